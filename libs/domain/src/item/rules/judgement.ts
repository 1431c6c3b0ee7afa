import { addDays, daysBetween, type LocalDate } from '../../time/local-date';
import type { ItemEventBody } from '../event';
import type { DeliverableState } from '../item-state';
import { isDelivered } from './rule';

/**
 * What another date in place of the one in force until now makes of a miss that this one caused, and of a delivery that was judged
 * by it: no event when it makes nothing of them. A miss of an earlier version stays what it is.
 */
export function judgedAnew(deliverable: DeliverableState, due: LocalDate, reason: string): ItemEventBody[] {
  const { id, delivery, status } = deliverable;
  const excuses = causedMiss(deliverable);
  const standing = delivery && status !== 'returned' ? delivery : null;
  const daysLate = standing ? Math.max(0, daysBetween(due, dayOf(deliverable))) : null;
  if (!excuses && daysLate === (standing?.daysLate ?? null)) return [];
  return [{ kind: 'judged-anew', deliverableId: id, reason, excuses, daysLate }];
}

/** Handed over, and judged late by the date in force until now. */
export function isLate(it: DeliverableState): boolean {
  return isDelivered(it) && (it.delivery?.daysLate ?? 0) > 0;
}

/** Whether another date was given before the one in force had passed. */
export function decidedInTime({ deadline: { due } }: DeliverableState, decidedOn: LocalDate): boolean {
  return due !== null && decidedOn <= due;
}

/** Whether the miss that stands was that of the version in force. */
function causedMiss({ missedAt, marks, deadline }: DeliverableState): boolean {
  return missedAt !== null && deadline.binding === 'ministry' && missedAt === (marks.missedFrom ?? marks.end);
}

/** The day of the newest delivery's receipt. One of before the day was kept tells it by its delay, else by its moment. */
function dayOf({ delivery, deadline }: DeliverableState): LocalDate {
  if (!delivery) throw new RangeError('Nothing was delivered.');
  if (delivery.on) return delivery.on;
  if (deadline.due && delivery.daysLate > 0) return addDays(deadline.due, delivery.daysLate);
  return delivery.at.slice(0, 10) as LocalDate;
}
