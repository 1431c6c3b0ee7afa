import type { LetterDetail, LetterRow, ReportDateRow } from '@tertial/contracts';
import type { DataSource } from 'typeorm';
import type { Moves } from '../anchor/move-followers';
import { writeAudit } from '../audit/write-audit';
import { randomIds, type IdSource } from '../database/ids';
import type { Refusable } from '../database/refusable';
import { select, selectOne } from '../database/sql';
import { RefusedUploadEntity } from '../entities/letter.entity';
import { reportSeries } from '../series/report-series';
import { answerQuestion } from './answer-question';
import { importLetter } from './import-letter';
import type {
  FileContent,
  ImportLetter,
  ImportedLetter,
  RefusedUpload,
  ResolveQuestion,
  SetReportDate,
} from './letter';
import { letterDetail, letterList } from './letter-lists';
import { reportDateRows } from './report-dates';
import { previewReportDate, setReportDate } from './set-report-date';

/** Letters as they were imported, their questions, and the dates of the main reports. */
export class LetterRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  /** The letter whose file has this content (see `contentHash`), or null. */
  async findByHash(hash: string): Promise<string | null> {
    const row = await selectOne<{ id: string }>(this.dataSource, 'SELECT id FROM letter WHERE content_hash = $1', [
      hash,
    ]);
    return row?.id ?? null;
  }

  importLetter(letter: ImportLetter): Promise<ImportedLetter> {
    return this.dataSource.transaction((tx) => importLetter(tx, this.ids, letter));
  }

  /** Letters of an agency (null: of all), newest first. */
  listLetters(agencyIds: readonly string[] | null): Promise<LetterRow[]> {
    return letterList(this.dataSource, agencyIds);
  }

  letterDetail(letterId: string): Promise<(LetterDetail & { agencyId: string }) | null> {
    return letterDetail(this.dataSource, letterId);
  }

  /** The stored text in which spans are offsets. */
  async letterText(letterId: string): Promise<string | null> {
    const row = await selectOne<{ text: string }>(this.dataSource, 'SELECT text FROM letter WHERE id = $1', [letterId]);
    return row?.text ?? null;
  }

  letterFile(letterId: string): Promise<FileContent | null> {
    return selectOne(
      this.dataSource,
      'SELECT file_name AS name, media_type AS "mediaType", bytes FROM letter WHERE id = $1',
      [letterId],
    );
  }

  /** Keeps a file that could not be imported, for a look; answers its id. */
  keepRefusedUpload({ fileName, bytes, refusal, at, by }: RefusedUpload): Promise<string> {
    const id = this.ids();
    return this.dataSource.transaction(async (tx) => {
      await tx.insert(RefusedUploadEntity, { id, fileName, bytes, ...refusal, at, by });
      const detail = { fileName, size: bytes.length, ...refusal };
      await writeAudit(tx, { at, actor: by, action: 'upload.refused', subject: `upload/${id}`, detail });
      return id;
    });
  }

  /** Notes what a person decided about a question of the reader; a later answer takes the place of an earlier one. */
  resolveQuestion(answer: ResolveQuestion): Promise<Refusable<{ letterId: string }>> {
    return this.dataSource.transaction((tx) => answerQuestion(tx, { ...answer, remember: true }));
  }

  /** Whose letter a question is about; null when there is no such question. */
  async agencyOfQuestion(questionId: string): Promise<string | null> {
    const row = await selectOne<{ agencyId: string }>(
      this.dataSource,
      'SELECT l.agency_id AS "agencyId" FROM question q JOIN letter l ON l.id = q.letter_id WHERE q.id = $1',
      [questionId],
    );
    return row?.agencyId ?? null;
  }

  /** Items whose occurrences follow the main reports from year to year. */
  reportSeries(agencyId: string): Promise<string[]> {
    return reportSeries(this.dataSource, agencyId);
  }

  /** Enters a date and moves all that follows it; the workflows of what has moved are to be told. */
  setReportDate(date: SetReportDate): Promise<Moves> {
    return this.dataSource.transaction((tx) => setReportDate(tx, date));
  }

  /** What would move, without moving it. */
  previewReportDate(date: SetReportDate): Promise<Moves> {
    return previewReportDate(this.dataSource, date);
  }

  /** T1, T2 and T3 of a year; `due` null for one whose date nobody has entered. */
  reportDates(agencyId: string, year: number): Promise<ReportDateRow[]> {
    return reportDateRows(this.dataSource, agencyId, year);
  }

  /** Ids of a letter's items by the ids that the reader gave them. */
  async readingIds(letterId: string): Promise<Map<string, string>> {
    const rows = await select<{ id: string; readingId: string }>(
      this.dataSource,
      'SELECT id, reading_id AS "readingId" FROM item WHERE letter_id = $1 AND reading_id IS NOT NULL',
      [letterId],
    );
    return new Map(rows.map((row) => [row.readingId, row.id]));
  }
}
