import { workingDayOnOrBefore, workingDaysAfter, type WorkCalendar } from '../calendar/working-days';
import {
  isOpen,
  NO_MARKS,
  type DeliverableState,
  type ItemMarks,
  type ItemState,
  type Marks,
} from '../item/item-state';
import { addDays, instantOfMs, msOf, type Instant, type LocalDate } from '../time/local-date';
import { endOfDay, osloDate, osloInstant } from '../time/oslo';
import { daysBefore } from './plan-deliverable';
import type { ReminderPolicy } from './policy';

const NIGHT_MS = 5 * 3_600_000;
/** What was done just before midnight is in the register by then. */
const SETTLED_MS = 60_000;

/**
 * The moments at which the item's own workflow wakes. They are spread over the night before (00:00–05:00 in Oslo) by the item's
 * id, so that a thousand deadlines on one day are not a thousand timers at one instant; the day's mails go out after them.
 */
export function planMarks(state: ItemState, policy: ReminderPolicy, calendar: WorkCalendar): ItemMarks {
  const offset = spread(state.itemId);
  const silent = state.assignedAt
    ? workingDaysAfter(osloDate(state.assignedAt), policy.acknowledgeWithin, calendar)
    : null;
  return {
    unacknowledged: silent && night(silent, offset),
    deliverables: Object.fromEntries(state.deliverables.map((it) => [it.id, marksOf(it, policy, calendar, offset)])),
  };
}

function marksOf(
  { status, deadline, delivery }: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  offset: number,
): Marks {
  const unaccepted =
    status === 'delivered' && delivery
      ? night(workingDaysAfter(osloDate(delivery.at), policy.acceptWithin, calendar), offset)
      : null;
  const { due, from, leadFrom = from } = deadline;
  if (!due) return { ...NO_MARKS, unaccepted };
  const end = endOfDay(due);
  if (!isOpen({ status })) return { ...NO_MARKS, end, unaccepted };
  const inForce = osloDate(from);
  const late = due < inForce;
  const escalateFrom = late ? inForce : due;
  const soon = workingDayOnOrBefore(addDays(due, -Math.max(0, ...daysBefore(due, leadFrom, policy))), calendar);
  // Nothing can be soon, or due, before it was decided; what was past by then is neither.
  const ahead = (day: LocalDate) => later(night(day, offset), from);
  return {
    dueSoon: late ? null : ahead(soon),
    due: late ? null : ahead(due),
    end,
    missed: shift(end, offset),
    escalateCoordinator: night(workingDaysAfter(escalateFrom, policy.escalateCoordinatorAfter, calendar), offset),
    escalateLeader: night(workingDaysAfter(escalateFrom, policy.escalateLeaderAfter, calendar), offset),
    unaccepted,
  };
}

/** A moment in the night that begins a day, spread by the item's id. */
export function nightOf(date: LocalDate, itemId: string): Instant {
  return night(date, spread(itemId));
}

function night(date: LocalDate, offset: number): Instant {
  return shift(osloInstant(date, '00:00'), offset);
}

function shift(moment: Instant, ms: number): Instant {
  return instantOfMs(msOf(moment) + ms);
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** A stable number of milliseconds, a minute or more and below five hours (FNV-1a over the id). */
function spread(id: string): number {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return SETTLED_MS + ((hash >>> 0) % (NIGHT_MS - SETTLED_MS));
}
