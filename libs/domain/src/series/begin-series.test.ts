import { aDeadline, aDeliverable, anItem } from '../item/item.fixture';
import { instant, localDate } from '../time/local-date';
import { beginSeries } from './begin-series';
import { occurrencesOf, until } from './series.fixture';
import { seriesWords } from './series-words';

const JANUARY = '2026-01-12T09:00:00Z';
const TWICE = [
  { month: 6, day: 30 },
  { month: 12, day: 31 },
];

const twiceAYear = () => {
  const raw = '2 ganger i året (30.6 og 31.12)';
  const deadline = aDeadline(localDate('2026-06-30'), { rule: 'every-half-year', raw, from: instant(JANUARY) });
  const item = anItem([aDeliverable('item-1.1', { deadline })], { confirmedAt: instant(JANUARY) });
  return beginSeries(item, { year: 2026, report: () => null, days: () => TWICE });
};

test('what recurs on days that the letter gives begins as a series: nobody is asked for its days', () => {
  const { series, deliverables } = twiceAYear();
  expect(series && seriesWords(series)).toBe('to ganger i året, 30. juni og 31. desember');
  expect(deliverables).toMatchObject([
    {
      ...{ label: '1. halvår 2026', occurrence: { period: '2026-H1', setAside: null } },
      deadline: {
        ...{ due: '2026-06-30', rule: 'series' },
        why: 'Brevet sier «2 ganger i året (30.6 og 31.12)». Leveransen gjelder 1. halvår 2026: to ganger i året, 30. juni og 31. desember. Det gir fristen 30. juni 2026.',
      },
    },
  ]);
});

test('its other days are opened a year ahead, and those of the next years when their time comes', () => {
  const state = until(twiceAYear(), JANUARY);
  expect(occurrencesOf(state)).toEqual([
    ['2026-H1', '2026-06-30', 'open'],
    ['2026-H2', '2026-12-31', 'open'],
  ]);
  expect(occurrencesOf(until(state, '2026-07-02T09:00:00Z')).slice(2)).toEqual([['2027-H1', '2027-06-30', 'open']]);
});
