import type { ItemDetail } from '@tertial/contracts';
import type { CommandKind } from '@tertial/domain/item';

/**
 * The deliverables that a command may be given on now (empty for one on the whole item); undefined when it may not be given.
 * A kind that waits for a worker is not offered again: it would only be refused as already done.
 */
export function allowedOn(
  { allowed, pending }: Pick<ItemDetail, 'allowed' | 'pending'>,
  kind: CommandKind,
): readonly string[] | undefined {
  if (pending.some((it) => it.kind === kind)) return undefined;
  return allowed.find((it) => it.kind === kind)?.deliverableIds;
}
