import { deliverableId } from '@tertial/contracts';
import type { ItemKind, RegisterDeliverable } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { select, type Database } from '../database/sql';
import type { DeliverableEntity } from '../entities/item.entity';
import { REPORT_YEAR_SQL } from '../letter/report-dates';

/** A proposed deliverable as a row; nothing has happened to it. */
export function proposedDeliverable(itemId: string, it: RegisterDeliverable): Partial<DeliverableEntity> {
  return {
    ...it,
    span: it.span ? [...it.span] : null,
    id: deliverableId(itemId, it.ordinal),
    itemId,
    originalDue: it.due,
    binding: 'ministry',
    deadlineVersion: 1,
    status: 'planned',
    dueSoon: false,
    daysLate: 0,
    innerVersion: 0,
  };
}

/** A deliverable of a proposed item together with its ids. */
export interface StoredDeliverable extends RegisterDeliverable {
  readonly id: string;
  readonly itemId: string;
}

/** The deliverables of items that nobody has confirmed yet. */
export function storedDeliverables(db: Database, itemIds: readonly string[]): Promise<StoredDeliverable[]> {
  return select(
    db,
    `SELECT id, item_id AS "itemId", ordinal, label, raw, rule, rule_version AS "ruleVersion", report,
            report_year AS "reportYear", due, unsettled, why,
            informational, span, days
     FROM deliverable WHERE item_id = ANY($1) ORDER BY item_id, ordinal`,
    [itemIds],
  );
}

/** An item as the acts of a coordinator need it. */
export interface LockedItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly agencyId: string;
  readonly registerStatus: 'proposed' | 'confirmed' | 'rejected';
  /** Rejected because it was joined with another. */
  readonly merged: boolean;
  readonly ownerId: string | null;
  readonly deputyId: string | null;
  readonly version: number;
  /** The year whose main reports it follows. */
  readonly year: number;
}

/**
 * Locks the agency until the transaction ends, before any of its items: for those who enter report dates and those who read them to
 * derive deadlines, so that no deadline is derived from a date that is being replaced; and for those who take the next position.
 */
export async function lockAgency(tx: EntityManager, agencyId: string): Promise<void> {
  await tx.query('SELECT id FROM agency WHERE id = $1 FOR NO KEY UPDATE', [agencyId]);
}

/** Items, locked until the transaction ends; always in the order of their ids, so that two acts can't wait for each other. */
export function lockItems(tx: EntityManager, itemIds: readonly string[]): Promise<LockedItem[]> {
  return select(
    tx,
    `SELECT i.id, i.kind, i.agency_id AS "agencyId", i.register_status AS "registerStatus",
            i.merged_into IS NOT NULL AS merged, i.owner_id AS "ownerId",
            i.deputy_id AS "deputyId", i.version,
            ${REPORT_YEAR_SQL} AS year
     FROM item i WHERE i.id = ANY($1) ORDER BY i.id FOR NO KEY UPDATE`,
    [itemIds],
  );
}
