import type { CommandBody, CommandKind, Role } from './command';
import { allowedCommands, decide } from './decide';
import { localDate } from '../time/local-date';
import type { DeliverableStatus, ItemState } from './item-state';
import { aCommand, aDeadline, aDeliverable, anItem, anItemWith, PEOPLE } from './item.fixture';

const EVIDENCE = [{ kind: 'archive', reference: '26/123-4' }] as const;

const COMMANDS: { [K in CommandKind]: { role: Role; body: Extract<CommandBody, { kind: K }> } } = {
  assign: { role: 'coordinator', body: { kind: 'assign', ownerId: 'nina', deputyId: null } },
  acknowledge: { role: 'owner', body: { kind: 'acknowledge' } },
  deliver: { role: 'owner', body: { kind: 'deliver', deliverableId: 'a', evidence: EVIDENCE, note: null } },
  accept: { role: 'coordinator', body: { kind: 'accept', deliverableId: 'a' } },
  return: {
    role: 'coordinator',
    body: { kind: 'return', deliverableId: 'a', reason: 'Mangler tall', due: localDate('2026-07-15') },
  },
  extend: {
    role: 'coordinator',
    body: {
      kind: 'extend',
      deliverableId: 'a',
      due: localDate('2026-09-30'),
      reason: 'Avtalt',
      reference: 'E-post 3. mars',
    },
  },
  settle: {
    role: 'coordinator',
    body: { kind: 'settle', deliverableId: 'a', due: localDate('2026-06-05'), source: 'Styringskalender' },
  },
  decline: { role: 'owner', body: { kind: 'decline', reason: 'Ikke vårt' } },
  cancel: { role: 'coordinator', body: { kind: 'cancel', deliverableId: 'a', reason: 'Utgår', reference: null } },
  'carry-over': {
    role: 'coordinator',
    body: { kind: 'carry-over', reason: 'Ikke ferdig', reference: 'Tildelingsbrev 2027' },
  },
  supersede: {
    role: 'coordinator',
    body: { kind: 'supersede', reason: 'Nytt oppdrag', reference: 'Tildelingsbrev 2027, kap. 3.1' },
  },
};

/** What happens, as kinds of events, or the code of the refusal. */
function answer(state: ItemState, kind: CommandKind, change: { role?: Role; body?: object } = {}): string {
  const { role, body } = COMMANDS[kind];
  const decision = decide(state, aCommand({ ...body, ...change.body } as CommandBody, change.role ?? role));
  return decision.ok ? decision.events.map((event) => event.kind).join('+') : decision.refusal.code;
}

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
          why: 'Utsatt fra 30. juni 2026. Begrunnelse: Avtalt',
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

describe('the buttons that a page shows', () => {
  const kinds = (state: ItemState, role: Role) => allowedCommands(state, role).map(({ kind }) => kind);
  test('a button is never one that would be refused for who asks or where the deliverable stands', () => {
    const statuses: readonly DeliverableStatus[] = [
      'planned',
      'acknowledged',
      'returned',
      'delivered',
      'accepted',
      'cancelled',
    ];
    for (const status of statuses)
      for (const role of Object.keys(PEOPLE) as Role[]) {
        const state = anItemWith(status);
        for (const { kind, deliverableIds } of allowedCommands(state, role))
          for (const deliverableId of deliverableIds.length > 0 ? deliverableIds : ['a']) {
            const body = 'deliverableId' in COMMANDS[kind].body ? { deliverableId } : {};
            expect([status, role, kind, answer(state, kind, { role, body })]).not.toEqual(
              expect.arrayContaining([expect.stringMatching(/^(not-allowed|wrong-status|nothing-open|item-closed)$/)]),
            );
          }
      }
  });
  test('an owner of a planned item', () => {
    expect(kinds(anItemWith('planned'), 'owner')).toEqual(['acknowledge', 'deliver', 'decline']);
  });
  test('nobody declines what is delivered', () => {
    const delivered = anItem([aDeliverable('a', { status: 'delivered' })]);
    expect(answer(delivered, 'decline')).toBe('nothing-open');
    expect(kinds(delivered, 'owner')).not.toContain('decline');
  });
  test('nothing on a closed item', () => {
    expect(kinds(anItem([aDeliverable('a', { status: 'accepted' })]), 'coordinator')).toEqual([]);
  });
});

describe('what is open and goes on in a later letter', () => {
  test.each([
    ['carry-over', 'carried-over', 'Ikke ferdig', 'Tildelingsbrev 2027'],
    ['supersede', 'superseded', 'Nytt oppdrag', 'Tildelingsbrev 2027, kap. 3.1'],
  ] as const)(
    '%s ends each open deliverable, and leaves those that have ended or wait for acceptance',
    (kind, ...as) => {
      const [status, reason, reference] = as;
      const state = anItem([
        aDeliverable('a'),
        aDeliverable('b', { status: 'returned' }),
        aDeliverable('c', { status: 'delivered' }),
        aDeliverable('d', { status: 'accepted' }),
      ]);
      const decision = decide(state, aCommand(COMMANDS[kind].body, 'coordinator'));
      const ended = (deliverableId: string) => ({ kind: 'ended', deliverableId, status, reason, reference });
      expect(decision).toEqual({ ok: true, events: [ended('a'), ended('b')] });
    },
  );
  test.each(['carry-over', 'supersede'] as const)(
    '%s is refused when all that is left waits for acceptance',
    (kind) => {
      expect(answer(anItem([aDeliverable('a', { status: 'delivered' })]), kind)).toBe('nothing-open');
      expect(answer(anItem([aDeliverable('a', { status: 'accepted' })]), kind)).toBe('item-closed');
    },
  );
  test('is told on the later letter’s page, never by a button on the item’s own', () => {
    const kinds = allowedCommands(anItemWith('planned'), 'coordinator').map(({ kind }) => kind);
    expect(kinds).not.toContain('carry-over');
    expect(kinds).not.toContain('supersede');
  });
});
