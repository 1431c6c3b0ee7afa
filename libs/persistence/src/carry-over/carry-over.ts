import type { Actor, CarriedDeadline, Command, Instant } from '@tertial/domain';
import type { Act } from '../database/act';
import type { ItemRefusal } from '../database/refusable';

/** By item, the number of its last event on the page from which it is settled. */
export type SeenOfItems = Readonly<Record<string, number>>;

interface Settle {
  /** The later letter, on whose page it is decided. */
  readonly letterId: string;
  readonly at: Instant;
  /** The coordinator. */
  readonly actor: Actor;
}

export interface CarryOverItems extends Settle {
  readonly itemIds: readonly string[];
  readonly seen?: SeenOfItems | undefined;
  readonly deadline: CarriedDeadline;
}

export interface ReplaceItems extends Settle {
  readonly pairs: readonly { readonly earlierId: string; readonly laterId: string }[];
  /** Of the earlier items. */
  readonly seen?: SeenOfItems | undefined;
}

export interface LeaveItems extends Act {
  readonly letterId: string;
  readonly itemIds: readonly string[];
  readonly reason: string;
}

/** What was settled: `commands` end the earlier items, lie in the inbox already and only have to be sent; `started` are the new items. */
export interface Settled {
  readonly started: readonly string[];
  readonly commands: readonly Command[];
  readonly refused: readonly ItemRefusal[];
}

/** Who is to own which items; `refused` are those whose earlier item has no owner. */
export interface OwnersOfPairs {
  readonly groups: readonly {
    readonly ownerId: string;
    readonly deputyId: string | null;
    readonly itemIds: readonly string[];
  }[];
  readonly refused: readonly ItemRefusal[];
}
