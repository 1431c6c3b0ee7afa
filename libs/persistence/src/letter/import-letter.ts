import {
  letterTitle,
  mainReports,
  namedYears,
  osloDate,
  reportDatesOf,
  yearOf,
  type Actor,
  type Reading,
  type ReportDates,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { keepAmendments, otherQuestions } from '../amendment/keep-amendments';
import type { Moves } from '../anchor/move-followers';
import { together } from '../anchor/set-date-rule';
import { writeAudit } from '../audit/write-audit';
import type { IdSource } from '../database/ids';
import { insertMany } from '../database/insert-many';
import { select, selectOne } from '../database/sql';
import { DeliverableEntity, ItemEntity } from '../entities/item.entity';
import { LetterEntity, QuestionEntity } from '../entities/letter.entity';
import { NotDeadlineEntity } from '../entities/review.entity';
import { blankItem, nextPosition } from '../item/edit-items';
import { contentHash } from './content-hash';
import type { ImportedLetter, ImportLetter } from './letter';
import { letterRows } from './letter-rows';
import { knownReportDates } from './report-dates';
import { setReportDate } from './set-report-date';
import { storable, storableText } from './storable';

/** A letter with all that was read in it, in one transaction. The same bytes again give the letter that they gave before. */
export async function importLetter(tx: EntityManager, ids: IdSource, letter: ImportLetter): Promise<ImportedLetter> {
  const { agencyId, at, by } = letter;
  const reading = storable(letter.reading);
  // Locks the agency: of two imports at once the second waits here, and then finds the first.
  const position = await nextPosition(tx, agencyId);
  const hash = contentHash(letter.file.bytes);
  const earlier = await selectOne<{ id: string }>(tx, 'SELECT id FROM letter WHERE content_hash = $1', [hash]);
  if (earlier) return { letterId: earlier.id, duplicate: true, moves: null };
  const letterId = ids();
  const title = letterTitle(reading.letter);
  await tx.insert(LetterEntity, { ...letterColumns(letter, reading), id: letterId, title, contentHash: hash });
  const year = reportYear(reading, letter);
  const moves = await keepReportDates(tx, letter, year, reading);
  const named = namedYears(reading.items.flatMap((item) => item.deliverables));
  const reports = await knownReportDates(tx, agencyId, year, named);
  const asked = { ...reading, questions: otherQuestions(reading) };
  const rows = letterRows(ids, asked, reports, letterId, (place) => ({
    ...blankItem(position + place, at),
    agencyId,
  }));
  await insertMany(tx, ItemEntity, rows.items);
  await insertMany(tx, DeliverableEntity, rows.deliverables);
  await insertMany(tx, QuestionEntity, rows.questions);
  await keepAmendments(tx, ids, letterId, reading);
  await insertMany(tx, NotDeadlineEntity, rows.notDeadlines);
  await writeAudit(tx, {
    at,
    actor: by,
    action: 'letter.imported',
    subject: `letter/${letterId}`,
    detail: { title, hash, fileName: letter.file.name, items: rows.items.length, questions: rows.questions.length },
  });
  return { letterId, duplicate: false, moves };
}

function letterColumns(
  { agencyId, file, text, at, by }: ImportLetter,
  reading: Reading,
): Omit<LetterEntity, 'id' | 'title' | 'contentHash'> {
  const { year, type, ministry = null, date = null, reference = null } = reading.letter;
  return {
    agencyId,
    fileName: storableText(file.name),
    mediaType: file.mediaType,
    bytes: file.bytes,
    text: storableText(text),
    year,
    type,
    ministry,
    date,
    reference,
    reading,
    importedAt: at,
    importedBy: by,
  };
}

/** The year whose main reports the letter's items follow. */
function reportYear({ letter: { year, date } }: Reading, { at }: ImportLetter): number {
  return year ?? yearOf(date ?? osloDate(at));
}

/**
 * What the letter says of its reports' dates counts as long as nobody has entered any. What earlier letters' items waited for is known
 * then, and all that follows it moves as if the coordinator had entered it. Answers null when there is no new date.
 */
async function keepReportDates(
  tx: EntityManager,
  letter: ImportLetter,
  year: number,
  reading: Reading,
): Promise<Moves | null> {
  const { otherYears = {}, ...own } = reportDatesOf(reading);
  const moves = await keepDatesOfYear(tx, letter, year, own);
  for (const [other, dates] of Object.entries(otherYears))
    moves.push(...(await keepDatesOfYear(tx, letter, Number(other), dates)));
  return moves.length > 0 ? together(moves) : null;
}

async function keepDatesOfYear(
  tx: EntityManager,
  { agencyId, at, by }: ImportLetter,
  year: number,
  dates: ReportDates,
): Promise<Moves[]> {
  const known = await select<{ report: string }>(
    tx,
    'SELECT report FROM report_date WHERE agency_id = $1 AND year = $2',
    [agencyId, year],
  );
  const fresh = mainReports.filter((report) => !known.some((it) => it.report === report));
  const actor = await importer(tx, by);
  const moves: Moves[] = [];
  for (const report of fresh) {
    const date = dates[report];
    if (date) moves.push(await setReportDate(tx, { agencyId, year, report, ...date, at, actor }));
  }
  return moves;
}

async function importer(tx: EntityManager, personId: string): Promise<Actor> {
  const person = await selectOne<{ name: string }>(tx, 'SELECT name FROM person WHERE id::text = $1', [personId]);
  return person ? { personId, name: person.name, role: 'coordinator' } : { personId, name: 'Tertial', role: 'system' };
}
