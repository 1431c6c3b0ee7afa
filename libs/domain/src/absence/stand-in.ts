import type { LocalDate } from '../time/local-date';
import type { Absence, Staff } from './absence';

/** Whether mails to this person go to somebody else on a day. */
export function isAway(personId: string, day: LocalDate, staff: Staff): boolean {
  return staff.unreachable.has(personId) || covering(personId, day, staff).length > 0;
}

/** Whether this person can take somebody else's mails on a day. */
export function canStandIn(personId: string, day: LocalDate, staff: Staff): boolean {
  return !isAway(personId, day, staff) && !staff.unconfirmed.has(personId);
}

/**
 * The first one who is there on a day, along the chain of deputies: the person's, that one's, and so on. Null where the chain
 * ends or comes back to somebody.
 */
export function standInOf(personId: string, day: LocalDate, staff: Staff): string | null {
  const seen = new Set([personId]);
  for (let next = deputyNamedBy(personId, day, staff); next && !seen.has(next);) {
    if (canStandIn(next, day, staff)) return next;
    seen.add(next);
    next = deputyNamedBy(next, day, staff);
  }
  return null;
}

function deputyNamedBy(personId: string, day: LocalDate, staff: Staff): string | null {
  const named = covering(personId, day, staff).filter((it) => it.deputyId !== null);
  return named.length > 0 ? named.reduce((a, b) => (enteredAfter(a, b) ? a : b)).deputyId : null;
}

function covering(personId: string, day: LocalDate, staff: Staff): Absence[] {
  return staff.absences.filter((it) => it.personId === personId && it.from <= day && day <= it.to);
}

function enteredAfter(a: Absence, b: Absence): boolean {
  return a.enteredAt === b.enteredAt ? a.id > b.id : a.enteredAt > b.enteredAt;
}
