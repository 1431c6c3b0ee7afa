import type { Actor, Instant, LocalDate, MainReportPeriod, Reading, Refusal } from '@tertial/domain';
import type { Moves } from '../anchor/move-followers';
import type { Act } from '../database/act';

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

export interface ImportedLetter {
  readonly letterId: string;
  /** The same bytes were there already. */
  readonly duplicate: boolean;
  /** What has moved because the letter gives a report its date; null when it gives none that was not known. The workflows are to be told. */
  readonly moves: Moves | null;
}

export interface RefusedUpload extends Act {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly refusal: Refusal;
}

export interface ResolveQuestion extends Act {
  readonly questionId: string;
  readonly resolution: string;
}

export interface SetReportDate {
  readonly agencyId: string;
  /** The year that the report is about: the annual report of 2026 is due in 2027. */
  readonly year: number;
  readonly report: MainReportPeriod;
  readonly due: LocalDate;
  /** Where the date stands. */
  readonly source: string;
  readonly at: Instant;
  readonly actor: Actor;
}
