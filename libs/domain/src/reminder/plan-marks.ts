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
import { escalationDays } from './escalation';
import { daysBefore } from './lead-time';
import { innerDueOf } from './plan-inner';
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
  return {
    unacknowledged: unacknowledgedMark(state, policy, calendar),
    deliverables: Object.fromEntries(
      state.deliverables.map((it) => [it.id, marksOf(state, it, policy, calendar, offset)]),
    ),
  };
}

/** When silence about an item surfaces; null while nobody owns it. */
export function unacknowledgedMark(
  { itemId, assignedAt }: Pick<ItemState, 'itemId' | 'assignedAt'>,
  { acknowledgeWithin }: ReminderPolicy,
  calendar: WorkCalendar,
): Instant | null {
  return assignedAt && nightOf(workingDaysAfter(osloDate(assignedAt), acknowledgeWithin, calendar), itemId);
}

function marksOf(
  state: ItemState,
  deliverable: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  offset: number,
): Marks {
  const { status, deadline, delivery } = deliverable;
  const innerDue = innerDueOf(deliverable, policy, calendar);
  const unaccepted =
    status === 'delivered' && delivery
      ? night(workingDaysAfter(osloDate(delivery.at), policy.acceptWithin, calendar), offset)
      : null;
  const { due, from, leadFrom = from } = deadline;
  if (!due) return { ...NO_MARKS, unaccepted, ...(innerDue && { innerDue }) };
  const inForce = osloDate(from);
  const end = endOfDay(due);
  // A version that was recorded after its own date is missed only from the next day.
  const missedFrom = due < inForce ? endOfDay(inForce) : end;
  if (!isOpen({ status })) return { ...NO_MARKS, end, missedFrom, unaccepted };
  const late = due < inForce;
  const first = innerDue ?? due;
  const soon = workingDayOnOrBefore(addDays(first, -Math.max(0, ...daysBefore(first, leadFrom, policy))), calendar);
  const escalated = escalationDays(state, deliverable, policy, calendar);
  // Nothing can be soon, or due, before it was decided; what was past by then is neither.
  const ahead = (day: LocalDate) => later(night(day, offset), from);
  return {
    dueSoon: late ? null : ahead(soon),
    due: late ? null : ahead(due),
    end,
    missedFrom,
    missed: shift(missedFrom, offset),
    escalateCoordinator: escalated && night(escalated.coordinator, offset),
    escalateLeader: escalated && night(escalated.leader, offset),
    unaccepted,
    ...(innerDue && { innerDue }),
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
