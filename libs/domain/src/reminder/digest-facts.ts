import type { WorkCalendar } from '../calendar/working-days';
import { latestDelivery } from '../item/evolve-judgement';
import { isOpen, type DeliverableState, type ItemState } from '../item/item-state';
import { addDays, localDate, type Instant, type LocalDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import { periodOf, type DigestStep } from './digest';
import { unacknowledgedMark } from './plan-marks';
import type { ReminderPolicy } from './policy';

/** When the ministry gave a deliverable new dates. */
export type ExtendedAt = (deliverableId: string) => readonly Instant[];

/** What the coordinator's week says of a deliverable, on the day on which it is told; the same as the register's WEEK, in the order of names. */
export function weekFacts(deliverable: DeliverableState, period: LocalDate, day: LocalDate): DigestStep[] {
  if (deliverable.status === 'delivered') return ['week-unaccepted'];
  if (!isOpen(deliverable)) return [];
  const { due } = deliverable.deadline;
  const waiting: DigestStep[] = deliverable.waiting ? ['week-waiting'] : [];
  if (!due) return ['week-unsettled', ...waiting];
  if (due < day) return ['week-overdue', ...waiting];
  return due <= addDays(period, 6) ? ['week-due', ...waiting] : waiting;
}

/** What the coordinator's week says of a whole item; the same as the register's WHOLE. */
export function wholeFacts(
  state: ItemState,
  at: Instant,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
): DigestStep[] {
  if (!state.deliverables.some(isOpen)) return [];
  if (!state.ownerId) return ['week-unowned'];
  if (state.acknowledgedAt) return [];
  const silent = unacknowledgedMark(state, policy, calendar);
  return state.unacknowledgedPassed || (silent && silent <= at) ? ['week-unacknowledged'] : [];
}

/** What the ministry's month says of a deliverable: the date that it has set, and what came of it. The same as the register's MONTH. */
export function monthFacts(
  deliverable: DeliverableState,
  period: LocalDate,
  day: LocalDate,
  extendedAt: ExtendedAt,
): DigestStep[] {
  const { deadline, delivery, extensionRequest, missedAt, status } = deliverable;
  const open = isOpen(deliverable);
  const due = deadline.binding === 'ministry' ? deadline.due : null;
  const overdue = open && due !== null && due < day;
  const late = delivery && latestDelivery(deliverable);
  const lastMonth = (moment: Instant) => periodOf('month', osloDate(moment)) === periodOf('month', addDays(period, -1));
  const facts: readonly (readonly [DigestStep, boolean])[] = [
    ['month-due', open && due !== null && day <= due && due < nextMonth(period)],
    ['month-extended', status !== 'carried-over' && extendedAt(deliverable.id).some(lastMonth)],
    ['month-late', late !== null && lastMonth(late.at)],
    ['month-missed', !overdue && !late && missedAt !== null && lastMonth(missedAt)],
    ['month-overdue', overdue],
    ['month-requested', open && Boolean(extensionRequest?.forwarded)],
  ];
  return facts.flatMap(([step, holds]) => (holds ? [step] : []));
}

/** The first day of the month after a month's first day. */
export function nextMonth(period: LocalDate): LocalDate {
  return localDate(`${addDays(period, 31).slice(0, 7)}-01`);
}
