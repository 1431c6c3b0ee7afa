import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { aDeadline, aDeliverable, anItem } from '../item/item.fixture';
import type { DeliverableState, ItemState } from '../item/item-state';
import { instant, localDate } from '../time/local-date';
import { DEFAULT_POLICY } from './policy';
import type { PreviewInput } from './preview-input';
import { previewYear } from './preview-year';

const CONFIRMED = instant('2026-01-05T06:00:00Z');

function item(id: string, due: string | null, rest: Partial<DeliverableState> = {}, of: Partial<ItemState> = {}) {
  const deadline = aDeadline(due, { from: CONFIRMED, ...(due === null && { unsettled: 'vague' as const }) });
  return {
    state: anItem([aDeliverable(`${id}.1`, { deadline, ...rest })], {
      ...{ itemId: id, confirmedAt: CONFIRMED, assignedAt: CONFIRMED, acknowledgedAt: CONFIRMED, ownerId: 'ola' },
      ...of,
    }),
  };
}

/** The lines of summaries, as 'day person: step item …'. */
function summaries(items: { state: ItemState }[], until: string, rest: Partial<PreviewInput> = {}): string[] {
  const { mails } = previewYear({
    items,
    recipients: { coordinatorId: 'kari', leaderOf: () => null },
    ...{ policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR, now: CONFIRMED, until: localDate(until) },
    ministry: ['dag'],
    ...rest,
  });
  return mails.flatMap(({ day, personId, steps }) => {
    const told = steps.filter(({ step }) => /^(week|month)-/.test(step));
    const lines = told.map(({ step, itemId, subjectId }) => `${step} ${itemId ?? subjectId}`);
    return told.length > 0 ? [`${day} ${personId}: ${lines.join(', ')}`] : [];
  });
}

test('the coordinator’s week and the ministry’s month say what holds on their day, from the period after the confirmation', () => {
  expect(summaries([item('a', '2026-02-04'), item('b', null, {}, { ownerId: null })], '2026-03-02')).toEqual([
    '2026-01-12 kari: week-unsettled b, week-unowned b',
    '2026-01-19 kari: week-unsettled b, week-unowned b',
    '2026-01-26 kari: week-unsettled b, week-unowned b',
    '2026-02-02 dag: month-due a',
    '2026-02-02 kari: week-due a, week-unsettled b, week-unowned b',
    '2026-02-09 kari: week-overdue a, week-unsettled b, week-unowned b',
    '2026-02-16 kari: week-overdue a, week-unsettled b, week-unowned b',
    '2026-02-23 kari: week-overdue a, week-unsettled b, week-unowned b',
    '2026-03-02 dag: month-overdue a',
    '2026-03-02 kari: week-overdue a, week-unsettled b, week-unowned b',
  ]);
});

test('the ministry hears of what came late and of new dates in the month after, and of an answer that it owes until it is given', () => {
  const late = item('late', '2026-01-10', {
    ...{ status: 'delivered', daysLate: 4 },
    delivery: { at: instant('2026-01-14T09:00:00Z'), by: 'ola', evidence: [], note: null, daysLate: 4 },
  });
  const asked = item('asked', '2026-06-15', {
    extensionRequest: {
      ...{ number: 1, askedAt: CONFIRMED, by: 'ola', reason: 'Tall mangler.', proposed: localDate('2026-08-01') },
      forwarded: { on: localDate('2026-01-20'), reference: '26/1' },
    },
  });
  const told = summaries([late, asked, item('moved', '2026-07-01')], '2026-03-02', {
    now: instant('2026-01-20T12:00:00Z'),
    extendedAt: (id) => (id === 'moved.1' ? [instant('2026-01-15T09:00:00Z'), instant('2025-12-01T09:00:00Z')] : []),
  });
  expect(told.filter((mail) => mail.includes(' dag: '))).toEqual([
    '2026-02-02 dag: month-late late, month-requested asked, month-extended moved',
    '2026-03-02 dag: month-requested asked',
  ]);
});

test('an inner date is no business of the ministry’s', () => {
  const inner = item('a', '2026-02-04', { deadline: aDeadline('2026-02-04', { from: CONFIRMED, binding: 'inner' }) });
  expect(summaries([inner], '2026-03-02').filter((mail) => mail.includes(' dag: '))).toEqual([]);
});

test('what has been told this week and month is not told again, on whatever day one looks', () => {
  const items = [item('a', '2026-02-04')];
  const now = instant('2026-02-04T12:00:00Z');
  const told = new Set(['week/2026-02-02', 'month/2026-02-01/dag']);
  expect(summaries(items, '2026-02-10', { now, toldDigests: told })).toEqual(['2026-02-09 kari: week-overdue a']);
  expect(summaries(items, '2026-02-10', { now })).toEqual([
    '2026-02-05 dag: month-overdue a',
    '2026-02-05 kari: week-overdue a',
    '2026-02-09 kari: week-overdue a',
  ]);
});

test('nothing is sent to a refused address: the deputy gets what is the owner’s, and the coordinator hears of it until it is put right', () => {
  const staff = { absences: [], unreachable: new Set(['ola']), unconfirmed: new Set<string>() };
  const { mails } = previewYear({
    items: [item('a', '2026-01-20')],
    recipients: { coordinatorId: 'kari', leaderOf: () => null, staff },
    ...{ policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR, now: CONFIRMED, until: localDate('2026-01-13') },
    refused: ['ola'],
    notices: [
      {
        ...{ key: 'person/ola/m1/refused-address', itemId: null, deliverableId: null, subjectId: 'ola', version: 1 },
        ...{ step: 'refused-address', role: 'coordinator', sendOn: localDate('2026-01-05'), reason: 'Avvist.' },
      },
    ],
  });
  expect(mails.map(({ day, personId, steps }) => [day, personId, ...steps.map(({ step }) => step)])).toEqual([
    ['2026-01-05', 'kari', 'refused-address'],
    ['2026-01-05', 'siri', 'assigned'],
    ['2026-01-12', 'kari', 'week-refused'],
    ['2026-01-13', 'siri', 'before-7'],
  ]);
});

test('what waits for an address that nobody has confirmed is in no mail', () => {
  const staff = { absences: [], unreachable: new Set<string>(), unconfirmed: new Set(['ola', 'kari']) };
  const { mails } = previewYear({
    items: [item('a', '2026-01-20')],
    recipients: { coordinatorId: 'kari', leaderOf: () => null, staff },
    ...{ policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR, now: CONFIRMED, until: localDate('2026-01-31') },
  });
  expect(mails).toEqual([]);
});

test('a mail has the heading’s lines as its reader will see them, for whom it stands in', () => {
  const absence = { id: 'b', personId: 'ola', deputyId: 'siri', enteredAt: CONFIRMED };
  const staff = {
    absences: [{ ...absence, from: localDate('2026-01-12'), to: localDate('2026-01-16') }],
    ...{ unreachable: new Set<string>(), unconfirmed: new Set<string>() },
  };
  const preview = previewYear({
    items: [item('a', '2026-01-20')],
    recipients: { coordinatorId: 'kari', leaderOf: () => null, staff },
    ...{ policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR, now: CONFIRMED, until: localDate('2026-01-21') },
  });
  const words = {
    item: (id: string) => ({
      ...{ id, kind: 'assignment' as const, text: 'Lever en plan.', chapter: null, page: null, letterTitle: null },
      ...{ ownerName: 'Ola', deputyName: null, parties: [], lead: null },
    }),
    person: (id: string) => ({ name: id, email: `${id}@etaten.example` }),
  };
  const told = preview.mails.map((mail) => {
    const { person, lines } = preview.dayMail(mail, words);
    return [mail.day, person.name, ...lines.map((it) => `${it.section} ${it.daysLate} ${it.onBehalfOf?.name ?? ''}`)];
  });
  expect(told).toEqual([
    ['2026-01-05', 'ola', 'new -15 '],
    ['2026-01-13', 'siri', 'coming -7 ola'],
    ['2026-01-19', 'kari', 'due-this-week -1 '],
    ['2026-01-19', 'ola', 'coming -1 '],
    ['2026-01-20', 'ola', 'due-today 0 '],
    ['2026-01-21', 'ola', 'overdue 1 '],
  ]);
});
