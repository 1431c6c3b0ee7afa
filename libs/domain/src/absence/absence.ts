import type { Instant, LocalDate } from '../time/local-date';

/** Somebody is away, from the first day to the last, both included. Absences of one person may overlap. */
export interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Who stands in; null when nobody was named. */
  readonly deputyId: string | null;
  /** Where several absences cover a day, the deputy of the one that was entered last counts. */
  readonly enteredAt: Instant;
}

/** What is known of who can be reached by mail. */
export interface Staff {
  readonly absences: readonly Absence[];
  /** Has left, or the address does not take mail: somebody stands in on every day. */
  readonly unreachable: ReadonlySet<string>;
  /** Nobody has confirmed the address: what is theirs waits, and they stand in for nobody. */
  readonly unconfirmed: ReadonlySet<string>;
  /** Everybody with the coordinator's role, in the order in which they are asked when she is away and has named nobody. */
  readonly coordinators?: readonly string[];
}

export const EVERYBODY_THERE: Staff = { absences: [], unreachable: new Set(), unconfirmed: new Set() };
