import type { Instant, PlanStep } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../database/insert-many';
import { PlanStepEntity } from '../entities/mail.entity';

/** Puts an item's new plan in place of what had not been mailed yet. A step that was mailed keeps its row, so it is never planned again. */
export async function replaceUnsent(
  tx: EntityManager,
  plan: {
    readonly itemId: string;
    readonly agencyId: string;
    readonly steps: readonly PlanStep[];
    readonly at: Instant;
  },
): Promise<void> {
  await tx.query('DELETE FROM plan_step WHERE item_id = $1 AND mail_id IS NULL', [plan.itemId]);
  const rows = plan.steps.map((step) => ({ ...step, agencyId: plan.agencyId, plannedAt: plan.at }));
  await insertMany(tx, PlanStepEntity, rows, '(key) DO NOTHING');
}
