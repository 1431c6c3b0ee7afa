import { localDate } from '@tertial/domain/time';
import { dayKinds, missingInSeries, ruleOf, seriesCommandOf, writtenDays, type SeriesValues } from './series-form';

const VALUES: SeriesValues = {
  ...{ frequency: 'month', dayKind: 'day-of-month', day: '10', monthsAfter: '1', days: '' },
  ...{ from: localDate('2026-03-05'), until: localDate('2026-05-31'), reason: ' Avtalt ' },
};
const JUNE_AND_DECEMBER = [
  { day: 30, month: 6 },
  { day: 31, month: 12 },
];

test.each([
  ['as a letter writes them', '30.6 og 31.12', JUNE_AND_DECEMBER],
  ['with full stops and in the wrong order', '31.12., 30. 6.', JUNE_AND_DECEMBER],
  ['a leap day', '29.2', [{ day: 29, month: 2 }]],
  ['no such day', '31.6', null],
  ['words', 'vår og høst', null],
  ['nothing', '', null],
])('days: %s', (_name, text, expected) => {
  expect(writtenDays(text)).toEqual(expected);
});

test.each([
  [
    'set-series-day',
    {},
    { day: { kind: 'day-of-month', day: 10, monthsAfter: 1 }, from: '2026-03-05', source: 'Avtalt' },
  ],
  [
    'set-series-day',
    { dayKind: 'last-working-day', monthsAfter: '0' },
    { day: { kind: 'last-working-day', monthsAfter: 0 } },
  ],
  [
    'change-series',
    { frequency: 'half-year', dayKind: 'days', days: '30.6 og 31.12' },
    { day: { kind: 'days', days: JUNE_AND_DECEMBER } },
  ],
  ['pause-series', {}, { from: '2026-03-05', until: '2026-05-31', reason: 'Avtalt' }],
  ['resume-series', {}, { on: '2026-03-05' }],
  ['end-series', {}, { from: '2026-03-05' }],
] as const)('%s of what is written', (kind, change, expected) => {
  expect(seriesCommandOf(kind, { ...VALUES, ...change })).toMatchObject({ kind, ...expected });
});

test.each([
  ['no day of a month', { day: '32' }, ['day']],
  ['no days', { dayKind: 'days' }, ['days']],
  ['no date', { from: null }, ['from']],
  ['no source', { reason: ' x ' }, ['reason']],
] as const)('%s: the field says so, and nothing is sent', (_name, change, fields) => {
  const values = { ...VALUES, ...change };
  expect(Object.keys(missingInSeries('set-series-day', values))).toEqual(fields);
  expect(seriesCommandOf('set-series-day', values)).toBeNull();
});

test('only what fits how often is offered', () => {
  expect(dayKinds('given-days')).toEqual(['days']);
  expect(dayKinds('month')).not.toContain('days');
  expect(dayKinds('tertial')).toContain('main-report');
});

test.each([
  ['without a first day and a reason', { from: null, reason: '' }, 'day-of-month'],
  ['but not before its day is one', { day: '32' }, null],
  ['nor before its days are', { frequency: 'given-days', dayKind: 'days', days: '31.6' }, null],
] as const)('dates are shown while a rule is being written: %s', (_name, change, expected) => {
  expect(ruleOf({ ...VALUES, ...change })?.day.kind ?? null).toBe(expected);
});
