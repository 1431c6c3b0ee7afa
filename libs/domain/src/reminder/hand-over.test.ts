import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { openItem } from '../item/open-item';
import { instant, localDate } from '../time/local-date';
import { withHandOvers, type Leaving } from './hand-over';
import { DEFAULT_POLICY } from './policy';
import { previewMails } from './preview';

const CONFIRMED = instant('2026-01-05T06:00:00Z');

function item(id: string, ownerId: string, due: string, deputyId: string | null = null) {
  const deadline = {
    ...{ version: 1, due: localDate(due), unsettled: null, rule: 'fixed-date', ruleVersion: '1', raw: '', why: '' },
    ...{ reference: null, binding: 'ministry' as const, from: CONFIRMED },
  };
  const deliverables = [{ id: `${id}.1`, label: 'Leveranse', deadline }];
  return { ...openItem({ itemId: id, ownerId, deputyId, confirmedAt: CONFIRMED, deliverables }) };
}

/** 'ola 2026-02-09 owner=per': Ola leaves, and Per takes over what he owns. */
function leaving(text: string): Leaving {
  const [personId = '', day = '', ...named] = text.split(' ');
  const successor = (role: string) => named.find((it) => it.startsWith(`${role}=`))?.split('=')[1] ?? null;
  return {
    ...{ personId, day: localDate(day), ownerSuccessorId: successor('owner'), deputySuccessorId: successor('deputy') },
    ...{ coordinatorSuccessorId: successor('coordinator'), leaderSuccessorId: successor('leader') },
  };
}

/** '2026-02-09 per: a assigned' for each mail of an acknowledged item of Ola's, due on 28 February. */
function told(departures: string[], { until = '2026-03-16', away = false } = {}): string[] {
  const absence = {
    ...{ id: '1', personId: 'ola', deputyId: 'siri', from: localDate('2026-01-26'), to: localDate('2026-02-03') },
    enteredAt: CONFIRMED,
  };
  const staff = { absences: away ? [absence] : [], unreachable: new Set<string>(), unconfirmed: new Set<string>() };
  const recipients = { coordinatorId: 'kari', leaderOf: () => 'liv', staff };
  const mails = previewMails({
    items: [{ state: { ...item('a', 'ola', '2026-02-28'), acknowledgedAt: CONFIRMED } }],
    recipients: withHandOvers(recipients, departures.map(leaving)),
    ...{ policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR, now: CONFIRMED, until: localDate(until) },
  });
  return mails.map(({ day, personId, steps }) => `${day} ${personId}: ${steps.map(({ step }) => step).join(' ')}`);
}

test.each([
  [
    'an owner: each reminder goes once, to whose the item is by then, who is asked to confirm it',
    ['ola 2026-02-09 owner=per'],
    [
      ...['2026-01-05 ola: assigned', '2026-01-30 ola: before-28', '2026-02-09 per: assigned'],
      ...['2026-02-13 per: before-14', '2026-02-16 kari: unacknowledged-1', '2026-02-20 per: before-7'],
      ...['2026-02-27 per: before-1 due', '2026-03-02 kari: unacknowledged-2', '2026-03-02 per: overdue-1'],
    ],
  ],
  [
    'an owner for whom nobody is named: the coordinator',
    ['ola 2026-02-09'],
    [
      ...['2026-01-05 ola: assigned', '2026-01-30 ola: before-28', '2026-02-09 kari: assigned'],
      ...['2026-02-13 kari: before-14', '2026-02-16 kari: unacknowledged-1', '2026-02-20 kari: before-7'],
      ...['2026-02-27 kari: before-1 due', '2026-03-02 kari: unacknowledged-2 overdue-1'],
    ],
  ],
  [
    'the coordinator and the leader: what is escalated after that goes to who comes after them',
    ['kari 2026-02-09 coordinator=mo', 'liv 2026-03-01'],
    [
      ...['2026-01-05 ola: assigned', '2026-01-30 ola: before-28', '2026-02-13 ola: before-14'],
      ...['2026-02-20 ola: before-7', '2026-02-27 ola: before-1 due', '2026-03-02 ola: overdue-1'],
      ...['2026-03-04 mo: escalate-coordinator', '2026-03-09 ola: overdue-2', '2026-03-10 mo: escalate-leader'],
    ],
  ],
  [
    'the successor too, later',
    ['ola 2026-02-09 owner=per', 'per 2026-02-17 owner=siri'],
    [
      ...['2026-01-05 ola: assigned', '2026-01-30 ola: before-28', '2026-02-09 per: assigned'],
      ...['2026-02-13 per: before-14', '2026-02-16 kari: unacknowledged-1', '2026-02-17 siri: assigned'],
      ...['2026-02-20 siri: before-7', '2026-02-24 kari: unacknowledged-1'],
    ],
  ],
])('the preview of who leaves: %s', (_who, departures, expected) => {
  expect(told(departures).slice(0, expected.length)).toEqual(expected);
});

test('what went to others while somebody was away is not told to the successor', () => {
  expect(told(['ola 2026-02-04 owner=per'], { away: true, until: '2026-02-12' })).toEqual([
    ...['2026-01-05 ola: assigned', '2026-01-30 siri: before-28', '2026-02-04 per: assigned'],
    '2026-02-11 kari: unacknowledged-1',
  ]);
});
