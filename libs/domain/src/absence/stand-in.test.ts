import { instant, localDate } from '../time/local-date';
import type { Absence } from './absence';
import { EVERYBODY_THERE } from './absence';
import { isAway, standInOf } from './stand-in';

const DAY = localDate('2026-07-14');

function away(personId: string, deputyId: string | null, change: Partial<Absence> = {}): Absence {
  return {
    ...{ id: `${personId}-1`, personId, deputyId, from: localDate('2026-07-06'), to: localDate('2026-07-24') },
    ...{ enteredAt: instant('2026-06-01T08:00:00Z'), ...change },
  };
}

test.each([
  ['on the first day', '2026-07-06', true],
  ['on the last day', '2026-07-24', true],
  ['the day before', '2026-07-05', false],
  ['the day after', '2026-07-25', false],
])('an absence holds %s: %s', (_when, day, expected) => {
  expect(isAway('eva', localDate(day), { ...EVERYBODY_THERE, absences: [away('eva', null)] })).toBe(expected);
});

test.each<[string, Absence[], string | null]>([
  ['nobody was named', [away('eva', null)], null],
  ['the deputy is there', [away('eva', 'siri')], 'siri'],
  ['the deputy is away too and has named another', [away('eva', 'siri'), away('siri', 'per')], 'per'],
  ['the deputy is away and has named nobody', [away('eva', 'siri'), away('siri', null)], null],
  ['two stand in for each other', [away('eva', 'siri'), away('siri', 'eva')], null],
  ['a circle of three', [away('eva', 'siri'), away('siri', 'per'), away('per', 'siri')], null],
  [
    'the deputy comes back that day',
    [away('eva', 'siri'), away('siri', 'per', { to: localDate('2026-07-13') })],
    'siri',
  ],
  [
    'two absences overlap: the deputy who was named last',
    [away('eva', 'siri', { enteredAt: instant('2026-06-02T08:00:00Z') }), away('eva', 'per', { id: 'eva-2' })],
    'siri',
  ],
  [
    'two absences overlap, the later one without a deputy',
    [away('eva', 'siri'), away('eva', null, { id: 'eva-2', enteredAt: instant('2026-06-02T08:00:00Z') })],
    'siri',
  ],
])('who stands in when %s', (_name, absences, expected) => {
  expect(standInOf('eva', DAY, { ...EVERYBODY_THERE, absences })).toBe(expected);
});

test.each([
  ['has left, or whose address takes no mail', { unreachable: new Set(['siri']) }],
  ['nobody has confirmed', { unconfirmed: new Set(['siri']) }],
])('nobody stands in who %s', (_name, staff) => {
  expect(standInOf('eva', DAY, { ...EVERYBODY_THERE, absences: [away('eva', 'siri')], ...staff })).toBeNull();
});
