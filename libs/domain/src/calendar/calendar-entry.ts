import type { DeliverableStatus } from '../item/item-state';
import type { ItemKind } from '../letter/reading';
import type { Instant, LocalDate } from '../time/local-date';

/** A deliverable as it stands in somebody's calendar: a deadline for the whole day, or a meeting. */
export interface CalendarEntry {
  readonly deliverableId: string;
  readonly itemId: string;
  readonly kind: ItemKind;
  /** The demand in its own words. */
  readonly text: string;
  readonly label: string;
  readonly letterTitle: string | null;
  readonly chapter: string | null;
  readonly page: number | null;
  readonly due: LocalDate;
  readonly originalDue: LocalDate | null;
  /** Norwegian: why this date. */
  readonly why: string;
  /** The agency's own date before the ministry's. */
  readonly innerDue: LocalDate | null;
  /** Whose date `due` is. */
  readonly binding: 'ministry' | 'inner';
  readonly status: DeliverableStatus;
  /** Version of the deadline. */
  readonly version: number;
  /** Grows with each inner date, and each deadline that it stands before; absent where there has been none. */
  readonly innerVersion?: number;
  /** When what the entry says was recorded. */
  readonly recordedAt: Instant;
  /** A meeting's time of day in Oslo, 'HH:MM'; null where the letter gives none, and for what is no meeting. */
  readonly from: string | null;
  readonly to: string | null;
  readonly meetingKind: string | null;
  /** Exempt from public disclosure: only the reference may leave the register. */
  readonly exempt: boolean;
  readonly reference: string | null;
}
