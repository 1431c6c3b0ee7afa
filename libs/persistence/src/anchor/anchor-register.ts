import {
  anchorsOf,
  dayByRule,
  DEFAULT_DATE_RULES,
  dateRuleSubjects,
  ruleInForce,
  type Anchor,
  type DateRuleSubject,
  type LocalDate,
} from '@tertial/domain';
import type { DataSource } from 'typeorm';
import type { Refusable } from '../database/refusable';
import { select } from '../database/sql';
import { OPEN_SQL } from '../reminder/due-steps.sql';
import { REPORT_YEAR_SQL } from '../letter/report-year.sql';
import { reportSeries } from '../series/report-series';
import { dateRuleRows, type DateRuleRow } from './date-rule-rows';
import { enteredDates, type EnteredDateRow } from './known-anchors';
import type { Moves } from './move-followers';
import { previewDateRule, setDateRule, type SetDateRule } from './set-date-rule';

/** What an agency's deadlines of a year are counted from. */
export interface AnchorsOfYear {
  readonly anchors: readonly (Anchor & { readonly waiting: number; readonly following: number })[];
  /** Every version of the entered dates, the newest first. */
  readonly entered: readonly EnteredDateRow[];
  /** The day that each rule gives for the year. */
  readonly byRule: readonly { readonly subject: DateRuleSubject; readonly day: LocalDate }[];
  /** Every version of every rule that concerns the agency, the newest first, the state's own last. */
  readonly rules: readonly DateRuleRow[];
}

/** Rules of dates with their versions, and the dates that deadlines follow. */
export class AnchorRegister {
  constructor(private readonly dataSource: DataSource) {}

  async ofYear(agencyId: string, year: number): Promise<AnchorsOfYear> {
    const entered = await enteredDates(this.dataSource, agencyId, year);
    const rules = await dateRuleRows(this.dataSource, agencyId);
    const counts = await this.counts(agencyId, year);
    return {
      anchors: anchorsOf(year, entered, rules).map((anchor) => {
        const count = counts.find(({ report }) => report === anchor.report);
        return { ...anchor, following: count?.following ?? 0, waiting: count?.waiting ?? 0 };
      }),
      entered,
      byRule: dateRuleSubjects.map((subject) => ({ subject, day: dayByRule(ruleInForce(rules, subject, year), year) })),
      rules: [...rules, ...DEFAULT_DATE_RULES.map((rule) => ({ ...rule, at: null, byName: null }))],
    };
  }

  /** Puts a new version on top and moves all that depends on it; the workflows of what has moved are to be told. */
  setRule(rule: SetDateRule): Promise<Refusable<Moves>> {
    return this.dataSource.transaction((tx) => setDateRule(tx, rule));
  }

  /** What would move, without moving it. */
  previewRule(rule: SetDateRule): Promise<Moves> {
    return previewDateRule(this.dataSource, rule);
  }

  /** Items whose occurrences follow the main reports from year to year: each looks up the dates anew when it plans. */
  reportSeries(agencyId: string): Promise<string[]> {
    return reportSeries(this.dataSource, agencyId);
  }

  private counts(
    agencyId: string,
    year: number,
  ): Promise<{ report: Anchor['report']; following: number; waiting: number }[]> {
    return select(
      this.dataSource,
      `SELECT d.report, count(*)::int AS following, count(*) FILTER (WHERE d.due IS NULL)::int AS waiting
       FROM deliverable d JOIN item i ON i.id = d.item_id
       WHERE i.agency_id = $1 AND ${REPORT_YEAR_SQL} = $2 AND i.register_status <> 'rejected'
         AND d.report IS NOT NULL AND NOT d.informational AND d.status IN ${OPEN_SQL}
       GROUP BY d.report`,
      [agencyId, year],
    );
  }
}
