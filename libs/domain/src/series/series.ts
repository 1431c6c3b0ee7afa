import type { ItemEventBody } from '../item/event';
import type { Frequency } from '../letter/reading';
import type { Instant, LocalDate } from '../time/local-date';

/** How often something recurs: every period of the year, or on days of the year that are given one by one. */
export type SeriesFrequency = Frequency | 'given-days';

/** A day of any year; 29 February is the 28th in most. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** On which day the occurrence of a period is due. `monthsAfter` counts from the period's last month; a month that is too short gives its last day. */
export type SeriesDay =
  | { readonly kind: 'day-of-month'; readonly day: number; readonly monthsAfter: number }
  | { readonly kind: 'last-day'; readonly monthsAfter: number }
  | { readonly kind: 'last-working-day'; readonly monthsAfter: number }
  /** The year's days in their order: one for each period, or for 'given-days' as many as there are. */
  | { readonly kind: 'days'; readonly days: readonly DayOfYear[] }
  /** The day of the tertial's main report. */
  | { readonly kind: 'main-report' };

/** Both days count. */
export interface SeriesPause {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly reason: string;
}

/** The recurring demand of one item: a rule that gives one deliverable a period, each with a deadline of its own. */
export interface Series {
  readonly frequency: SeriesFrequency;
  /** null while nobody has said which day: an unknown anchor. */
  readonly day: SeriesDay | null;
  /** The first day on which an occurrence by this rule can be due; what is due before follows the rule before. */
  readonly from: LocalDate;
  /** One more for each new rule. */
  readonly version: number;
  /** The letter's words for how often. */
  readonly raw: string;
  /** Norwegian: who gave the day, when and by which source; null for a rule that the letter gives whole. */
  readonly source: string | null;
  readonly pauses: readonly SeriesPause[];
  /** Nothing is due on this day or later; null while the series goes on. */
  readonly endedFrom: LocalDate | null;
  /** The last day of its last period, for what belongs to one year's reports; null when it goes on from year to year. */
  readonly until: LocalDate | null;
  /** The last day of the last period that was opened by this rule. */
  readonly openedThrough: LocalDate | null;
  /** The deliverable that stands for all of them while there is no day; the first occurrence takes its place. */
  readonly seedId: string | null;
  /** What time will bring next, as the planner gave it. */
  readonly next: readonly SeriesStep[];
}

/** Why an occurrence is none for now: within a pause, of a rule that holds no more, or after the end. */
export type SetAside = 'paused' | 'changed' | 'ended';

/** What a deliverable is within its item's series. */
export interface Occurrence {
  /** '2026-03', '2026-K1', '2026-T1', '2026-H1', '2026', or the given day itself. */
  readonly period: string;
  readonly setAside: SetAside | null;
}

/** One change that the planner foresees; `at` null: at once. */
export interface SeriesStep {
  readonly at: Instant | null;
  readonly body: Extract<ItemEventBody, { readonly deliverableId: string }>;
}

/** The rule of a deadline that a series gave. */
export const seriesRule = 'series';

/** Whether more occurrences will come of themselves: then the item is not done, whatever has been delivered. */
export function goesOn({ endedFrom, until, openedThrough }: Series): boolean {
  if (endedFrom) return false;
  return until === null || openedThrough === null || openedThrough < until;
}
