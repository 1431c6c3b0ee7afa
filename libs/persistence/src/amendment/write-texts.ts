import type { EntityManager } from 'typeorm';
import type { Followed } from '../item/write-history';

/** Gives items the text that a later letter has worded for them; the text before is in the event. */
export async function writeTexts(tx: EntityManager, items: readonly Followed[]): Promise<void> {
  const rows = items.flatMap(({ state: { itemId }, followed }) => {
    const texts = followed.flatMap(({ event: { body } }) => (body.kind === 'amended' && body.text ? [body.text] : []));
    const last = texts.at(-1);
    return last ? [{ id: itemId, text: last.after }] : [];
  });
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE item i SET text = n.text, version = i.version + 1
     FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, text text) WHERE i.id = n.id`,
    [JSON.stringify(rows)],
  );
}
