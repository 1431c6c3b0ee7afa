import { osloDate, type Actor, type Anchor, type AnchorChange, type DateRule, type Instant } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { refused, type Refusable } from '../database/refusable';
import { selectOne, type Database } from '../database/sql';
import { DateRuleEntity } from '../entities/date-rule.entity';
import { lockAgency } from '../item/item-rows';
import { yearsFollowing } from './anchor-followers';
import { markUntold } from '../reconcile/untold';
import { reportSeries } from '../series/report-series';
import { agenciesUnder, dateRuleRows, type RuleTarget } from './date-rule-rows';
import { knownAnchors } from './known-anchors';
import { moveFollowers, NO_MOVES, previewMoves, type Moves } from './move-followers';

export interface SetDateRule extends RuleTarget {
  readonly rule: Pick<DateRule, 'subject' | 'month' | 'day' | 'fromYear' | 'source'>;
  /** The version that was shown to who changes it; 0 before the first. */
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
}

/**
 * Puts a new version of a rule on top and derives anew all that depends on it, in every agency that it concerns, in one transaction.
 * Refused when somebody else has changed it since it was shown.
 */
export async function setDateRule(tx: EntityManager, act: SetDateRule): Promise<Refusable<Moves>> {
  const { scope, target, rule, at, actor } = act;
  const agencies = await agenciesUnder(tx, act);
  for (const agencyId of agencies) await lockAgency(tx, agencyId);
  if ((await newestVersion(tx, act)) !== act.version)
    return refused('stale-rule', 'Noen andre har endret regelen etter at du åpnet den. Last siden på nytt.');
  const version = act.version + 1;
  const changes = await changesOf(tx, agencies, { ...rule, scope, version }, act);
  await tx.insert(DateRuleEntity, { ...rule, scope, target, version, at, by: actor.personId });
  await writeAudit(tx, {
    at,
    actor: actor.personId,
    action: 'date-rule.set',
    subject: `date-rule/${rule.subject}/${scope}/${target}`,
    detail: { ...rule, version },
  });
  const moves: Moves[] = [];
  for (const { agencyId, change } of changes) moves.push(await moveFollowers(tx, agencyId, change));
  for (const agencyId of agencies) await markUntold(tx, await reportSeries(tx, agencyId), at);
  return { ok: true, ...together(moves) };
}

/** What `setDateRule` would move. */
export async function previewDateRule(db: Database, act: SetDateRule): Promise<Moves> {
  const rule = { ...act.rule, scope: act.scope, version: act.version + 1 };
  const changes = await changesOf(db, await agenciesUnder(db, act), rule, act);
  return together(await Promise.all(changes.map(({ agencyId, change }) => previewMoves(db, agencyId, change))));
}

export function together(moves: readonly Moves[]): Moves {
  return moves.reduce(
    (all, { moved, kept, proposed }) => ({
      moved: [...all.moved, ...moved],
      kept: [...all.kept, ...kept],
      proposed: all.proposed + proposed,
    }),
    NO_MOVES,
  );
}

/** Nothing follows the day of publication itself. */
async function changesOf(
  db: Database,
  agencies: readonly string[],
  rule: DateRule,
  act: SetDateRule,
): Promise<{ agencyId: string; change: AnchorChange }[]> {
  if (rule.subject !== 'annual-report') return [];
  const changes: { agencyId: string; change: AnchorChange }[] = [];
  for (const agencyId of agencies) {
    const rules = await dateRuleRows(db, agencyId);
    for (const year of await yearsFollowing(db, agencyId, 'T3')) {
      const before = annual(await knownAnchors(db, agencyId, year, rules));
      const after = annual(await knownAnchors(db, agencyId, year, [...rules, rule]));
      if (before.due !== after.due) changes.push({ agencyId, change: anchorChange(before, after, act) });
    }
  }
  return changes;
}

export function anchorChange(
  before: Anchor,
  after: Anchor,
  { at, actor }: { readonly at: Instant; readonly actor: Actor },
): AnchorChange {
  const today = osloDate(at);
  return { before, after, at, today, by: { personId: actor.personId, name: actor.name, on: today } };
}

function annual(anchors: readonly Anchor[]): Anchor {
  const found = anchors.find(({ report }) => report === 'T3');
  if (!found) throw new RangeError('No annual report among the anchors');
  return found;
}

async function newestVersion(db: Database, { scope, target, rule }: SetDateRule): Promise<number> {
  const row = await selectOne<{ version: number }>(
    db,
    `SELECT coalesce(max(version), 0)::int AS version FROM date_rule WHERE subject = $1 AND scope = $2 AND target = $3`,
    [rule.subject, scope, target],
  );
  return row?.version ?? 0;
}
