import type { Instant, PlanStep } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../database/insert-many';
import { PlanStepEntity } from '../entities/mail.entity';

export interface NewPlan {
  readonly itemId: string;
  readonly agencyId: string;
  readonly steps: readonly PlanStep[];
}

/** Puts items' new plans in place of what had not been mailed yet. A step that was mailed keeps its row, so it is never planned again. */
export async function replaceUnsent(tx: EntityManager, plans: readonly NewPlan[], at: Instant): Promise<void> {
  const itemIds = plans.map(({ itemId }) => itemId);
  await tx.query('DELETE FROM plan_step WHERE item_id = ANY($1) AND mail_id IS NULL', [itemIds]);
  const rows = plans.flatMap(({ agencyId, steps }) => steps.map((step) => ({ ...step, agencyId, plannedAt: at })));
  await insertMany(tx, PlanStepEntity, rows, '(key) DO NOTHING');
}
