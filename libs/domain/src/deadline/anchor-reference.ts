import type { MainReportPeriod } from '../letter/reading';
import type { LocalDate } from '../time/local-date';
import type { DateRuleScope, DateRuleSubject } from './date-rule';

/** What a deadline keeps of the anchor that it follows: enough to say which version gave the date. */
export interface AnchorReference {
  readonly report: MainReportPeriod;
  /** The budget year of the report: the annual report of 2026 is due in 2027. */
  readonly year: number;
  /** Of the date that somebody entered; 0 where nobody has, and the rule below gives it or it is unknown. */
  readonly version: number;
  /** The rule by which the anchor has its date, when nobody has entered one. */
  readonly dateRule?: { readonly subject: DateRuleSubject; readonly scope: DateRuleScope; readonly version: number };
  /** Since which day an unknown date has been asked for: all that wait for it are asked about on the same days. */
  readonly askedSince?: LocalDate;
  /** Of a version that the anchor's change gave: the anchor's date before it, null where that was unknown. */
  readonly movedFrom?: LocalDate | null;
}
