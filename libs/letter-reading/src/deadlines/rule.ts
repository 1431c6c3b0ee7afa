import type { Frequency, LocalDate, MainReportPeriod, NotDeadlineReason } from '@tertial/domain';

/** What words of time say by themselves, before it is asked whom they bind. */
export type Meaning =
  | { readonly type: 'date'; readonly due: LocalDate | null; readonly givenYear: number | null }
  /** `firstIn`: the main report that it is first told in, where the words say one. */
  | { readonly type: 'recurring'; readonly every: Frequency; readonly firstIn?: MainReportPeriod }
  | { readonly type: 'report'; readonly in: readonly MainReportPeriod[]; readonly givenYear: number | null }
  | { readonly type: 'vague' }
  | { readonly type: 'event' }
  | { readonly type: 'none'; readonly reason: NotDeadlineReason };

/** What a rule may know besides the words: nothing but these. */
export interface RuleContext {
  /** The year of the letter; null when it is unknown: then no date without a year is resolved. */
  readonly letterYear: number | null;
  /** The sentence speaks of the annual report: a date without a year is then in the year after. */
  readonly annualReport: boolean;
  /** The sentence asks for a report or an account. */
  readonly reporting: boolean;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/**
 * One form of words that gives a point or a period in time. `version` rises when the same words come to mean another
 * date: it is stored with each deadline, so that an old date can be explained.
 */
export interface TimeRule {
  readonly name: string;
  readonly version: string;
  /**
   * Matched on folded text in small letters, as whole words. Named groups are what `read` sees. What must stand before a figure
   * or a month is looked back for from there: looked for first it is asked about at every letter.
   */
  readonly pattern: string;
  /** What words of every match hold, as bits (see `needs`): a text whose words don't meet it is not searched. */
  readonly needs: number;
  /** Null when the words are no expression of time after all. */
  read(groups: Groups, context: RuleContext): Meaning | null;
}
