import { EVERYBODY_THERE, type Staff } from '../absence/absence';
import { instant, localDate } from '../time/local-date';
import { recipientOf } from './recipients';

const DAY = localDate('2026-05-12');
const away = (personId: string, deputyId: string | null = null) => ({
  ...{ id: personId, personId, deputyId, from: DAY, to: DAY, enteredAt: instant('2026-05-01T08:00:00Z') },
});
const told = (staff: Partial<Staff>) =>
  recipientOf(
    'coordinator',
    { ownerId: null, deputyId: null },
    { coordinatorId: 'kari', leaderOf: () => null, staff: { ...EVERYBODY_THERE, ...staff } },
    DAY,
  );
const coordinators = ['ali', 'kari', 'siv'];

test.each<[string, Partial<Staff>, string]>([
  ['is there', { coordinators }, 'kari'],
  ['is away and has named somebody', { coordinators, absences: [away('kari', 'per')] }, 'per'],
  ['is away and has named nobody', { coordinators, absences: [away('kari')] }, 'ali'],
  ['takes no mail', { coordinators, unreachable: new Set(['kari']) }, 'ali'],
  ['takes no mail, like the next', { coordinators, unreachable: new Set(['kari', 'ali']) }, 'siv'],
  [
    'is away, and the next has no confirmed address',
    { coordinators, absences: [away('kari')], unconfirmed: new Set(['ali']) },
    'siv',
  ],
  ['is away, as all others are', { coordinators, absences: [away('kari'), away('ali'), away('siv')] }, 'kari'],
  ['is away and the only one', { coordinators: ['kari'], absences: [away('kari')] }, 'kari'],
])('what is the coordinator’s goes on while she %s', (_how, staff, expected) => {
  expect(told(staff)).toBe(expected);
});
