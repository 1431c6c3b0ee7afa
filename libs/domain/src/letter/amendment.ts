import type { LocalDate } from '../time/local-date';
import type { ReadDeliverable, Span } from './reading';

export const amendmentKinds = ['deadline', 'cancelled', 'text', 'frequency'] as const;
/** What a later letter does to something that was asked for before: moves its deadline, drops it, words it anew, or asks for it at another pace. */
export type AmendmentKind = (typeof amendmentKinds)[number];

/** The words by which a letter says what it changes. Nothing here is looked up: it is what the letter says. */
export interface AmendedReference {
  /** Verbatim, white space folded: 'utredningen av farvannsskilt', 'Oppdrag nr. 5 i tildelingsbrevet'. */
  readonly raw: string;
  readonly span: Span;
  /** Printed number of the assignment, where the letter names one. */
  readonly number: string | null;
  /** Chapter number, where the letter names one. */
  readonly chapter: string | null;
  /** Title in quotation marks, without them. */
  readonly title: string | null;
  /** The letter that holds it, as named: 'tildelingsbrevet av 18. desember 2025'. */
  readonly letter: string | null;
}

/** A change to something that an earlier letter asks for, as it stands in this one. Proposed to a person, never applied by itself. */
export interface ReadAmendment {
  /** Hash of the place and the first words, as an item's id. */
  readonly id: string;
  readonly kind: AmendmentKind;
  /** The sentence that says it, white space folded. */
  readonly raw: string;
  readonly span: Span;
  readonly page: number | null;
  /** Name of the form of words that says it, and its version. */
  readonly rule: string;
  readonly ruleVersion: string;
  readonly concerns: AmendedReference;
  /** The new deadline or frequency with the rule that gave it; null for other kinds, and where the words name none. */
  readonly deadline: ReadDeliverable | null;
  /** The date that the new one takes the place of, where the letter names it. */
  readonly oldDue: LocalDate | null;
  /** Kind `text`: the new wording, where the letter gives it. */
  readonly text: string | null;
  /** Kind `frequency`: the day from which it holds, where the letter names one. */
  readonly effective?: LocalDate | null;
  /** Kind `frequency`: the days on which it is due, where the letter names them. */
  readonly days?: readonly LocalDate[];
}
