import type { DeliverableRow } from '@tertial/contracts';
import { deliverableTags, kindWithin, placeInLetter } from './item-words';

const row = (facts: Partial<DeliverableRow>): DeliverableRow => ({
  id: 'i.1',
  label: 'Leveranse',
  status: 'planned',
  due: day('2026-06-30'),
  originalDue: day('2026-06-30'),
  extended: false,
  unsettled: null,
  why: '',
  raw: '',
  report: null,
  informational: false,
  overdue: false,
  dueSoon: false,
  daysLate: 0,
  missedAt: null,
  deliveredAt: null,
  deadlineVersion: 1,
  binding: 'ministry',
  innerDue: null,
  extensionRequest: null,
  waiting: null,
  withoutEvidence: null,
  period: null,
  setAside: null,
  ...facts,
});
const day = (text: string) => text as NonNullable<DeliverableRow['due']>;
const request = {
  askedAt: '2026-06-01T08:00:00.000Z' as never,
  by: 'Eva Eier',
  reason: 'Data kommer sent',
  proposed: day('2026-09-30'),
  forwarded: null,
};
const missedAt = '2026-06-30T22:00:00.000Z';
const deliveredAt = '2026-07-03T08:00:00.000Z';

test.each<[string, Partial<DeliverableRow>, string[]]>([
  ['nothing has happened', {}, ['Planlagt']],
  ['the deadline is near', { dueSoon: true }, ['Frist snart', 'Planlagt']],
  ['it is overdue', { overdue: true, daysLate: 12, missedAt }, ['Over fristen: 12 dager', 'Planlagt']],
  [
    'late stays late after delivery',
    { status: 'delivered', deliveredAt, missedAt, daysLate: 3 },
    ['Levert', '3 dager for sent'],
  ],
  ['and after acceptance', { status: 'accepted', deliveredAt, missedAt, daysLate: 1 }, ['Godkjent', '1 dag for sent']],
  [
    'an extension does not remove the miss before it',
    { due: day('2026-08-01'), extended: true, missedAt },
    ['Planlagt', 'Har brutt en frist', 'Utsatt frist'],
  ],
  ['a report’s date that the coordinator has moved is no extension', { due: day('2026-07-04') }, ['Planlagt']],
  ['a return is no extension', { status: 'returned', due: day('2026-08-01'), binding: 'inner' }, ['Sendt tilbake']],
  ['a request that nobody has answered', { extensionRequest: request }, ['Planlagt', 'Har bedt om utsatt frist']],
  [
    'a request that the ministry has',
    { extensionRequest: { ...request, forwarded: { on: day('2026-06-02'), reference: 'E-post' } } },
    ['Planlagt', 'Utsettelse: venter på departementet'],
  ],
  [
    'on whom it waits',
    { waiting: { on: 'FIN', since: day('2026-06-01'), chaseOn: day('2026-06-15') } },
    ['Planlagt', 'Venter på FIN'],
  ],
  [
    'closed without evidence',
    { status: 'accepted', deliveredAt, withoutEvidence: 'Levert på møtet' },
    ['Godkjent', 'Lukket uten dokumentasjon'],
  ],
  ['no date is said', { due: null, originalDue: null, unsettled: 'vague' }, ['Planlagt', 'Uten dato']],
  ['what binds others has no state', { informational: true, overdue: true }, ['Til orientering']],
])('%s', (_name, facts, tags) => {
  expect(deliverableTags(row(facts)).map(({ text }) => text)).toEqual(tags);
});

test.each([
  [{ chapter: '3.1', page: 3 }, 'Kap. 3.1 · side 3'],
  [{ chapter: null, page: null }, ''],
])('the place in the letter: %j', (item, words) => expect(placeInLetter(item)).toBe(words));

test.each([
  ['main-report', 'hovedrapport'],
  ['joint-report', 'felles rapport'],
  ['research-assignment', 'FoU-oppdrag'],
] as const)('a kind within a sentence keeps what is always written with capitals: %s', (kind, words) => {
  expect(kindWithin(kind)).toBe(words);
});
