import type { LocalDate } from '../time/local-date';
import type { SeriesDay, SeriesFrequency } from './series';

/** What can be asked of a recurring item. */
export type SeriesCommandBody =
  | {
      /** The day that the letter does not give, once for all occurrences. */
      readonly kind: 'set-series-day';
      readonly day: SeriesDay;
      /** The first day on which one can be due; null: today. */
      readonly from: LocalDate | null;
      /** Where the day stands, or who agreed to it. */
      readonly source: string;
    }
  | {
      readonly kind: 'change-series';
      readonly frequency: SeriesFrequency;
      readonly day: SeriesDay;
      /** What is due before follows the rule before. */
      readonly from: LocalDate;
      readonly reason: string;
    }
  | { readonly kind: 'pause-series'; readonly from: LocalDate; readonly until: LocalDate; readonly reason: string }
  /** Ends a pause before its time: what is due on this day or later is to be delivered again. */
  | { readonly kind: 'resume-series'; readonly on: LocalDate; readonly reason: string }
  /** Nothing is due on this day or later. */
  | { readonly kind: 'end-series'; readonly from: LocalDate; readonly reason: string };

export type SeriesCommandKind = SeriesCommandBody['kind'];
