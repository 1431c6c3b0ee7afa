import type { LocalDate } from '../../time/local-date';
import { norwegianDate } from '../../time/norwegian-date';
import type { Command, CommandBody } from '../command';
import type { EarlierDeadline } from '../deliverable-facts';
import type { ItemEventBody } from '../event';
import { dayOfDelivery, lateBy, missesOf } from '../evolve-judgement';
import type { DeliverableState } from '../item-state';
import { isDelivered, whoAndWhen } from './rule';

/**
 * What another date in place of the one in force until now makes of a miss that this one caused, and of a delivery that was judged
 * by it: no event when it makes nothing of them. A miss of an earlier version stays what it is.
 */
export function judgedAnew(deliverable: DeliverableState, due: LocalDate, reason: string): ItemEventBody[] {
  const { id, delivery, status, deadline } = deliverable;
  const excuses = deadline.binding === 'ministry' && wasMissed(deliverable, deadline.version);
  const standing = delivery && status !== 'returned' ? delivery : null;
  const daysLate = standing ? lateBy(due, dayOfDelivery(deadline, standing)) : null;
  if (!excuses && daysLate === (standing?.daysLate ?? null)) return [];
  return [{ kind: 'judged-anew', deliverableId: id, reason, excuses, daysLate, due }];
}

/** What the right date makes of an earlier version that was entered wrongly: it is judged by it, and the date in force stays. */
export function judgedByEarlier(
  deliverable: DeliverableState,
  earlier: EarlierDeadline,
  { due, reason }: Extract<CommandBody, { kind: 'correct-date' }>,
  command: Command,
): ItemEventBody {
  const { id, delivery } = deliverable;
  const missed = wasMissed(deliverable, earlier.version);
  const stillMissed = due < earlier.openUntil;
  const newest = delivery && judgedBy(deliverable, earlier.version) ? delivery : null;
  return {
    ...{ kind: 'judged-anew', deliverableId: id, reason, due },
    excuses: missed && !stillMissed,
    daysLate: newest && lateBy(due, dayOfDelivery(earlier, newest)),
    corrected: {
      version: earlier.version,
      before: earlier.due,
      why: correctedBecause(earlier.due, reason, command),
      // It may have been missed on a later day than the wrong one, never on one of before anybody knew the right one.
      ...(missed && stillMissed && due > earlier.due && command.dueEnd && { missedAt: command.dueEnd }),
    },
  };
}

/** 'Rettet fra 30. juni 2026, som var feil registrert, av koordinatoren Kari Nordmann 10. juli 2026. Begrunnelse: …' */
export function correctedBecause(from: LocalDate, reason: string, command: Command): string {
  return `Rettet fra ${norwegianDate(from)}, som var feil registrert, av ${whoAndWhen(command)}. Begrunnelse: ${reason}`;
}

/** Handed over, and judged late by the date in force until now. */
export function isLate(it: DeliverableState): boolean {
  return isDelivered(it) && (it.delivery?.daysLate ?? 0) > 0;
}

/** Whether another date was given before the one in force had passed. */
export function decidedInTime({ deadline: { due } }: DeliverableState, decidedOn: LocalDate): boolean {
  return due !== null && decidedOn <= due;
}

function wasMissed(deliverable: DeliverableState, version: number): boolean {
  return missesOf(deliverable).some((miss) => miss.version === version);
}

/** Whether the newest delivery was judged by a version. */
function judgedBy({ deliveries = [], delivery }: DeliverableState, version: number): boolean {
  return deliveries.some((one) => one.version === version && one.at === delivery?.at);
}
