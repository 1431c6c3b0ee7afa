import fc from 'fast-check';
import { DEFAULT_CALENDAR, isWorkingDay } from '../calendar/working-days';
import { frequencies } from '../letter/reading';
import { addDays, dayOf, instant, instantOfMs, msOf, type LocalDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import { occurrencesThrough } from './occurrences';
import { periodOf, periodsAYear } from './period';
import type { SeriesDay, SeriesFrequency } from './series';
import { after, aRecurringItem, NO_REPORTS, occurrencesOf, until } from './series.fixture';

type PlainDay = Extract<SeriesDay, { monthsAfter: number }>;
const plainDay: fc.Arbitrary<PlainDay> = fc.oneof(
  fc.record({
    kind: fc.constant('day-of-month' as const),
    day: fc.integer({ min: 1, max: 31 }),
    monthsAfter: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    kind: fc.constantFrom('last-day' as const, 'last-working-day' as const),
    monthsAfter: fc.integer({ min: 0, max: 4 }),
  }),
);
const frequency = fc.constantFrom(...frequencies);
const start = fc.integer({ min: 0, max: 6 * 365 }).map((n) => addDays(dayOf(2024, 1, 1), n));

interface Change {
  readonly frequency: SeriesFrequency;
  readonly day: SeriesDay;
  /** Days after the act. */
  readonly from: number;
  /** Days after the act before it. */
  readonly at: number;
}
const change: fc.Arbitrary<Change> = fc.record({
  frequency,
  day: plainDay,
  from: fc.integer({ min: 0, max: 200 }),
  at: fc.integer({ min: 1, max: 200 }),
});

const noon = (date: LocalDate) => instant(`${date}T11:00:00Z`);
const rule = (every: SeriesFrequency, day: SeriesDay, from: LocalDate) => ({
  ...{ frequency: every, day, from },
  ...{ endedFrom: null, until: null },
});

test('a rule leaves out no period and has none twice; every deadline is a day that can be', () => {
  fc.assert(
    fc.property(frequency, plainDay, start, (every, day, from) => {
      const wanted = occurrencesThrough(rule(every, day, from), addDays(from, 1200), NO_REPORTS);
      const numbers = wanted.map(({ period }) => period.year * periodsAYear(every) + period.n);
      expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
      for (const { period, due } of wanted) {
        expect(periodOf(period.id, every)).toEqual(period);
        expect(due).not.toBeNull();
        if (day.kind === 'last-working-day') expect(isWorkingDay(due as LocalDate, DEFAULT_CALENDAR)).toBe(true);
        else expect((due as LocalDate) >= period.last || day.monthsAfter === 0).toBe(true);
      }
    }),
  );
});

test('whatever is changed when, there are never two of one period, none of the future follows an old rule, and the past stays', () => {
  fc.assert(
    fc.property(
      start,
      frequency,
      plainDay,
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (from, every, day, changes) => {
        let now = noon(from);
        let state = after(
          aRecurringItem(every, now),
          { kind: 'set-series-day', day, from: null, source: 'E-post' },
          now,
        );
        for (const next of changes) {
          now = instantOfMs(msOf(now) + next.at * 86_400_000);
          const first = addDays(osloDate(now), next.from);
          const before = until(state, now);
          const { series } = before;
          const same = series?.frequency === next.frequency && JSON.stringify(series.day) === JSON.stringify(next.day);
          if (same) continue;
          state = after(before, { ...next, kind: 'change-series', from: first, reason: 'Avtalt' }, now);
          const periods = state.deliverables.map((it) => it.occurrence?.period);
          expect(new Set(periods).size).toBe(periods.length);
          expect(new Set(state.deliverables.map(({ id }) => id)).size).toBe(periods.length);
          for (const [period, due, standing] of occurrencesOf(state))
            if (standing === 'open' && due && due >= first) expect(periodOf(period, next.frequency)).not.toBeNull();
          // What another rule had taken the place of was never owed: it may come back with a date to come.
          const past = (one: typeof state) =>
            occurrencesOf(one).filter(
              ([, due, standing]) => due !== null && due < osloDate(now) && standing !== 'changed',
            );
          expect(past(state)).toEqual(past(before));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('day by day or after a long silence, the same occurrences with the same ids', () => {
  fc.assert(
    fc.property(start, frequency, plainDay, fc.integer({ min: 30, max: 500 }), (from, every, day, days) => {
      const begun = after(
        aRecurringItem(every, noon(from)),
        { kind: 'set-series-day', day, from: null, source: 'E-post' },
        noon(from),
      );
      let daily = begun;
      for (let n = 1; n <= days; n += 7) daily = until(daily, noon(addDays(from, n)));
      const last = noon(addDays(from, days));
      const ids = (one: typeof begun) => one.deliverables.map((it) => [it.id, it.deadline.due, it.label]);
      expect(ids(until(begun, last))).toEqual(ids(until(daily, last)));
    }),
    { numRuns: 40 },
  );
});

test('the rows reach a year ahead of any day, and no further', () => {
  fc.assert(
    fc.property(start, frequency, plainDay, (from, every, day) => {
      const state = after(
        aRecurringItem(every, noon(from)),
        { kind: 'set-series-day', day, from: null, source: 'E-post' },
        noon(from),
      );
      const ahead = addDays(from, 366);
      const dues = occurrencesOf(state).map(([, due]) => due as LocalDate);
      expect(dues.every((due) => due >= from && due <= ahead)).toBe(true);
      // A last working day is now and then a few days earlier this year than next: then one falls just outside.
      expect(dues.length).toBeGreaterThanOrEqual(periodsAYear(every) - 1);
    }),
  );
});
