import type { Unsettled } from '../item/item-state';
import type { ItemKind, MainReportPeriod } from '../letter/reading';
import type { LocalDate } from '../time/local-date';

/** A deadline as two years' letters are compared by it: the day, or why there is none, and the report that it follows. */
export interface ComparableDeliverable {
  readonly label: string;
  readonly due: LocalDate | null;
  readonly unsettled: Unsettled | null;
  /** The main report that it follows, else null. */
  readonly report: MainReportPeriod | null;
}

/** What of an item counts when two years' letters are held against each other. */
export interface ComparableItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly chapter: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly deliverables: readonly ComparableDeliverable[];
}

/** The items of one year's letter, in the letter's order. */
export interface ComparableLetter {
  readonly year: number;
  readonly items: readonly ComparableItem[];
}
