import { momentOf } from './moment';

test.each([
  ['a day in winter is noon in Oslo', '2026-01-05', '2026-01-05T11:00:00.000Z'],
  ['a day in summer is noon in Oslo', '2026-07-01', '2026-07-01T10:00:00.000Z'],
  ['a time without a zone is Oslo’s', '2026-01-30T23:58', '2026-01-30T22:58:00.000Z'],
  ['a blank may stand for the T', '2026-06-30 23:59:59', '2026-06-30T21:59:59.000Z'],
  ['UTC', '2026-06-30T22:30:00Z', '2026-06-30T22:30:00.000Z'],
  ['another zone', '2026-06-30T22:30:00+05:00', '2026-06-30T17:30:00.000Z'],
  ['the hour that the clock skips in March', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ['no such day', '2026-02-30', null],
  ['no such hour', '2026-02-20T25:00', null],
  ['no day at all', 'i morgen', null],
])('%s', (_name, at, expected) => {
  expect(momentOf(at)).toBe(expected);
});
