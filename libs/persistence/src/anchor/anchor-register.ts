import {
  anchorsOf,
  dayByRule,
  DEFAULT_DATE_RULES,
  dateRuleSubjects,
  occurrencesThrough,
  ruleInForce,
  type Anchor,
  type DateRule,
  type LocalDate,
  type SeriesDay,
  type SeriesFrequency,
  type WantedOccurrence,
} from '@tertial/domain';
import type { DataSource } from 'typeorm';
import type { Refusable } from '../database/refusable';
import { select } from '../database/sql';
import { OPEN_SQL } from '../reminder/due-steps.sql';
import { FOLLOWED_YEAR_SQL } from '../letter/report-year.sql';
import { reportSeries } from '../series/report-series';
import { seriesContext } from '../series/series-context';
import { agenciesUnder, dateRuleRows, ministryRuleRows, type DateRuleRow, type RuleTarget } from './date-rule-rows';
import { enteredDates, type EnteredDateRow } from './known-anchors';
import type { Moves } from './move-followers';
import { previewDateRule, setDateRule, type SetDateRule } from './set-date-rule';

/** The version of a rule that holds for a year, with the day that it gives. */
export interface RuleInForce extends Pick<DateRule, 'subject' | 'scope' | 'version' | 'source'> {
  readonly day: LocalDate;
}

/** What holds for the agencies of a ministry that have no rule of their own. */
export interface MinistryRules {
  readonly name: string;
  /** The agencies' names. */
  readonly agencies: readonly string[];
  readonly byRule: readonly RuleInForce[];
  readonly rules: readonly DateRuleRow[];
}

/** What an agency's deadlines of a year are counted from. */
export interface AnchorsOfYear {
  readonly anchors: readonly (Anchor & { readonly waiting: number; readonly following: number })[];
  /** Every version of the entered dates, the newest first. */
  readonly entered: readonly EnteredDateRow[];
  readonly byRule: readonly RuleInForce[];
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
      byRule: inForce(rules, year),
      rules: withStatesOwn(rules),
    };
  }

  /** The ministries that agencies belong to, with their names. */
  ministries(): Promise<Pick<MinistryRules, 'name' | 'agencies'>[]> {
    return select(
      this.dataSource,
      `SELECT ministry AS name, array_agg(name ORDER BY name) AS agencies FROM agency
       WHERE ministry <> '' GROUP BY ministry ORDER BY ministry`,
    );
  }

  /** What each ministry has decided, and what holds for its agencies in a budget year. */
  async ofMinistries(year: number): Promise<MinistryRules[]> {
    return Promise.all(
      (await this.ministries()).map(async (ministry) => {
        const rules = await ministryRuleRows(this.dataSource, ministry.name);
        return { ...ministry, byRule: inForce(rules, year), rules: withStatesOwn(rules) };
      }),
    );
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
  async reportSeries(target: RuleTarget): Promise<string[]> {
    const agencies = await agenciesUnder(this.dataSource, target);
    return (await Promise.all(agencies.map((agencyId) => reportSeries(this.dataSource, agencyId)))).flat();
  }

  /** What a rule of something that recurs would ask for through a day, on an agency's working days and by its reports' dates. */
  async seriesDates(
    agencyId: string,
    rule: { readonly frequency: SeriesFrequency; readonly day: SeriesDay; readonly from: LocalDate },
    through: LocalDate,
  ): Promise<WantedOccurrence[]> {
    const closed = await select<{ day: LocalDate }>(
      this.dataSource,
      'SELECT day::text AS day FROM closed_day WHERE agency_id = $1',
      [agencyId],
    );
    const calendar = { closed: new Set(closed.map(({ day }) => day)) };
    const context = await seriesContext(this.dataSource, agencyId, calendar);
    return occurrencesThrough({ ...rule, endedFrom: null, until: null }, through, context);
  }

  private counts(
    agencyId: string,
    year: number,
  ): Promise<{ report: Anchor['report']; following: number; waiting: number }[]> {
    return select(
      this.dataSource,
      `SELECT d.report, count(*)::int AS following, count(*) FILTER (WHERE d.due IS NULL)::int AS waiting
       FROM deliverable d JOIN item i ON i.id = d.item_id
       WHERE i.agency_id = $1 AND ${FOLLOWED_YEAR_SQL} = $2 AND i.register_status <> 'rejected'
         AND d.report IS NOT NULL AND NOT d.informational AND d.status IN ${OPEN_SQL}
       GROUP BY d.report`,
      [agencyId, year],
    );
  }
}

function inForce(rules: readonly DateRule[], year: number): RuleInForce[] {
  return dateRuleSubjects.map((subject) => {
    const { scope, version, source, ...rule } = ruleInForce(rules, subject, year);
    return { subject, scope, version, source, day: dayByRule(rule, year) };
  });
}

function withStatesOwn(rules: readonly DateRuleRow[]): DateRuleRow[] {
  return [...rules, ...DEFAULT_DATE_RULES.map((rule) => ({ ...rule, at: null, byName: null }))];
}
