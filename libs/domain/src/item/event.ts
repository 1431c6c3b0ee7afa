import type { Instant, LocalDate } from '../time/local-date';
import type { ExtensionRequest, InnerDeadline, Nudge, Waiting } from './deliverable-facts';
import type { SeriesEventBody } from '../series/series-event';
import type { NewText } from './command';
import type { Deadline, Delivery, DeliverableStatus, MarkName } from './item-state';

/** What has happened to an item. Events are only ever appended; the state is their fold over the first snapshot. */
export type ItemEventBody =
  | SeriesEventBody
  | {
      readonly kind: 'assigned';
      readonly ownerId: string | null;
      readonly deputyId: string | null;
      readonly newOwner: boolean;
    }
  /** `signedBy`: who did it, of a shared mailbox; as in a delivery. */
  | { readonly kind: 'acknowledged'; readonly signedBy?: string }
  | {
      readonly kind: 'declined';
      readonly reason: string;
      readonly ownerId: string;
      /** The owner's name; absent in what was recorded before it was kept. */
      readonly name?: string;
    }
  | {
      readonly kind: 'delivered';
      readonly deliverableId: string;
      readonly delivery: Delivery;
      readonly signedBy?: string;
    }
  | { readonly kind: 'accepted'; readonly deliverableId: string }
  | { readonly kind: 'returned'; readonly deliverableId: string; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly deliverableId: string; readonly reason: string }
  | { readonly kind: 'extension-requested'; readonly deliverableId: string; readonly request: ExtensionRequest }
  | {
      readonly kind: 'extension-forwarded';
      readonly deliverableId: string;
      readonly on: LocalDate;
      readonly reference: string;
    }
  | {
      readonly kind: 'extension-refused';
      readonly deliverableId: string;
      readonly reason: string;
      readonly by: 'coordinator' | 'ministry';
      readonly reference: string | null;
    }
  /** The date by which it had been judged was not the one that held: its miss and its days of delay are put right. */
  | {
      readonly kind: 'judged-anew';
      readonly deliverableId: string;
      readonly reason: string;
      /** Whether the miss of the version that is judged anew goes out of the late lists. */
      readonly excuses: boolean;
      /** Of the newest delivery by the date that holds; null when none was judged by it. */
      readonly daysLate: number | null;
      /** The date that holds; absent in events of before it was kept. */
      readonly due?: LocalDate;
      /** The version that was wrong, where it is no longer in force; the one in force stays. */
      readonly corrected?: CorrectedVersion;
    }
  | { readonly kind: 'inner-set'; readonly deliverableId: string; readonly inner: InnerDeadline | null }
  | { readonly kind: 'waiting-began'; readonly deliverableId: string; readonly waiting: Waiting }
  | { readonly kind: 'waiting-ended'; readonly deliverableId: string }
  | { readonly kind: 'nudged'; readonly deliverableId: string; readonly nudge: Nudge }
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
  | {
      readonly kind: 'amended';
      readonly words: string;
      readonly reference: string;
      /** Absent: the demand's text stays. */
      readonly text?: NewText;
    };

/** One recorded event: numbered within its item, with who and when. `at` is when it counts, not when it was stored. */
export interface ItemEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly commandId: string | null;
  readonly body: ItemEventBody;
}

/** A date that was entered wrongly, though another has replaced it since. */
export interface CorrectedVersion {
  readonly version: number;
  readonly before: LocalDate;
  /** Norwegian sentence: why this date. */
  readonly why: string;
  /** From when its miss counts by the right date; absent where it counts as before. */
  readonly missedAt?: Instant;
}
