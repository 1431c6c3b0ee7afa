import type { Instant, LocalDate } from '../time/local-date';
import type { Deadline, Delivery, DeliverableStatus, MarkName } from './item-state';

/** What has happened to an item. Events are only ever appended; the state is their fold over the first snapshot. */
export type ItemEventBody =
  | {
      readonly kind: 'assigned';
      readonly ownerId: string | null;
      readonly deputyId: string | null;
      readonly newOwner: boolean;
    }
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'declined'; readonly reason: string; readonly ownerId: string }
  | { readonly kind: 'delivered'; readonly deliverableId: string; readonly delivery: Delivery }
  | { readonly kind: 'accepted'; readonly deliverableId: string }
  | { readonly kind: 'returned'; readonly deliverableId: string; readonly reason: string }
  | { readonly kind: 'deadline-changed'; readonly deliverableId: string; readonly deadline: Deadline }
  | {
      readonly kind: 'ended';
      readonly deliverableId: string;
      readonly status: Extract<DeliverableStatus, 'cancelled' | 'superseded' | 'carried-over'>;
      readonly reason: string;
      readonly reference: string | null;
    }
  | {
      readonly kind: 'mark-passed';
      readonly deliverableId: string;
      readonly mark: MarkName;
      readonly due: LocalDate | null;
    }
  | { readonly kind: 'unacknowledged' }
  /** A later letter has changed what is asked for; `words` are that letter's. */
  | { readonly kind: 'amended'; readonly words: string; readonly reference: string };

/** One recorded event: numbered within its item, with who and when. `at` is when it counts, not when it was stored. */
export interface ItemEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly commandId: string | null;
  readonly body: ItemEventBody;
}
