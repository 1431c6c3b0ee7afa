import type { Deadline } from '../item/item-state';
import type { LocalDate } from '../time/local-date';
import type { SeriesDay, SeriesFrequency, SetAside } from './series';

/** What happens to a recurring item: its rule changes by a command, its occurrences follow as the planner says. */
export type SeriesEventBody =
  | {
      readonly kind: 'series-set';
      readonly frequency: SeriesFrequency;
      readonly day: SeriesDay;
      readonly from: LocalDate;
      /** Norwegian: who, when and why or by which source. */
      readonly source: string;
      /** A later letter's words for how often; with them also what has been done once until now begins to recur. */
      readonly raw?: string;
    }
  | ({
      readonly kind: 'series-paused';
      readonly from: LocalDate;
      readonly until: LocalDate;
      readonly reason: string;
    } & Doer)
  | ({ readonly kind: 'series-resumed'; readonly on: LocalDate; readonly reason: string } & Doer)
  | ({
      readonly kind: 'series-ended';
      readonly from: LocalDate;
      readonly reason: string;
      /** What becomes of the whole item, where it ends with that. */
      readonly within?: 'cancelled' | 'superseded' | 'carried-over';
    } & Doer)
  | {
      readonly kind: 'occurrence-opened';
      readonly deliverableId: string;
      readonly period: string;
      /** The period's last day. */
      readonly through: LocalDate;
      readonly label: string;
      readonly setAside: SetAside | null;
      readonly deadline: Deadline;
    }
  | {
      readonly kind: 'occurrence-set-aside';
      readonly deliverableId: string;
      readonly why: SetAside;
      /** A sentence without its full stop. */
      readonly reason: string;
    }
  | { readonly kind: 'occurrence-resumed'; readonly deliverableId: string; readonly deadline: Deadline };

interface Doer {
  /** In words, with the day: 'koordinatoren Kari Nordmann 12. mars 2026'; absent in what was recorded before it was kept. */
  readonly who?: string;
}
