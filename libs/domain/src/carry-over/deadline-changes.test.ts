import { localDate } from '../time/local-date';
import type { ComparableDeliverable } from './comparable-item';
import { deadlineChanges } from './deadline-changes';

const on = (due: string): ComparableDeliverable => ({
  label: 'Leveranse',
  due: localDate(due),
  unsettled: null,
  report: null,
});
const none = (unsettled: 'vague' | 'event'): ComparableDeliverable => ({
  label: 'Leveranse',
  due: null,
  unsettled,
  report: null,
});
const report = (name: 'T1' | 'T3', due: string | null): ComparableDeliverable => ({
  label: 'Rapport',
  due: due === null ? null : localDate(due),
  unsettled: due === null ? 'anchor' : null,
  report: name,
});

test.each([
  ['the same day a year on is the same rule', on('2026-06-30'), on('2027-06-30'), 1, 'next-year'],
  ['five letters on too', on('2021-03-15'), on('2026-03-15'), 5, 'next-year'],
  ['the end of February is the same day in a leap year', on('2027-02-28'), on('2028-02-29'), 1, 'next-year'],
  ['a month earlier is a real change', on('2026-06-30'), on('2027-05-31'), 1, 'moved'],
  ['the day a year on that is two letters away', on('2025-06-30'), on('2026-06-30'), 2, 'moved'],
  ['the very same day', on('2027-03-15'), on('2027-03-15'), 1, 'same'],
  [
    'the same report of its year, wherever its date lies',
    report('T1', '2026-06-04'),
    report('T1', '2027-06-11'),
    1,
    'next-year',
  ],
  ['the same report, whose new date nobody knows', report('T1', '2026-06-04'), report('T1', null), 1, 'next-year'],
  ['another report', report('T1', '2026-06-04'), report('T3', '2028-03-15'), 1, 'moved'],
  ['a report for a day', on('2027-03-15'), report('T3', '2028-03-15'), 1, 'moved'],
  ['still as soon as possible', none('vague'), none('vague'), 1, 'next-year'],
  ['what was vague has a day now', none('vague'), on('2027-06-30'), 1, 'moved'],
  ['what was vague waits for an event now', none('vague'), none('event'), 1, 'moved'],
] as const)('%s: %s', (_name, before, after, years, kind) => {
  expect(deadlineChanges([before], [after], years)).toEqual([{ kind, before, after }]);
});

test('deadlines find their own before the rest is compared in order', () => {
  const [may, december] = [on('2026-05-15'), on('2026-12-31')];
  const [nextDecember, september] = [on('2027-12-31'), on('2027-09-01')];
  expect(deadlineChanges([may, december], [nextDecember, september], 1)).toEqual([
    { kind: 'next-year', before: december, after: nextDecember },
    { kind: 'moved', before: may, after: september },
  ]);
});

test('what only one of the letters has is told', () => {
  const [may, june] = [on('2026-05-15'), on('2027-06-01')];
  expect(deadlineChanges([may], [], 1)).toEqual([{ kind: 'gone', before: may, after: null }]);
  expect(deadlineChanges([], [june], 1)).toEqual([{ kind: 'new', before: null, after: june }]);
});
