import type { Anchor } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { knownAnchors } from '../anchor/known-anchors';
import { moveFollowers, NO_MOVES, previewMoves, type Moves } from '../anchor/move-followers';
import { anchorChange } from '../anchor/set-date-rule';
import { writeAudit } from '../audit/write-audit';
import type { Database } from '../database/sql';
import { lockAgency } from '../item/item-rows';
import { markUntold } from '../reconcile/untold';
import { reportSeries } from '../series/report-series';
import type { SetReportDate } from './letter';

/**
 * Enters a main report's date and derives all that depends on it, in one transaction. A deliverable that has its date from elsewhere,
 * or whose date has passed, keeps it, and is named with the reason. The date and source that stand already are no new version.
 */
export async function setReportDate(tx: EntityManager, act: SetReportDate): Promise<Moves> {
  const { at, actor, due, source, report, year, agencyId } = act;
  await lockAgency(tx, agencyId);
  const { before, after } = await changed(tx, act);
  if (before.version > 0 && before.due === due && before.source === source) return NO_MOVES;
  await tx.query(
    `INSERT INTO report_date (agency_id, year, report, version, due, source, at, by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [agencyId, year, report, after.version, due, source, at, actor.personId],
  );
  const moves = await moveFollowers(tx, agencyId, anchorChange(before, after, act));
  await markUntold(tx, await reportSeries(tx, agencyId), at);
  await writeAudit(tx, {
    at,
    actor: actor.personId,
    action: 'report-date.set',
    subject: `agency/${agencyId}`,
    detail: {
      ...{ year, report, version: after.version, due, source, proposed: moves.proposed },
      moved: moves.moved.map(({ deliverableId }) => deliverableId),
      kept: moves.kept,
    },
  });
  return moves;
}

/** What `setReportDate` would move. */
export async function previewReportDate(db: Database, act: SetReportDate): Promise<Moves> {
  const { before, after } = await changed(db, act);
  return previewMoves(db, act.agencyId, anchorChange(before, after, act));
}

async function changed(db: Database, act: SetReportDate): Promise<{ readonly before: Anchor; readonly after: Anchor }> {
  const { agencyId, year, report, due, source } = act;
  const before = (await knownAnchors(db, agencyId, year)).find((it) => it.report === report);
  if (!before) throw new RangeError(`No report ${report}`);
  return { before, after: { report, year, version: before.version + 1, due, source } };
}
