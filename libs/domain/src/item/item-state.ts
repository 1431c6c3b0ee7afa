import type { AnchorReference } from '../deadline/anchor-reference';
import { goesOn, type Occurrence, type Series, type SeriesStep } from '../series/series';
import type { Instant, LocalDate } from '../time/local-date';
import type { ItemNews } from './item-news';
import type { NewestChanges } from './unseen';
import type {
  CalledOff,
  EarlierDeadline,
  ExcusedMiss,
  ExtensionRequest,
  FactVersions,
  InnerDeadline,
  JudgedDelivery,
  Miss,
  Nudge,
  RefusedRequest,
  Waiting,
} from './deliverable-facts';

/** Where a deliverable stands. Overdue, due soon, late and extended are facts beside it, not statuses. */
export type DeliverableStatus =
  'planned' | 'acknowledged' | 'delivered' | 'accepted' | 'returned' | 'cancelled' | 'superseded' | 'carried-over';

export const OPEN_STATUSES: readonly DeliverableStatus[] = ['planned', 'acknowledged', 'returned'];
export const ENDED_STATUSES: readonly DeliverableStatus[] = ['accepted', 'cancelled', 'superseded', 'carried-over'];

/** Why a deliverable has no date yet. */
export type Unsettled = 'anchor' | 'vague' | 'event' | 'frequency';

/** One version of a deadline: the date and everything needed to say why it is that date. */
export interface Deadline {
  /** 1 for the letter's own, one more for each change. */
  readonly version: number;
  /** The day whose end in Oslo is the limit; null while the date is unsettled. */
  readonly due: LocalDate | null;
  readonly unsettled: Unsettled | null;
  /** Name and version of the rule that gave the date, e.g. 'fixed-date', 'letter-default', 'extension'. */
  readonly rule: string;
  readonly ruleVersion: string;
  /** The words of the letter, or of the one who changed it; empty for the letter's default rule. */
  readonly raw: string;
  /** Norwegian sentence: why this date. */
  readonly why: string;
  /** The letter or message behind a change, else null. */
  readonly reference: string | null;
  /** Whose date it is: the ministry's, or an inner one after a return (never overdue for the ministry). */
  readonly binding: 'ministry' | 'inner';
  /** When this version came into force here (confirmation, extension …): lead time counts from it. */
  readonly from: Instant;
  /** Of a series: the end of the deadline before it, when that comes after `from`; lead time counts from there. */
  readonly leadFrom?: Instant;
  /** The day on which the ministry (or a letter of its) gave it, where that is known and another than `on`. */
  readonly decidedOn?: LocalDate;
  /** The day in Oslo at `from`; absent in those of before it was kept. */
  readonly on?: LocalDate;
  /** Id of the person who gave it; or moved what it is counted from; absent for the letter's own. */
  readonly by?: string;
  /** Which version of which anchor gave the date, or is awaited; absent where the date follows none. */
  readonly anchor?: AnchorReference;
}

/** The moments at which time alone changes something; made by the planner, the workflow only waits for them. */
export interface Marks {
  readonly dueSoon: Instant | null;
  readonly due: Instant | null;
  /** The end of the deadline's day in Oslo: what is received before it is in time. */
  readonly end: Instant | null;
  /** From when a miss counts: `end`, or the end of the day on which the version was recorded when that is later. Absent: `end`. */
  readonly missedFrom?: Instant | null;
  /** When the workflow wakes to record a miss; at or after `end`. */
  readonly missed: Instant | null;
  readonly escalateCoordinator: Instant | null;
  readonly escalateLeader: Instant | null;
  /** Silence: a delivery that nobody has accepted. */
  readonly unaccepted: Instant | null;
  /** The agency's own date, counted back from the ministry's by working days; null or absent when there is none. */
  readonly innerDue?: LocalDate | null;
}

export type MarkName = Exclude<keyof Marks, 'end' | 'missedFrom' | 'innerDue'>;

/** The marks of a whole item as the planner gives them; keys of `deliverables` are deliverable ids. */
export interface ItemMarks {
  readonly unacknowledged: Instant | null;
  readonly deliverables: Readonly<Record<string, Marks>>;
  /** What time will bring to a series. */
  readonly series?: readonly SeriesStep[];
}

/** A proof of delivery. File contents lie in the register; the state carries ids only. */
export type Evidence =
  | { readonly kind: 'file'; readonly fileId: string; readonly name: string }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'archive'; readonly reference: string };

export interface Delivery {
  readonly at: Instant;
  readonly by: string;
  readonly evidence: readonly Evidence[];
  readonly note: string | null;
  /** Days after the deadline's day; 0 when in time or when there was no date. */
  readonly daysLate: number;
  /** The day of its receipt in Oslo; absent in those of before this was kept. */
  readonly on?: LocalDate;
}

export interface DeliverableState {
  readonly id: string;
  readonly label: string;
  readonly status: DeliverableStatus;
  readonly deadline: Deadline;
  /** The first date that it ever had; shown as "opprinnelig frist". */
  readonly originalDue: LocalDate | null;
  readonly marks: Marks;
  /** Which marks of this deadline version have been recorded. */
  readonly passed: readonly MarkName[];
  /** The end of the first deadline that was missed. Never clears itself. */
  readonly missedAt: Instant | null;
  /** The newest delivery; earlier ones are in the history. */
  readonly delivery: Delivery | null;
  /** The delivery before the newest: what stands again when the newest is withdrawn. */
  readonly priorDelivery?: Delivery | null;
  /** The most days that a delivery came after the ministry's date. Never grows less, but by a corrected date. */
  readonly daysLate?: number;
  /** Since when it is open again, its delivery having been withdrawn. */
  readonly reopenedAt?: Instant | null;
  readonly excusedMisses?: readonly ExcusedMiss[];
  /** Every miss that stands, `missedAt` being the first; absent in states of before they were kept, as are the next two. */
  readonly misses?: readonly Miss[];
  readonly deliveries?: readonly JudgedDelivery[];
  /** The ministry's dates before the one in force, oldest first. */
  readonly earlier?: readonly EarlierDeadline[];
  readonly extensionRequest?: ExtensionRequest | null;
  /** How many requests and waits there have been. */
  readonly requests?: number;
  readonly waits?: number;
  readonly inner?: InnerDeadline | null;
  readonly waiting?: Waiting | null;
  readonly nudge?: Nudge | null;
  readonly refusedRequest?: RefusedRequest | null;
  /** Absent in what was cancelled before it was kept, and in a period that is set aside. */
  readonly cancelled?: CalledOff;
  /** Absent in what was superseded before it was kept. */
  readonly superseded?: CalledOff;
  readonly factVersions?: FactVersions;
  /** How many deliveries have been taken back. */
  readonly withdrawals?: number;
  /** Of a recurring item: its period. */
  readonly occurrence?: Occurrence | null;
  /** What has happened to it last, of each kind that may matter to who acts on an older page. */
  readonly changes?: NewestChanges;
}

/** An owner's answer that the item is somebody else's. */
export interface Declined {
  /** The owner's name; null in what was recorded before it was kept. */
  readonly name: string | null;
  readonly at: Instant;
  readonly reason: string;
}

/** The state of one confirmed item; its workflow is the only writer. JSON-safe. */
export interface ItemState {
  readonly itemId: string;
  /** Number of the last recorded event. */
  readonly seq: number;
  readonly ownerId: string | null;
  readonly deputyId: string | null;
  /** Grows by one at each new owner; part of the key of the assignment mail. */
  readonly ownerVersion: number;
  readonly assignedAt: Instant | null;
  /** Since when nobody owns it; null while somebody does. */
  readonly unownedSince: Instant | null;
  /** Why nobody owns it, where its last owner said no; null or absent else. */
  readonly declined?: Declined | null;
  readonly acknowledgedAt: Instant | null;
  /** Silence: an owner who has not acknowledged. */
  readonly unacknowledgedMark: Instant | null;
  readonly unacknowledgedPassed: boolean;
  readonly confirmedAt: Instant;
  readonly deliverables: readonly DeliverableState[];
  /** What recurs; absent for an item that is done once. */
  readonly series?: Series | null;
  /** What has lately been changed of it by a letter or of its series, oldest first; absent in states of before it was kept. */
  readonly news?: readonly ItemNews[];
  /** As a deliverable's, of the item as a whole. */
  readonly changes?: NewestChanges;
}

export const NO_MARKS: Marks = {
  dueSoon: null,
  due: null,
  end: null,
  missed: null,
  escalateCoordinator: null,
  escalateLeader: null,
  unaccepted: null,
};

export function isOpen(deliverable: { readonly status: DeliverableStatus }): boolean {
  return OPEN_STATUSES.includes(deliverable.status);
}

/** An item is closed when each of its deliverables is accepted, cancelled, superseded or carried over, and no more will come. */
export function isClosed(state: Pick<ItemState, 'deliverables' | 'series'>): boolean {
  if (state.series && goesOn(state.series)) return false;
  return state.deliverables.every((deliverable) => ENDED_STATUSES.includes(deliverable.status));
}

/** One word for people: the status together with what time has made of it. */
export type DisplayState = DeliverableStatus | 'due-soon' | 'overdue';

/** What a list shows for a deliverable: overdue and due soon win over planned, acknowledged and returned. */
export function displayState(deliverable: Pick<DeliverableState, 'status' | 'passed'>): DisplayState {
  if (!isOpen(deliverable)) return deliverable.status;
  if (deliverable.passed.includes('missed')) return 'overdue';
  if (deliverable.passed.includes('dueSoon') && deliverable.status !== 'returned') return 'due-soon';
  return deliverable.status;
}
