import { daysBetween, type Instant, type LocalDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import type { ReminderPolicy } from './policy';

/** The days before a deadline on which to remind, by the lead time that the version in force gave. */
export function daysBefore(due: LocalDate, from: Instant, policy: ReminderPolicy): readonly number[] {
  return daysBetween(osloDate(from), due) >= policy.longLeadDays ? policy.beforeLong : policy.beforeShort;
}

/** 0 → 'i dag', 1 → 'om 1 dag', 7 → 'om 7 dager' */
export function inDays(days: number): string {
  if (days === 0) return 'i dag';
  return days === 1 ? 'om 1 dag' : `om ${days} dager`;
}
