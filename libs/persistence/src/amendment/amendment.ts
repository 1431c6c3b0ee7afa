import type { Actor, Command, Instant, LocalDate, NewPace, ReadAmendment, Series } from '@tertial/domain';
import type { Act } from '../database/act';

/** A coordinator's word that a change is about this item, and that it counts. */
export interface ApplyAmendment {
  readonly amendmentId: string;
  readonly itemId: string;
  /** The number of the item's last event on the page. */
  readonly seen?: number | undefined;
  /** The deliverable whose deadline moves, or that is dropped; null: the only one, or for what is dropped all of them. */
  readonly deliverableId: string | null;
  /** The new date; null: the one that the letter gives. */
  readonly due: LocalDate | null;
  /** The demand as it is to read; null: as the letter words it, or as it is where that gives no wording. */
  readonly text: string | null;
  /** The rule of the new pace; null for another kind of change, and for what nobody has confirmed. */
  readonly pace: Pick<NewPace, 'frequency' | 'day' | 'from'> | null;
  /** Deliverables that the new pace comes in place of. */
  readonly replaces: readonly string[];
  readonly at: Instant;
  readonly actor: Actor;
}

/** How often before (null: once) and after, as it is kept with the change. The day of what nobody has confirmed is given later. */
export interface ChangedPace {
  readonly before: Pick<Series, 'frequency' | 'day'> | null;
  readonly after: Pick<Series, 'frequency' | 'day'> & { readonly from: LocalDate | null };
}

export interface RejectAmendment extends Act {
  readonly amendmentId: string;
  readonly reason: string;
}

/** What applying a change has led to: a command to a confirmed item, to be sent; null when all is done in the register. */
export interface AppliedAmendment {
  readonly command: Command | null;
}

/** A change with its letter, locked until the transaction ends. */
export interface LockedAmendment {
  readonly id: string;
  readonly letterId: string;
  readonly letterTitle: string;
  /** On which the ministry decided it; null where the letter has no date. */
  readonly letterDate: LocalDate | null;
  readonly agencyId: string;
  /** The year whose main reports its letter follows. */
  readonly year: number;
  readonly reading: ReadAmendment;
  readonly status: 'open' | 'applied' | 'rejected';
  readonly itemId: string | null;
  readonly deliverableId: string | null;
  readonly due: LocalDate | null;
  /** The command by which it was applied, and what became of that. */
  readonly commandId: string | null;
  readonly commandStatus: 'received' | 'done' | 'refused' | null;
}
