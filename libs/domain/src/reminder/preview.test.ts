import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { openItem } from '../item/open-item';
import type { Deadline, ItemState, Unsettled } from '../item/item-state';
import { instant, localDate } from '../time/local-date';
import { DEFAULT_POLICY } from './policy';
import { previewMails, type PreviewMail } from './preview';
import { recipientOf } from './recipients';

const CONFIRMED = '2026-01-05T06:00:00.000Z';
const people = { coordinatorId: 'kari', leaderOf: (owner: string) => ({ ola: 'liv', liv: 'liv' })[owner] ?? null };

function item(
  id: string,
  due: string | null,
  { owner = 'ola', confirmed = CONFIRMED }: { owner?: string | null; confirmed?: string } = {},
): { state: ItemState } {
  const unsettled: Unsettled | null = due ? null : 'vague';
  const deadline: Deadline = {
    ...{ version: 1, due: due ? localDate(due) : null, unsettled, rule: 'fixed-date', ruleVersion: '1', raw: '' },
    ...{ why: '', reference: null, binding: 'ministry', from: instant(confirmed) },
  };
  return {
    state: openItem({
      itemId: id,
      ownerId: owner,
      deputyId: null,
      confirmedAt: instant(confirmed),
      deliverables: [{ id: `${id}.1`, label: 'Leveranse', deadline }],
    }),
  };
}

function preview(items: { state: ItemState }[], until: string, now = CONFIRMED, sent: string[] = []): PreviewMail[] {
  return previewMails({
    ...{ items, recipients: people, policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR },
    ...{ now: instant(now), until: localDate(until), sent: new Set(sent) },
  });
}

const short = (mails: PreviewMail[]) =>
  mails.map(({ day, personId, steps }) => `${day} ${personId}: ${steps.map(({ step }) => step).join(' ')}`);

test('a deadline on a Saturday: every mail of its life, none of them on a weekend', () => {
  expect(short(preview([item('a', '2026-02-28')], '2026-03-16'))).toEqual([
    '2026-01-05 ola: assigned',
    '2026-01-12 kari: unacknowledged-1',
    '2026-01-26 kari: unacknowledged-2',
    '2026-01-30 ola: before-28',
    '2026-02-09 kari: unacknowledged-3',
    '2026-02-13 ola: before-14',
    '2026-02-20 ola: before-7',
    '2026-02-23 kari: unacknowledged-4',
    '2026-02-27 ola: before-1 due',
    '2026-03-02 ola: overdue-1',
    '2026-03-04 kari: escalate-coordinator',
    '2026-03-09 kari: unacknowledged-5',
    '2026-03-09 ola: overdue-2',
    '2026-03-10 liv: escalate-leader',
    '2026-03-16 ola: overdue-3',
  ]);
});

test('what a person is to be told on one day is one mail, in the order of the items', () => {
  const mails = preview([item('b', '2026-04-30'), item('a', '2026-04-30')], '2026-01-05');
  expect(mails).toHaveLength(1);
  expect(mails[0]?.steps.map(({ itemId, step }) => [itemId, step])).toEqual([
    ['b', 'assigned'],
    ['a', 'assigned'],
  ]);
});

test.each([
  ['winter', '2026-01-05', '2026-01-05T07:00:00.000Z'],
  ['the Friday before the clock goes forward', '2026-03-27', '2026-03-27T07:00:00.000Z'],
  ['the Monday after', '2026-03-30', '2026-03-30T06:00:00.000Z'],
  ['the Friday before the clock goes back', '2026-10-23', '2026-10-23T06:00:00.000Z'],
  ['the Monday after that', '2026-10-26', '2026-10-26T07:00:00.000Z'],
])('the round is at 08:00 in Oslo: %s', (_when, day, at) => {
  const due = item('a', day);
  const mail = preview([due], day).find(({ steps }) => steps.some(({ step }) => step === 'due'));
  expect(mail?.at).toBe(at);
});

test('no mail falls on a Saturday, a Sunday, at Easter, in May or on Christmas Eve', () => {
  const every = ['2026-04-05', '2026-05-01', '2026-05-17', '2026-12-24', '2026-06-13'].map((due, n) =>
    item(`i${n}`, due),
  );
  const days = new Set<string>(preview(every, '2027-01-10').map(({ day }) => day));
  const closed = ['2026-04-02', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-12-24'];
  expect(closed.filter((day) => days.has(day))).toEqual([]);
  expect([...days].filter((day) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()))).toEqual([]);
  expect(days.size).toBeGreaterThan(30);
});

test('an item that is confirmed after the deadline has one mail at once and goes on weekly, without the missed series', () => {
  const late = item('a', '2026-02-28', { confirmed: '2026-03-11T06:00:00.000Z' });
  const mails = preview([late], '2026-03-25', '2026-03-11T06:00:00.000Z').filter(({ personId }) => personId === 'ola');
  expect(short(mails)).toEqual([
    '2026-03-11 ola: assigned overdue-1',
    '2026-03-18 ola: overdue-2',
    '2026-03-25 ola: overdue-3',
  ]);
});

test('what was confirmed after the hour is told on the next working day', () => {
  const friday = '2026-01-09T07:00:00.001Z';
  expect(short(preview([item('a', '2026-12-31', { confirmed: friday })], '2026-01-12', friday))).toEqual([
    '2026-01-12 ola: assigned',
  ]);
});

test('without an owner, or without a date, the coordinator is asked', () => {
  const items = [item('a', '2026-12-31', { owner: null }), item('b', null)];
  expect(short(preview(items, '2026-01-19'))).toEqual([
    '2026-01-05 kari: unassigned-1 unsettled-1',
    '2026-01-05 ola: assigned',
    '2026-01-12 kari: unacknowledged-1',
    '2026-01-19 kari: unassigned-2 unsettled-2',
  ]);
});

test('repeated questions go on to the last day, however far it lies', () => {
  const mails = short(preview([item('a', null)], '2028-01-03'));
  expect(mails.filter((mail) => mail.startsWith('2028'))).toEqual(['2028-01-03 kari: unsettled-53']);
});

test('what has been sent is not shown again, and what was left of an earlier day comes in the next round', () => {
  const mails = preview([item('a', '2026-02-28')], '2026-02-20', '2026-02-14T09:00:00.000Z', [
    ...['a/-/1/assigned', 'a/a.1/1/before-28', 'a/-/1/unacknowledged-1', 'a/-/1/unacknowledged-2'],
    'a/-/1/unacknowledged-3',
  ]);
  expect(short(mails)).toEqual(['2026-02-16 ola: before-14', '2026-02-20 ola: before-7']);
});

test.each([
  ['owner', 'ola', 'ola'],
  ['leader', 'ola', 'liv'],
  ['leader', 'per', 'kari'],
  ['leader', 'liv', 'kari'],
  ['leader', null, 'kari'],
  ['coordinator', 'ola', 'kari'],
  ['owner', null, null],
] as const)('a step for the %s of %s goes to %s', (role, owner, expected) => {
  expect(recipientOf(role, { ownerId: owner, deputyId: null }, people, localDate('2026-01-05'))).toBe(expected);
});

const staffed = { coordinatorId: 'kari', leaderOf: people.leaderOf };
const absent = (personId: string, deputyId: string | null) => ({
  ...{ id: personId, personId, deputyId, from: localDate('2026-01-01'), to: localDate('2026-01-31') },
  enteredAt: instant(CONFIRMED),
});

test.each([
  ['owner', 'per', [], 'ola'],
  ['owner', 'per', [absent('ola', 'siri')], 'per'],
  ['owner', null, [absent('ola', 'siri')], 'siri'],
  ['owner', 'per', [absent('ola', 'siri'), absent('per', 'mo')], 'siri'],
  ['owner', 'per', [absent('ola', null), absent('per', 'mo')], 'kari'],
  ['owner', null, [absent('ola', 'siri'), absent('siri', 'ola')], 'kari'],
  ['owner', null, [absent('ola', null), absent('kari', 'mo')], 'mo'],
  ['owner', null, [absent('ola', null), absent('kari', null)], 'kari'],
  ['leader', 'per', [absent('liv', 'mo')], 'mo'],
  ['leader', 'per', [absent('liv', 'ola')], 'kari'],
  ['leader', 'per', [absent('liv', null)], 'kari'],
  ['coordinator', 'per', [absent('kari', 'siri')], 'siri'],
] as const)(
  'a step for the %s of ola with deputy %s and these absences goes to somebody who is there: %#',
  (role, deputyId, absences, to) => {
    const staff = { absences, unreachable: new Set<string>(), unconfirmed: new Set<string>() };
    expect(recipientOf(role, { ownerId: 'ola', deputyId }, { ...staffed, staff }, localDate('2026-01-05'))).toBe(to);
  },
);

describe('who wants one mail a week', () => {
  const weekly = (
    who: string[],
    until: string,
    now = CONFIRMED,
    items = [item('a', '2026-04-10'), item('b', '2026-04-16')],
  ) =>
    short(
      previewMails({
        ...{
          items,
          recipients: { ...people, weekly: new Set(who) },
          policy: DEFAULT_POLICY,
          calendar: DEFAULT_CALENDAR,
        },
        ...{ now: instant(now), until: localDate(until) },
      }).filter(({ personId }) => who.includes(personId)),
    );

  it('gets all of a week’s reminders on its first working day, also after Easter, and what is due or overdue on its day', () => {
    expect(weekly(['ola'], '2026-04-24')).toEqual([
      '2026-01-05 ola: assigned assigned',
      '2026-03-09 ola: before-28',
      '2026-03-16 ola: before-28',
      '2026-03-23 ola: before-14',
      '2026-03-30 ola: before-7 before-14',
      '2026-04-07 ola: before-1 before-7',
      '2026-04-10 ola: due',
      '2026-04-13 ola: overdue-1 before-1',
      '2026-04-16 ola: due',
      '2026-04-17 ola: overdue-1',
      '2026-04-20 ola: overdue-2',
      '2026-04-24 ola: overdue-2',
    ]);
  });

  it('hears of what is planned in mid-week in the next round: nothing is ever told later than to others', () => {
    const midWeek = '2026-04-07T12:00:00.000Z';
    expect(weekly(['ola'], '2026-04-09', midWeek, [item('a', '2026-04-15', { confirmed: midWeek })])).toEqual([
      '2026-04-08 ola: assigned before-7',
    ]);
  });

  it('as coordinator hears a question on its day the first time, and then with the week', () => {
    expect(
      weekly(['kari'], '2026-02-01', CONFIRMED, [item('a', null, { confirmed: '2026-01-07T06:00:00.000Z' })]),
    ).toEqual([
      '2026-01-07 kari: unsettled-1',
      '2026-01-14 kari: unacknowledged-1',
      '2026-01-19 kari: unsettled-2',
      '2026-01-26 kari: unacknowledged-2',
    ]);
  });
});
