import type { Instant } from '../time/local-date';

/** When whom to remind. Numbers are calendar days unless they say working days. */
export interface ReminderPolicy {
  /** Days before a deadline whose lead time is `longLeadDays` or more. */
  readonly beforeLong: readonly number[];
  /** Days before a deadline with a shorter lead time. */
  readonly beforeShort: readonly number[];
  readonly longLeadDays: number;
  /** Days between reminders while overdue, after the first. */
  readonly overdueEveryDays: number;
  /** Working days after the deadline. */
  readonly escalateCoordinatorAfter: number;
  /** Working days after the deadline. */
  readonly escalateLeaderAfter: number;
  /** Working days without an answer before silence is a finding. */
  readonly acknowledgeWithin: number;
  readonly acceptWithin: number;
  /** Days between questions to the coordinator about an unsettled date, a missing owner. */
  readonly chaseEveryDays: number;
  /** Working days from the inner deadline to the ministry's; 0: there is no inner one. */
  readonly innerWorkingDays: number;
  /** How far ahead of now (or of the deadline) repeated steps are planned; the rounds prolong it. */
  readonly horizonDays: number;
  /** Sending hour in Oslo, 'HH:mm'. */
  readonly sendAt: string;
  /** What held until this one did. A change makes up for nothing that it would have sent before. */
  readonly earlier?: EarlierPolicy;
}

/** A policy that another has replaced. */
export interface EarlierPolicy {
  readonly policy: ReminderPolicy;
  readonly until: Instant;
  /** The how-manyeth change it was that replaced it, and the id of who made it, where that is known. */
  readonly nth: number;
  readonly by?: string;
}

/** The default policy (domain rule, reminders). */
export const DEFAULT_POLICY: ReminderPolicy = {
  beforeLong: [28, 14, 7, 1],
  beforeShort: [7, 1],
  longLeadDays: 31,
  overdueEveryDays: 7,
  escalateCoordinatorAfter: 3,
  escalateLeaderAfter: 7,
  acknowledgeWithin: 5,
  acceptWithin: 10,
  chaseEveryDays: 14,
  innerWorkingDays: 0,
  horizonDays: 182,
  sendAt: '08:00',
};
