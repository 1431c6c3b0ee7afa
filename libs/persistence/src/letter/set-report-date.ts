import {
  explainDeadline,
  isOpen,
  osloDate,
  type Command,
  type DeliverableStatus,
  type LocalDate,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { IdSource } from '../database/ids';
import { select } from '../database/sql';
import { keepCommand } from '../item/command-inbox';
import { lockAgency, lockItems } from '../item/item-rows';
import type { ReportDateChange, SetReportDate } from './letter';
import { REPORT_YEAR_SQL } from './report-dates';

interface Dependent {
  readonly id: string;
  readonly itemId: string;
  readonly registerStatus: 'proposed' | 'confirmed';
  readonly status: DeliverableStatus;
  readonly due: LocalDate | null;
  readonly raw: string;
  readonly rule: string;
  /** Its words stand in the letter. */
  readonly quoted: boolean;
}

/**
 * Enters a main report's date and derives all that depends on it, in one transaction: proposed items directly, confirmed ones by
 * commands to their workflows. A confirmed deliverable that has another date by now keeps it.
 */
export async function setReportDate(
  tx: EntityManager,
  ids: IdSource,
  change: SetReportDate,
): Promise<ReportDateChange> {
  const { at, actor, due, source, report, year, agencyId } = change;
  await lockAgency(tx, agencyId);
  await tx.query(
    `INSERT INTO report_date (agency_id, year, report, version, due, source, at, by)
     SELECT $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7 FROM report_date
     WHERE agency_id = $1 AND year = $2 AND report = $3`,
    [agencyId, year, report, due, source, at, actor.personId],
  );
  const dependents = await dependentsOf(tx, change);
  const proposed = dependents.filter((it) => it.registerStatus === 'proposed');
  await deriveProposed(tx, proposed, change);
  const open = dependents.filter((it) => it.registerStatus === 'confirmed' && isOpen(it) && it.due !== due);
  const settled = open.filter((it) => it.due === null || it.rule === 'settled');
  const commands = settled.map((it) => settleCommand(ids(), it, change));
  for (const command of commands) await keepCommand(tx, command);
  await writeAudit(tx, {
    at,
    actor: actor.personId,
    action: 'report-date.set',
    subject: `agency/${agencyId}`,
    detail: { year, report, due, source, proposed: proposed.length, settled: settled.map((it) => it.id) },
  });
  const kept = open.filter((it) => !settled.includes(it)).map((it) => ({ itemId: it.itemId, deliverableId: it.id }));
  return { commands, kept, proposed: proposed.length };
}

async function dependentsOf(tx: EntityManager, { agencyId, year, report }: SetReportDate): Promise<Dependent[]> {
  const items = await select<{ id: string }>(
    tx,
    `SELECT i.id FROM item i WHERE i.agency_id = $1 AND ${REPORT_YEAR_SQL} = $2 AND i.register_status <> 'rejected'
       AND EXISTS (SELECT 1 FROM deliverable d WHERE d.item_id = i.id AND d.report = $3 AND NOT d.informational)`,
    [agencyId, year, report],
  );
  const itemIds = items.map((item) => item.id);
  await lockItems(tx, itemIds);
  return select(
    tx,
    `SELECT d.id, d.item_id AS "itemId", i.register_status AS "registerStatus", d.status, d.due, d.raw, d.rule,
            d.span IS NOT NULL AS quoted
     FROM deliverable d JOIN item i ON i.id = d.item_id
     WHERE d.item_id = ANY($1) AND d.report = $2 AND NOT d.informational ORDER BY i.position, d.ordinal`,
    [itemIds, report],
  );
}

async function deriveProposed(
  tx: EntityManager,
  dependents: readonly Dependent[],
  { due, source, report }: SetReportDate,
): Promise<void> {
  const rows = dependents.map(({ id, raw, rule, quoted }) => ({
    id,
    why: explainDeadline({ raw, rule, report, due, unsettled: null, source, quoted }),
  }));
  await tx.query(
    `UPDATE deliverable d SET due = $2, original_due = $2, unsettled = NULL, why = n.why
     FROM jsonb_to_recordset($1::jsonb) AS n (id text, why text) WHERE d.id = n.id`,
    [JSON.stringify(rows), due],
  );
}

function settleCommand(id: string, { id: deliverableId, itemId }: Dependent, change: SetReportDate): Command {
  const { actor, at, due, source } = change;
  const body = { kind: 'settle', deliverableId, due, source } as const;
  return { id, itemId, actor, receivedAt: at, receivedOn: osloDate(at), body };
}
