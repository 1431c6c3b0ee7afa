import { addDays, weekday, type LocalDate } from '../time/local-date';
import type { PlanStep } from './plan-step';

/** How often a person wants to be told what can wait. */
export const RHYTHMS = ['daily', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Reminders before the agency's own date: `inner-5-before-7`, `inner-v2-before-1`. A regular expression, as below. */
export const BEFORE_INNER = '^inner-[^-]+-before-';

/**
 * Steps that a weekly mail gathers, as a regular expression for JavaScript and PostgreSQL alike: reminders before a deadline or the
 * agency's own date, and questions that have been asked before. All else (due, overdue, returned, new, escalated, a nudge) goes on
 * its day.
 */
export const GATHERED_STEPS = `^before-|${BEFORE_INNER}|^(unassigned|unsettled|unacknowledged|unaccepted|waiting-\\d+|extension-\\d+-(asked|unanswered))-(?!1$)`;

/** Why a gathered reminder is told before its own day: a number of days would be wrong then. */
export const GATHERED_REASON = 'Fristen nærmer seg. Ukens påminnelser kommer samlet.';
export const GATHERED_INNER_REASON = 'Den interne fristen nærmer seg. Ukens påminnelser kommer samlet.';

const gathered = new RegExp(GATHERED_STEPS);
const beforeInner = new RegExp(BEFORE_INNER);

/**
 * From which day on a person may be told a step: the first round then takes it. The weekly mail holds all of its week on the week's
 * first working day, so nothing is ever told later than on its own day, and what is planned in mid-week comes with the next round.
 */
export function toldFrom({ step, sendOn }: Pick<PlanStep, 'step' | 'sendOn'>, rhythm: Rhythm): LocalDate {
  return rhythm === 'weekly' && gathered.test(step) ? mondayOf(sendOn) : sendOn;
}

/** Why a step is told on a day. */
export function reasonOn(
  { step, sendOn, reason }: Pick<PlanStep, 'step' | 'sendOn' | 'reason'>,
  day: LocalDate,
): string {
  if (day >= sendOn) return reason;
  if (beforeInner.test(step)) return GATHERED_INNER_REASON;
  return step.startsWith('before-') ? GATHERED_REASON : reason;
}

/** The Monday of a day's week. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekday(day));
}
