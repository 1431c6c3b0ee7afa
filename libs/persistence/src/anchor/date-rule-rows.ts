import type { DateRule, DateRuleScope, Instant } from '@tertial/domain';
import { select, type Database } from '../database/sql';

/** A version of a rule with who entered it. */
export interface DateRuleRow extends DateRule {
  /** null for the state's own. */
  readonly at: Instant | null;
  readonly byName: string | null;
}

/** Whom a rule of a scope is for, as an agency's rows name it. */
export interface RuleTarget {
  readonly scope: DateRuleScope;
  readonly target: string;
}

const FIELDS = `r.subject, r.scope, r.version, r.month, r.day, r.from_year AS "fromYear", r.source, r.at, p.name AS "byName"`;

/** Every version of the rules that concern an agency: for all, of its ministry, and its own; the newest first. */
export function dateRuleRows(db: Database, agencyId: string): Promise<DateRuleRow[]> {
  return select(
    db,
    `SELECT ${FIELDS}
     FROM date_rule r JOIN agency a ON a.id = $1 LEFT JOIN person p ON p.id::text = r.by
     WHERE r.target = CASE r.scope WHEN 'all' THEN '' WHEN 'ministry' THEN a.ministry ELSE a.id::text END
     ORDER BY r.at DESC, r.version DESC`,
    [agencyId],
  );
}

/** Every version of the rules that a ministry's agencies have from above: its own and those for all; the newest first. */
export function ministryRuleRows(db: Database, ministry: string): Promise<DateRuleRow[]> {
  return select(
    db,
    `SELECT ${FIELDS}
     FROM date_rule r LEFT JOIN person p ON p.id::text = r.by
     WHERE r.scope = 'all' OR (r.scope = 'ministry' AND r.target = $1)
     ORDER BY r.at DESC, r.version DESC`,
    [ministry],
  );
}

/** Agencies that a rule concerns, in the order in which they are locked. */
export async function agenciesUnder(db: Database, { scope, target }: RuleTarget): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `SELECT id FROM agency
     WHERE CASE $1 WHEN 'all' THEN true WHEN 'ministry' THEN ministry = $2 ELSE id::text = $2 END ORDER BY id`,
    [scope, target],
  );
  return rows.map(({ id }) => id);
}
