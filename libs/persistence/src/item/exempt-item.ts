import type { ItemExemption } from '@tertial/contracts';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import { refused, type Refusable } from '../database/refusable';
import { select } from '../database/sql';
import { releaseTelling } from '../mail/release-mails';
import { lockItems } from './item-rows';
import { exemptRejected, UNKNOWN_ITEM_REFUSAL } from './refusals';

/** The audit log's name for a mark that was set, changed or taken away. */
export const EXEMPTION_ACTION = 'item.exemption-set';

export type ExemptItem = ItemExemption & { readonly itemId: string } & Act;

/**
 * Marks an item as exempt from public disclosure, changes the ground, or takes the mark away. It is the register's alone: no workflow
 * knows it, nothing is planned anew. Mails that tell of the item and surely never left are given up; the next ones tell it as it is now.
 */
export async function exemptItem(tx: EntityManager, act: ExemptItem): Promise<Refusable<{ version: number }>> {
  const { itemId, ground, at, by } = act;
  const [item] = await lockItems(tx, [itemId]);
  if (!item) return { ok: false, refusal: UNKNOWN_ITEM_REFUSAL };
  if (item.registerStatus === 'rejected') return { ok: false, refusal: exemptRejected(item) };
  if (item.version !== act.version)
    return refused(
      'changed-meanwhile',
      'Noen andre har endret oppdraget. Last siden på nytt og gjør endringen om igjen.',
    );
  const changed = await select<{ before: string | null }>(
    tx,
    `SELECT exempt AS before FROM item WHERE id = $1 AND exempt IS DISTINCT FROM $2`,
    [itemId, ground],
  );
  const [was] = changed;
  if (!was) return { ok: true, version: item.version };
  const version = item.version + 1;
  await tx.query(
    'UPDATE item SET exempt = $2, exempt_version = exempt_version + 1, exempt_at = $3, version = $4 WHERE id = $1',
    [itemId, ground, at, version],
  );
  if (ground !== null) await releaseTelling(tx, itemId, at);
  const detail = { before: was.before, ground, version };
  await writeAudit(tx, { at, actor: by, action: EXEMPTION_ACTION, subject: `item/${itemId}`, detail });
  return { ok: true, version };
}

/** What the item's history says of a mark. */
export function exemptionSentence(ground: string | null): string {
  return ground === null
    ? 'Ikke lenger unntatt offentlighet.'
    : `Unntatt offentlighet etter ${ground}. E-post og kalendere viser bare referansen.`;
}
