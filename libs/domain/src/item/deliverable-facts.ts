import type { Instant, LocalDate } from '../time/local-date';

/** An owner's question for more time that nobody has answered: a fact beside the state, which stops escalation and nothing else. */
export interface ExtensionRequest {
  /** The how-many-th of this deliverable, from 1; part of the keys of the notices about it. */
  readonly number: number;
  readonly askedAt: Instant;
  /** Id of the person who asked. */
  readonly by: string;
  readonly reason: string;
  readonly proposed: LocalDate;
  /** The mail or letter in which the coordinator passed it on; null until then. */
  readonly forwarded: { readonly on: LocalDate; readonly reference: string } | null;
}

/** A question for more time that was answered with no; the newest one counts. */
export interface RefusedRequest {
  /** The request's own. */
  readonly number: number;
  readonly proposed: LocalDate;
  readonly at: Instant;
  /** Id of the person who recorded the answer. */
  readonly recordedBy: string;
  /** Whose answer it is. */
  readonly by: 'coordinator' | 'ministry';
  readonly reason: string;
  readonly reference: string | null;
}

/** It is cancelled or superseded: what its owner is told of it. */
export interface CalledOff {
  readonly at: Instant;
  /** Id of the person who did it. */
  readonly by: string;
  readonly reason: string;
  /** The letter or message behind it, else null. */
  readonly reference: string | null;
}

/**
 * The version of the deadline under which each fact came: part of the keys of the notices about it, so that another date asks
 * nobody again. Absent for a fact of before this was kept.
 */
export interface FactVersions {
  readonly delivery?: number;
  readonly request?: number;
  readonly refusal?: number;
  readonly waiting?: number;
  readonly nudge?: number;
  readonly cancelled?: number;
  readonly superseded?: number;
  readonly inner?: number;
}

/** The agency's own date before the ministry's. */
export interface InnerDeadline {
  /** Grows with each change; part of the keys of the notices about it. */
  readonly version: number;
  /** Working days before the ministry's date; null where there is no such date to count from. 0: none, also where its kind has one. */
  readonly workingDays: number | null;
  /** A date to plan by while the ministry's is unsettled; null once there is one. */
  readonly planned: LocalDate | null;
  readonly from: Instant;
  /** Who set it, in words and with the day, and the person's id; absent in those of before it was kept, as is the next. */
  readonly who?: string;
  readonly by?: string;
  /** The inner date that it had until then. */
  readonly before?: LocalDate | null;
}

/** The deliverable cannot go on before somebody else has done something. */
export interface Waiting {
  /** The how-many-th wait of this deliverable, from 1; part of the keys of the notices about it. */
  readonly number: number;
  /** On whom or what, in the owner's words. */
  readonly on: string;
  readonly since: LocalDate;
  readonly chaseOn: LocalDate;
}

/** The coordinator has asked for an answer, beside the reminders that are planned anyway. The newest one counts. */
export interface Nudge {
  readonly on: LocalDate;
  /** The coordinator's own words; may be empty. */
  readonly words: string;
}

/** A miss that a wrong date had caused, or that an extension decided in time had prevented: in the history, outside the late lists. */
export interface ExcusedMiss {
  readonly missedAt: Instant;
  readonly reason: string;
}

/** A ministry's date that another has replaced: what it takes to judge by it anew, should it have been entered wrongly. */
export interface EarlierDeadline {
  readonly version: number;
  readonly due: LocalDate;
  /** The last day on which it was to be handed over by this date: that of the delivery, or of the new date. */
  readonly openUntil: LocalDate;
}

/** A version of the ministry's date that was not met, and from when that counts. */
export interface Miss {
  readonly version: number;
  readonly at: Instant;
}

/** A delivery that was judged by the ministry's date, also one that was withdrawn or sent back. */
export interface JudgedDelivery {
  /** Of the date that it is judged by; 0 where that was not kept. */
  readonly version: number;
  readonly at: Instant;
  /** The day of its receipt in Oslo. */
  readonly on: LocalDate;
  readonly daysLate: number;
}
