/**
 * What a reader found in one letter: the form that `tertial read --json` prints and the import stores.
 * Field names and closed lists are a public format (JSON Schema 2020-12); a change here is a change of that format.
 */
import type { DayOfYear } from '../series/series';
import type { LocalDate } from '../time/local-date';
import type { ReadAmendment } from './amendment';

/** Character offsets [from, to) in the letter's stored text; `from <= to`, UTF-16 units as in JavaScript strings. */
export type Span = readonly [from: number, to: number];

export const letterTypes = ['allocation', 'supplementary', 'assignment', 'instruction'] as const;
/** tildelingsbrev, supplerende tildelingsbrev, oppdragsbrev, instruks. */
export type LetterType = (typeof letterTypes)[number];

export const itemKinds = [
  'assignment',
  'main-report',
  'joint-report',
  'one-off-delivery',
  'special-report',
  'key-information',
  'steering-parameter',
  'statistic',
  'research-assignment',
  'meeting',
  'calendar-deadline',
] as const;
/** What an item is. `one-off-delivery`: a delivery or report demanded in running text, outside headings and annexes. */
export type ItemKind = (typeof itemKinds)[number];

export const deliverableTypes = ['date', 'recurring', 'report', 'vague', 'event', 'other'] as const;
/**
 * How a deliverable's deadline is given: `date` resolves to one day, `recurring` repeats every period, `report` goes into
 * main reports, `vague` has no day, `event` waits for something to happen, `other` is a date that binds somebody else
 * (shown, never planned).
 */
export type DeliverableType = (typeof deliverableTypes)[number];

export const frequencies = ['month', 'quarter', 'tertial', 'half-year', 'year'] as const;
export type Frequency = (typeof frequencies)[number];

export const mainReports = ['T1', 'T2', 'T3'] as const;
/** The main reports of a year: T1 January–April, T2 May–August, T3 is the annual report. */
export type MainReportPeriod = (typeof mainReports)[number];

/** The rule of the letter's reporting chapter: what has no other date is told in the annual report. */
export const letterDefaultRule = 'letter-default';

/** One thing to hand over by one deadline, with the words and the rule that gave it. */
export interface ReadDeliverable {
  /** The words that give the deadline, white space folded; empty for the letter's default rule. */
  readonly raw: string;
  /** Where the words stand; absent for the letter's default rule, whose words stand elsewhere. */
  readonly span?: Span;
  readonly type: DeliverableType;
  /** The day, where one is known. For type `report`: the date of that report where the letter gives it. */
  readonly due?: LocalDate | null;
  /** Type `recurring` only. */
  readonly every?: Frequency | null;
  /**
   * Type `recurring` only: the days of each year, where the words give all of them; `raw` is how often and when. Each of them also stands
   * beside it as a date of the letter's year.
   */
  readonly onDays?: { readonly raw: string; readonly span: Span; readonly days: readonly DayOfYear[] } | null;
  /** Type `report` only. */
  readonly in?: readonly MainReportPeriod[] | null;
  /** Type `report` only: the budget year of the report, where the words name another one than the letter's. */
  readonly reportYear?: number | null;
  /** Name of the rule that gave the deadline; `letter-default` for the rule of the letter's reporting chapter. */
  readonly rule: string;
  readonly ruleVersion?: string;
  /** The letter marks the date as tentative. */
  readonly tentative?: boolean;
}

/** A person that the letter names. An address in a letter is a suggestion: nothing is sent before a person confirms it. */
export interface ReadContact {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly side?: 'ministry' | 'agency' | null;
}

/** A meeting's kind and time of day (`HH:MM`); its day is the `due` of its one deliverable. */
export interface ReadMeeting {
  readonly kind?: string;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** The columns of a research assignment that other items lack. */
export interface ReadResearch {
  readonly type?: string | null;
  readonly comments?: string | null;
}

/** One thing that the letter asks for, as it stands in the letter. */
export interface ReadItem {
  /** Hash of the item's position and first words: the same letter gives the same id, and a better reader keeps it. */
  readonly id: string;
  readonly kind: ItemKind;
  /** Chapter number, for example `3.1.2`. */
  readonly chapter: string | null;
  /** Nearest heading, as printed. */
  readonly heading: string | null;
  /** Verbatim, white space folded, bullet sign and footnotes taken out. */
  readonly text: string;
  readonly page: number | null;
  /** Covers all of `spans`. */
  readonly span: Span;
  readonly deliverables: readonly ReadDeliverable[];
  /** Others that take part, as named. */
  readonly parties: readonly string[];
  /** Who leads, as named, where the letter says so: another body, or the agency itself. */
  readonly lead: string | null;
  readonly contacts: readonly ReadContact[];
  /** The pieces of the text in the letter, in order, where page breaks, footnotes or columns split it. */
  readonly spans?: readonly Span[];
  /** The goal that the item serves, as printed. */
  readonly goal?: string | null;
  /** Printed number of a statistic or an assignment. */
  readonly number?: string | null;
  /** Texts of its footnotes. */
  readonly notes?: readonly string[];
  /** An obligation to take part in a strategy that others lead. */
  readonly strategy?: boolean;
  readonly meeting?: ReadMeeting | null;
  readonly research?: ReadResearch | null;
}

export const notDeadlineReasons = [
  'other-document',
  'service-level',
  'takes-effect',
  'period',
  'goal-for-society',
  'binds-others',
  'past',
  'money',
  'no-deadline',
] as const;
/** Why an expression of time is no deadline of the agency. */
export type NotDeadlineReason = (typeof notDeadlineReasons)[number];

/** An expression of time that is no deadline, and why. */
export interface NotDeadline {
  readonly raw: string;
  readonly span: Span;
  readonly reason: NotDeadlineReason;
}

export const questionSubjects = ['date', 'bullet', 'anchor', 'owner', 'other'] as const;
export type QuestionSubject = (typeof questionSubjects)[number];

/** Something the reader could not settle: a person decides. */
export interface Question {
  readonly about: QuestionSubject;
  readonly raw: string;
  readonly span: Span;
  /** Id of the item that it concerns, if any. */
  readonly item?: string | null;
}

/** What the letter says of itself; null where it does not say. */
export interface ReadLetter {
  /** The budget year that the letter is for. */
  readonly year: number | null;
  readonly type: LetterType;
  readonly ministry?: string | null;
  readonly agency?: string | null;
  readonly date?: LocalDate | null;
  /** The ministry's own reference ("Vår ref."). */
  readonly reference?: string | null;
  /** For a supplementary letter: what it changes, in its own words. */
  readonly amends?: string | null;
  /** Number of a supplementary letter within its year ("nr. 2"); absent where it has none. */
  readonly number?: string;
}

/** The day on which the agency's main report is due, as the letter gives it. */
export interface ReadReportDate {
  readonly report: MainReportPeriod;
  readonly due: LocalDate;
  readonly page: number | null;
  /** The budget year of the report, where it is another one than the letter's. */
  readonly reportYear?: number;
}

/** The whole reading. Every bullet and expression of time of the letter is in one of the first three lists. */
export interface Reading {
  readonly letter: ReadLetter;
  readonly items: readonly ReadItem[];
  readonly notDeadlines: readonly NotDeadline[];
  readonly questions: readonly Question[];
  /** What the letter changes of what earlier letters ask for. Each is also a question, with the same span. */
  readonly changes?: readonly ReadAmendment[];
  /** The days of main reports that the letter gives, also of those that nothing in it follows. */
  readonly reportDates?: readonly ReadReportDate[];
}
