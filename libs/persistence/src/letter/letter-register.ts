import type { LetterDetail, LetterRow, ReportDateRow } from '@tertial/contracts';
import type { Actor, Command, Instant, LocalDate, MainReportPeriod, Reading, Refusal } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import type { Act } from '../database/act';
import { randomIds, type IdSource } from '../database/ids';
import type { Refusable } from '../database/refusable';

export interface FileContent {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface ImportLetter extends Act {
  readonly agencyId: string;
  readonly file: FileContent;
  readonly reading: Reading;
  /** The letter's stored text: the spans of the reading are offsets in it. */
  readonly text: string;
}

export interface RefusedUpload extends Act {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly refusal: Refusal;
}

export interface SetReportDate {
  readonly agencyId: string;
  readonly year: number;
  readonly report: MainReportPeriod;
  readonly due: LocalDate;
  /** Where the date stands. */
  readonly source: string;
  readonly at: Instant;
  readonly actor: Actor;
}

export interface ReportDateChange {
  /** `settle` commands for the confirmed dependents; they lie in the inbox already and only have to be sent. */
  readonly commands: readonly Command[];
  /** Confirmed dependents that keep the date they have. */
  readonly kept: readonly { readonly itemId: string; readonly deliverableId: string }[];
  /** How many deliverables of proposed items follow it now. */
  readonly proposed: number;
}

/** Letters as they were imported, their questions, and the dates of the main reports. */
export class LetterRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}
  findByHash(_hash: string): Promise<string | null> {
    throw new Error('being built');
  }
  importLetter(_letter: ImportLetter): Promise<{ letterId: string; duplicate: boolean }> {
    throw new Error('being built');
  }
  listLetters(_agencyId: string | null): Promise<LetterRow[]> {
    throw new Error('being built');
  }
  letterDetail(_letterId: string): Promise<(LetterDetail & { agencyId: string }) | null> {
    throw new Error('being built');
  }
  letterText(_letterId: string): Promise<string | null> {
    throw new Error('being built');
  }
  letterFile(_letterId: string): Promise<FileContent | null> {
    throw new Error('being built');
  }
  keepRefusedUpload(_upload: RefusedUpload): Promise<string> {
    throw new Error('being built');
  }
  resolveQuestion(_answer: { questionId: string; resolution: string } & Act): Promise<Refusable<{ letterId: string }>> {
    throw new Error('being built');
  }
  setReportDate(_change: SetReportDate): Promise<ReportDateChange> {
    throw new Error('being built');
  }
  reportDates(_agencyId: string, _year: number): Promise<ReportDateRow[]> {
    throw new Error('being built');
  }
  readingIds(_letterId: string): Promise<Map<string, string>> {
    throw new Error('being built');
  }
}
