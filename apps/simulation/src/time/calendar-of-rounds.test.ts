import { localDate } from '@tertial/domain';
import { regularEvents } from './calendar-of-rounds';

const events = (from: string, until: string, ...hours: string[]) =>
  regularEvents(localDate(from), localDate(until), hours.length ? hours : ['08:00']).map(
    ({ at, kind }) => `${at} ${kind}`,
  );

test('a round on each day from Monday to Friday, over the change to summer time', () => {
  expect(events('2026-03-27', '2026-03-30')).toEqual([
    '2026-03-27T07:00:00.000Z round',
    '2026-03-30T06:00:00.000Z round',
  ]);
});

test('over the change back to winter time', () => {
  expect(events('2026-10-23', '2026-10-26').filter((event) => event.endsWith('round'))).toEqual([
    '2026-10-23T06:00:00.000Z round',
    '2026-10-26T07:00:00.000Z round',
  ]);
});

test('a holiday is no reason not to start the round: it finds out for itself', () => {
  expect(events('2026-05-01', '2026-05-01')).toEqual(['2026-05-01T06:00:00.000Z round']);
});

test('a sweep before the round on the first of a month, but none before there is anything', () => {
  expect(events('2026-06-01', '2026-07-01').filter((event) => event.endsWith('sweep'))).toEqual([
    '2026-07-01T04:00:00.000Z sweep',
  ]);
});

test('each sending hour has its own round', () => {
  expect(events('2026-05-04', '2026-05-04', '08:00', '09:30')).toEqual([
    '2026-05-04T06:00:00.000Z round',
    '2026-05-04T07:30:00.000Z round',
  ]);
});

test('who leaves hands over in the first sweep of the day', () => {
  const events = regularEvents(localDate('2026-03-10'), localDate('2026-03-11'), ['08:00'], [localDate('2026-03-11')]);
  expect(events.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
    'round 2026-03-10T07:00:00.000Z',
    'sweep 2026-03-10T23:10:00.000Z',
    'round 2026-03-11T07:00:00.000Z',
  ]);
});
