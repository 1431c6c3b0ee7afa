import type { DisplayState, Instant, LocalDate, ReadItem } from '@tertial/domain';
import type { PlayedAct } from '../script/play-act';

/** One notice in a mail. `itemId` and `deliverableId` are those of the reading. */
export interface SentLine {
  /** null for a notice that is about no item, such as a refused address. */
  readonly item: ReadItem | null;
  /** null for a notice about the item as a whole. */
  readonly deliverableId: string | null;
  readonly deadline: LocalDate | null;
  /** The step's, in the register. */
  readonly key: string;
  readonly step: string;
  readonly reason: string;
}

/** A mail that the mail server was given. */
export interface SentMail {
  readonly at: Instant;
  readonly to: { readonly name: string; readonly email: string };
  readonly cc: readonly string[];
  readonly subject: string;
  readonly lines: readonly SentLine[];
}

/** One change of what lists show for a deliverable. */
export interface Change {
  readonly at: Instant;
  readonly item: ReadItem;
  readonly deliverableId: string;
  readonly from: DisplayState;
  readonly to: DisplayState;
  /** Name of the person, or 'system'. */
  readonly by: string;
}

/** One sentence of the history of an item of which the script told. */
export interface Told {
  readonly at: Instant;
  readonly item: ReadItem;
  /** Name of the person, or 'system'. */
  readonly by: string;
  readonly what: string;
}

/** A deliverable as the lists show it on the last day. */
export interface Standing {
  readonly item: ReadItem;
  readonly deliverableId: string;
  readonly due: LocalDate | null;
  /** The first date that it had. */
  readonly originalDue: LocalDate | null;
  readonly overdue: boolean;
  readonly delivered: boolean;
  /** Days past the deadline: of the delivery when there was one, else until the last day. */
  readonly daysLate: number;
}

/** Everything that a simulation saw. */
export interface Outcome {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly items: readonly { readonly item: ReadItem; readonly deadlines: readonly LocalDate[] }[];
  readonly mails: readonly SentMail[];
  readonly changes: readonly Change[];
  readonly acts: readonly PlayedAct[];
  readonly history: readonly Told[];
  readonly standing: readonly Standing[];
}
