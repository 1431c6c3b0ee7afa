import { decide } from './decide';
import { answer, COMMANDS } from './decide.fixture';
import { localDate } from '../time/local-date';
import { aCommand, aDeadline, aDeliverable, anItem, anItemWith } from './item.fixture';

test.each([
  [
    'nobody delivers to a closed item',
    'deliver',
    anItem([aDeliverable('a', { status: 'accepted' })]),
    {},
    'item-closed',
  ],
  ['a deliverable of another item', 'deliver', anItemWith('planned'), { deliverableId: 'z' }, 'unknown-deliverable'],
  [
    'an owner cannot deliver without evidence',
    'deliver',
    anItemWith('planned'),
    { evidence: [], note: 'Sendt i dag' },
    'no-evidence',
  ],
  ['the same owner again', 'assign', anItemWith('planned'), { ownerId: 'olav', deputyId: 'siri' }, 'nothing-changed'],
  ['one person as both', 'assign', anItemWith('planned'), { ownerId: 'nina', deputyId: 'nina' }, 'deputy-is-owner'],
  [
    'acknowledged twice',
    'acknowledge',
    anItem([aDeliverable('a')], { acknowledgedAt: aDeadline(null).from }),
    {},
    'already-acknowledged',
  ],
  ['an extension to the same day', 'extend', anItemWith('planned'), { due: '2026-06-30' }, 'not-later'],
  ['an extension backwards', 'extend', anItemWith('planned'), { due: '2026-05-30' }, 'not-later'],
  ['an extension of no date', 'extend', anItemWith('planned', { deadline: aDeadline(null) }), {}, 'no-date'],
  ['a letter’s date is not settled anew', 'settle', anItemWith('planned'), {}, 'has-date'],
  ['a date is settled', 'settle', anItemWith('planned', { deadline: aDeadline(null) }), {}, 'deadline-changed'],
  [
    'a settled date is corrected',
    'settle',
    anItemWith('planned', { deadline: aDeadline('2026-06-30', { rule: 'settled' }) }),
    {},
    'deadline-changed',
  ],
  [
    'a settled date is the same',
    'settle',
    anItemWith('planned', { deadline: aDeadline('2026-06-05', { rule: 'settled' }) }),
    {},
    'nothing-changed',
  ],
  ['a return to a day that has passed', 'return', anItemWith('delivered'), { due: '2026-03-01' }, 'past-date'],
  [
    'a return with a deadline today',
    'return',
    anItemWith('delivered'),
    { due: '2026-03-02' },
    'returned+deadline-changed',
  ],
  ['cancelling all that is open', 'cancel', anItemWith('planned'), { deliverableId: null }, 'ended+ended'],
] as const)('%s', (_name, kind, state, body, expected) => {
  expect(answer(state, kind, { body })).toBe(expected);
});

test('only a coordinator closes without evidence, and only with a written reason', () => {
  const state = anItemWith('planned');
  const body = { evidence: [], note: null };
  expect(answer(state, 'deliver', { role: 'coordinator', body })).toBe('no-reason');
  expect(answer(state, 'deliver', { role: 'coordinator', body: { ...body, note: '  ' } })).toBe('no-reason');
  expect(answer(state, 'deliver', { role: 'coordinator', body: { ...body, note: 'Levert på møtet' } })).toBe(
    'delivered',
  );
});

test('a refusal is a sentence that a person can act on', () => {
  const decision = decide(
    anItemWith('planned'),
    aCommand({ ...COMMANDS.extend.body, due: localDate('2026-06-01') }, 'coordinator'),
  );
  expect(decision).toEqual({
    ok: false,
    refusal: { code: 'not-later', sentence: 'Utsatt frist må være senere enn dagens frist, 30. juni 2026.' },
  });
});

test('an extension is a new version with its reason and reference; the deliverable keeps whose date it is', () => {
  const state = anItemWith('returned', { deadline: aDeadline('2026-06-30', { version: 2, binding: 'inner' }) });
  const decision = decide(state, aCommand(COMMANDS.extend.body, 'coordinator'));
  expect(decision).toMatchObject({
    ok: true,
    events: [
      {
        deliverableId: 'a',
        deadline: {
          version: 3,
          due: '2026-09-30',
          rule: 'extension',
          binding: 'inner',
          why: expect.stringMatching(
            /^Utsatt fra 30\. juni 2026 av koordinatoren .+ 2\. mars 2026\. Begrunnelse: Avtalt$/,
          ),
          reference: 'E-post 3. mars',
          from: '2026-03-02T10:00:00.000Z',
        },
      },
    ],
  });
});

describe('how late a delivery is', () => {
  const deliver = (at: string, on: string) => {
    const command = { ...aCommand(COMMANDS.deliver.body, 'owner', at), receivedOn: localDate(on) };
    const decision = decide(anItemWith('planned'), command);
    const [event] = decision.ok ? decision.events : [];
    return event?.kind === 'delivered' ? event.delivery.daysLate : null;
  };
  test.each([
    ['weeks before', '2026-06-01T10:00:00Z', '2026-06-01', 0],
    ['a millisecond before midnight in Oslo', '2026-06-30T21:59:59.999Z', '2026-06-30', 0],
    ['at midnight in Oslo', '2026-06-30T22:00:00.000Z', '2026-07-01', 1],
    ['two weeks after', '2026-07-14T08:00:00Z', '2026-07-14', 14],
  ])('%s', (_name, at, on, days) => {
    expect(deliver(at, on)).toBe(days);
  });
});
