import { yearOf, type LocalDate } from '../time/local-date';
import type { ComparableDeliverable } from './comparable-item';

/**
 * What became of a deadline from one year's letter to a later one's. `next-year`: the same rule for its own year (the same day, the same
 * report, or still without a day for the same reason); `same`: the very same day; `moved`: another day or another rule; `new` and `gone`:
 * only one of the letters has it.
 */
export interface DeadlineChange {
  readonly kind: 'next-year' | 'same' | 'moved' | 'new' | 'gone';
  readonly before: ComparableDeliverable | null;
  readonly after: ComparableDeliverable | null;
}

/** Compares what two items are to deliver; `yearsBetween` the letters, at least 1. In the order of the later one's, those that are gone last. */
export function deadlineChanges(
  before: readonly ComparableDeliverable[],
  after: readonly ComparableDeliverable[],
  yearsBetween: number,
): DeadlineChange[] {
  const left = [...before];
  const partnerOf = new Map<ComparableDeliverable, ComparableDeliverable>();
  const take = (accepts: (old: ComparableDeliverable, fresh: ComparableDeliverable) => boolean) => {
    for (const fresh of after.filter((it) => !partnerOf.has(it))) {
      const at = left.findIndex((old) => accepts(old, fresh));
      const [old] = at < 0 ? [] : left.splice(at, 1);
      if (old) partnerOf.set(fresh, old);
    }
  };
  take((old, fresh) => compared(old, fresh, yearsBetween) !== 'moved');
  take(() => true);
  const found = after.map((fresh): DeadlineChange => {
    const old = partnerOf.get(fresh) ?? null;
    return { kind: old ? compared(old, fresh, yearsBetween) : 'new', before: old, after: fresh };
  });
  return [...found, ...left.map((old): DeadlineChange => ({ kind: 'gone', before: old, after: null }))];
}

function compared(
  old: ComparableDeliverable,
  fresh: ComparableDeliverable,
  yearsBetween: number,
): 'next-year' | 'same' | 'moved' {
  if (old.report || fresh.report) return old.report === fresh.report ? 'next-year' : 'moved';
  if (!old.due || !fresh.due) return old.due === fresh.due && old.unsettled === fresh.unsettled ? 'next-year' : 'moved';
  if (old.due === fresh.due) return 'same';
  return isDayOfLaterYear(old.due, fresh.due, yearsBetween) ? 'next-year' : 'moved';
}

/** The end of February is the same day in every year. */
function isDayOfLaterYear(old: LocalDate, fresh: LocalDate, years: number): boolean {
  const day = (date: LocalDate) => date.slice(5).replace('02-29', '02-28');
  return yearOf(old) + years === yearOf(fresh) && day(old) === day(fresh);
}
