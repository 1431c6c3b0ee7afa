import type { DeliverableState, Instant, ItemEvent, ItemState, PlanStep } from '@tertial/domain';
import type { DataSource } from 'typeorm';

/** What lists read of a deliverable. */
export interface ListedDeliverable {
  readonly id: string;
  readonly status: string;
  readonly due: string | null;
  readonly version: number;
  readonly missedAt: string | null;
  readonly daysLate: number;
}

/** All that the register holds of an item's life, at one moment. */
export interface RecordedLife {
  readonly state: ItemState;
  readonly events: readonly ItemEvent[];
  readonly listed: readonly ListedDeliverable[];
  readonly steps: readonly PlanStep[];
  /** When its plan was made; null when there is none. */
  readonly plannedAt: Instant | null;
}

export async function recordedLife(dataSource: DataSource, itemId: string): Promise<RecordedLife> {
  const rows: RecordedLife[] = await dataSource.query(
    `SELECT i.snapshot AS state,
       (SELECT coalesce(json_agg(json_build_object('seq', e.seq, 'at', instant_text(e.at), 'by', e.by,
                 'commandId', e.command_id, 'body', e.body) ORDER BY e.seq), '[]')
        FROM item_event e WHERE e.item_id = i.id) AS events,
       (SELECT json_agg(json_build_object('id', d.id, 'status', d.status, 'due', d.due, 'version', d.deadline_version,
                 'missedAt', instant_text(d.missed_at), 'daysLate', d.days_late) ORDER BY d.id)
        FROM deliverable d WHERE d.item_id = i.id) AS listed,
       (SELECT coalesce(json_agg(json_build_object('key', s.key, 'itemId', s.item_id, 'deliverableId', s.deliverable_id,
                 'version', s.version, 'step', s.step, 'role', s.role, 'sendOn', s.send_on, 'reason', s.reason)
                 ORDER BY s.key), '[]')
        FROM plan_step s WHERE s.item_id = i.id) AS steps,
       (SELECT instant_text(max(s.planned_at)) FROM plan_step s WHERE s.item_id = i.id) AS "plannedAt"
     FROM item i WHERE i.id = $1 AND i.register_status = 'confirmed'`,
    [itemId],
  );
  const [row] = rows;
  if (!row) throw new Error(`No confirmed item ${itemId}`);
  return row;
}

/** What lists should read of a deliverable in this state. */
export function listedAs({ id, status, deadline, missedAt, daysLate }: DeliverableState): ListedDeliverable {
  return { id, status, due: deadline.due, version: deadline.version, missedAt, daysLate: daysLate ?? 0 };
}
