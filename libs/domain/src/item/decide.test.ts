import type { CommandKind, Role } from './command';
import { decide } from './decide';
import { answer, COMMANDS } from './decide.fixture';
import { localDate } from '../time/local-date';
import type { DeliverableStatus } from './item-state';
import { aCommand, aDeadline, aDeliverable, anItem, anItemWith } from './item.fixture';

describe('what a deliverable’s status makes of a command about it', () => {
  const wrong = 'wrong-status';
  const table: Record<DeliverableStatus, Partial<Record<CommandKind, string>>> = {
    planned: {
      deliver: 'delivered',
      accept: wrong,
      return: wrong,
      extend: 'deadline-changed',
      settle: 'has-date',
      cancel: 'ended',
    },
    acknowledged: {
      deliver: 'delivered',
      accept: wrong,
      return: wrong,
      extend: 'deadline-changed',
      settle: 'has-date',
      cancel: 'ended',
    },
    returned: {
      deliver: 'delivered',
      accept: wrong,
      return: wrong,
      extend: 'deadline-changed',
      settle: 'has-date',
      cancel: 'ended',
    },
    delivered: {
      deliver: wrong,
      accept: 'accepted',
      return: 'returned+deadline-changed',
      extend: wrong,
      settle: wrong,
      cancel: 'nothing-open',
    },
    accepted: { deliver: wrong, accept: wrong, return: wrong, extend: wrong, settle: wrong, cancel: 'nothing-open' },
    cancelled: { deliver: wrong, accept: wrong, return: wrong, extend: wrong, settle: wrong, cancel: 'nothing-open' },
    superseded: { deliver: wrong, accept: wrong, return: wrong, extend: wrong, settle: wrong, cancel: 'nothing-open' },
    'carried-over': {
      deliver: wrong,
      accept: wrong,
      return: wrong,
      extend: wrong,
      settle: wrong,
      cancel: 'nothing-open',
    },
  };
  const pairs = Object.entries(table).flatMap(([status, row]) =>
    Object.entries(row).map(([kind, expected]) => [status, kind, expected] as const),
  );
  test.each(pairs)('%s + %s → %s', (status, kind, expected) => {
    expect(answer(anItemWith(status as DeliverableStatus), kind as CommandKind)).toBe(expected);
  });

  test.each(Object.keys(table))('what is asked of the whole item doesn’t depend on one that is %s', (status) => {
    const state = anItemWith(status as DeliverableStatus);
    expect([answer(state, 'assign'), answer(state, 'acknowledge'), answer(state, 'decline')]).toEqual([
      'assigned',
      'acknowledged',
      'declined',
    ]);
  });
});

describe('who may give which command', () => {
  const table: Record<CommandKind, readonly Role[]> = {
    assign: ['coordinator'],
    acknowledge: ['owner', 'deputy'],
    deliver: ['owner', 'deputy', 'coordinator'],
    accept: ['coordinator', 'ministry'],
    return: ['coordinator', 'ministry'],
    extend: ['coordinator'],
    settle: ['coordinator', 'system'],
    decline: ['owner'],
    cancel: ['coordinator'],
    'carry-over': ['coordinator'],
    supersede: ['coordinator'],
    move: ['coordinator'],
    amend: ['coordinator'],
  };
  const roles: readonly Role[] = ['owner', 'deputy', 'coordinator', 'ministry', 'system'];
  const kinds = Object.keys(table) as CommandKind[];
  const fitting = (kind: CommandKind) =>
    kind === 'accept' || kind === 'return'
      ? anItemWith('delivered')
      : anItemWith('planned', kind === 'settle' ? { deadline: aDeadline(null) } : {});
  test.each(kinds.flatMap((kind) => roles.map((role) => [kind, role, table[kind].includes(role)] as const)))(
    '%s by %s: %s',
    (kind, role, may) => {
      const code = answer(fitting(kind), kind, { role });
      if (may) expect(code).not.toBe('not-allowed');
      else expect(code).toBe('not-allowed');
    },
  );

  test('the one who was owner until a moment ago is told so', () => {
    const state = anItem([aDeliverable('a')], { ownerId: 'nina' });
    expect(answer(state, 'deliver')).toBe('not-owner');
    expect(answer(anItem([aDeliverable('a')], { deputyId: null }), 'deliver', { role: 'deputy' })).toBe('not-deputy');
  });
});

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
