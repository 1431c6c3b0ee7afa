import { wordingAround, type NotDeadlineReason } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import { refused, type Refusable } from '../database/refusable';
import { change, selectOne } from '../database/sql';
import { storedDeliverables } from '../item/item-rows';
import { UNKNOWN_ITEM_REFUSAL } from '../item/refusals';
import { rememberWords } from './keep-correction';
import { deliverablesByDefault, rewriteDeliverables, sameSpan, takeItems, textOfLetter } from './whole-item';

export interface DeclareNotDeadline extends Act {
  readonly letterId: string;
  readonly deliverableId: string;
  readonly reason: NotDeadlineReason;
  readonly note: string | null;
}

/**
 * Says that the words which gave a deliverable of a proposed item its deadline are none. All that the same words gave goes; an
 * item that is left without words of time follows the letter's default rule.
 */
export async function declareNotDeadline(
  tx: EntityManager,
  act: DeclareNotDeadline,
): Promise<Refusable<{ itemIds: string[] }>> {
  const { letterId, deliverableId, reason, note, at, by } = act;
  const found = await selectOne<{ itemId: string }>(tx, 'SELECT item_id AS "itemId" FROM deliverable WHERE id = $1', [
    deliverableId,
  ]);
  if (!found) return { ok: false, refusal: UNKNOWN_ITEM_REFUSAL };
  const taken = await takeItems(tx, [found.itemId], letterId);
  if (!taken.ok) return taken;
  const [item] = taken.items as [(typeof taken.items)[0]];
  const deliverables = await storedDeliverables(tx, [item.id]);
  const deadline = deliverables.find((it) => it.id === deliverableId);
  if (!deadline?.span)
    return refused(
      'no-words',
      'Fristen bygger ikke på ord i brevet på dette stedet. Endre oppdraget for å ta den bort.',
    );
  const { span, raw } = deadline;
  const left = deliverables.filter((it) => !sameSpan(it.span, span));
  await rewriteDeliverables(tx, item.id, left.length > 0 ? left : await deliverablesByDefault(tx, item));
  await tx.query('UPDATE item SET version = version + 1 WHERE id = $1', [item.id]);
  const known = await change<{ id: string }>(
    tx,
    `UPDATE not_deadline SET reason = $3, note = $4, decided_by = $5 WHERE letter_id = $1 AND span = $2 RETURNING id`,
    [letterId, span, reason, note, by],
  );
  if (known.length === 0)
    await tx.query(
      `INSERT INTO not_deadline (id, letter_id, raw, span, reason, note, decided_by)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [letterId, raw, span, reason, note, by],
    );
  await writeAudit(tx, {
    at,
    actor: by,
    action: 'item.deadline-unmade',
    subject: `item/${item.id}`,
    detail: { raw, span, reason, note, due: deadline.due },
  });
  const wording = wordingAround(await textOfLetter(tx, letterId), span);
  await rememberWords(tx, { letterId, wording, correction: { act: 'not-deadline', reason, note } }, act);
  return { ok: true, itemIds: [item.id] };
}
