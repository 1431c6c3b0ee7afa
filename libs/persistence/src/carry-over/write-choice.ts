import type { EntityManager } from 'typeorm';
import type { Act } from '../database/act';
import type { LaterLetter } from './later-letter';

/** What a coordinator chose for an unfinished item. */
export interface Choice {
  readonly itemId: string;
  readonly choice: 'carried-over' | 'replaced' | 'left';
  readonly laterId?: string;
  readonly sourceId?: string;
  readonly commandId?: string;
  readonly reason?: string;
}

/** Keeps a choice; it takes the place of an earlier one that ended nothing (left as it was, or refused). */
export async function writeChoice(
  tx: EntityManager,
  letter: LaterLetter,
  { itemId, choice, laterId, sourceId, commandId, reason }: Choice,
  { at, by }: Act,
): Promise<void> {
  await tx.query(
    `INSERT INTO carry_over (letter_id, item_id, choice, later_id, source_id, command_id, reason, at, by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (letter_id, item_id) DO UPDATE SET choice = excluded.choice, later_id = excluded.later_id,
       source_id = excluded.source_id, command_id = excluded.command_id, reason = excluded.reason, at = excluded.at,
       by = excluded.by`,
    [letter.id, itemId, choice, laterId ?? null, sourceId ?? null, commandId ?? null, reason ?? null, at, by],
  );
}
