import type { CommandKind, Role } from './command';
import { answer, COMMANDS } from './decide.fixture';
import type { DeliverableStatus } from './item-state';
import { aDeliverable, anItem, anItemWith, PEOPLE } from './item.fixture';
import { COMMAND_KINDS } from './who-may';

const STATUSES = [
  ...(['planned', 'acknowledged', 'returned', 'delivered', 'accepted', 'cancelled', 'superseded'] as const),
  'carried-over' as const,
] satisfies readonly DeliverableStatus[];

/** These are about the whole item, and are told of where a series is: here there is none. */
const NO_SERIES = Array<string>(STATUSES.length).fill('no-series').join(' ');

/** no: 'wrong-status'; gone: 'nothing-open'; else the kinds of the events. One column a status, in the order of STATUSES. */
const TABLE: Record<CommandKind, string> = {
  assign: 'assigned assigned assigned assigned assigned assigned assigned assigned',
  acknowledge:
    'acknowledged acknowledged acknowledged acknowledged acknowledged acknowledged acknowledged acknowledged',
  decline: 'declined declined declined declined declined declined declined declined',
  amend: 'amended amended amended amended amended amended amended amended',
  deliver: 'delivered delivered delivered no no no no no',
  accept: 'no no no accepted no no no no',
  return: 'no no no returned+deadline-changed returned+deadline-changed no no no',
  withdraw: 'no no no withdrawn no no no no',
  'request-extension': 'extension-requested extension-requested extension-requested no no no no no',
  'forward-extension': 'extension-forwarded extension-forwarded extension-forwarded no no no no no',
  'refuse-extension': 'extension-refused extension-refused extension-refused no no no no no',
  extend: 'deadline-changed deadline-changed deadline-changed no no no no no',
  settle: 'deadline-changed deadline-changed deadline-changed no no no no no',
  move: 'deadline-changed deadline-changed deadline-changed no no no no no',
  'correct-date': 'deadline-changed deadline-changed deadline-changed deadline-changed deadline-changed no no no',
  'record-event': 'deadline-changed deadline-changed deadline-changed no no no no no',
  'set-inner': 'inner-set inner-set inner-set no no no no no',
  wait: 'waiting-began waiting-began waiting-began no no no no no',
  'stop-waiting': 'waiting-ended waiting-ended waiting-ended no no no no no',
  nudge: 'nudged nudged nudged no no no no no',
  cancel: 'ended ended ended gone gone gone gone gone',
  'carry-over': 'ended+ended ended+ended ended+ended ended ended ended ended ended',
  supersede: 'ended+ended ended+ended ended+ended ended ended ended ended ended',
  'set-series-day': NO_SERIES,
  'change-series': NO_SERIES,
  'pause-series': NO_SERIES,
  'resume-series': NO_SERIES,
  'end-series': NO_SERIES,
};
const WORDS: Readonly<Record<string, string>> = { no: 'wrong-status', gone: 'nothing-open' };

test('no pair of a status and a command is forgotten', () => {
  expect(Object.keys(TABLE).sort()).toEqual([...COMMAND_KINDS].sort());
  for (const row of Object.values(TABLE)) expect(row.split(' ')).toHaveLength(STATUSES.length);
});

const pairs = COMMAND_KINDS.flatMap((kind) => {
  const row = TABLE[kind].split(' ');
  return STATUSES.map((status, column) => [status, kind, WORDS[row[column] ?? ''] ?? row[column]] as const);
});
test.each(pairs)('%s + %s → %s', (status, kind, expected) => {
  expect(answer(anItemWith(status, COMMANDS[kind].on), kind)).toBe(expected);
});

test.each(['accepted', 'cancelled', 'superseded', 'carried-over'] as const)(
  'an item whose only deliverable is %s takes no command, but that what was handed over comes back, and its wrong date is put right',
  (status) => {
    for (const kind of COMMAND_KINDS) {
      const code = answer(anItem([aDeliverable('a', { status, ...COMMANDS[kind].on })]), kind);
      const taken = { 'correct-date': 'deadline-changed', return: 'returned+deadline-changed' }[kind as string];
      expect([kind, code]).toEqual([kind, taken ? (status === 'accepted' ? taken : 'wrong-status') : 'item-closed']);
    }
  },
);

describe('who may give which command', () => {
  const forOwners: readonly CommandKind[] = [
    'acknowledge',
    'request-extension',
    'deliver',
    'withdraw',
    'wait',
    'stop-waiting',
  ];
  const table: Record<Role, (kind: CommandKind) => boolean> = {
    owner: (kind) => forOwners.includes(kind) || kind === 'decline',
    deputy: (kind) => forOwners.includes(kind),
    // All but an owner's own word.
    coordinator: (kind) => !['acknowledge', 'request-extension', 'decline'].includes(kind),
    ministry: (kind) => ['accept', 'return'].includes(kind),
    system: (kind) => kind === 'settle',
  };
  const roles = Object.keys(PEOPLE) as Role[];
  const ofDelivered: readonly CommandKind[] = ['accept', 'return', 'withdraw'];
  const fitting = (kind: CommandKind) =>
    anItemWith(ofDelivered.includes(kind) ? 'delivered' : 'planned', COMMANDS[kind].on);
  test.each(COMMAND_KINDS.flatMap((kind) => roles.map((role) => [kind, role, table[role](kind)] as const)))(
    '%s by %s: %s',
    (kind, role, may) => {
      const code = answer(fitting(kind), kind, { role });
      // A deputy has not delivered what the owner has.
      if (kind === 'withdraw' && role === 'deputy') expect(code).toBe('not-deliverer');
      else if (may) expect(code).toBe(TABLE[kind].split(' ')[ofDelivered.includes(kind) ? 3 : 0]);
      else expect(code).toBe('not-allowed');
    },
  );

  test('the one who was owner until a moment ago is told so', () => {
    const state = anItem([aDeliverable('a')], { ownerId: 'nina' });
    expect(answer(state, 'deliver')).toBe('not-owner');
    expect(answer(anItem([aDeliverable('a')], { deputyId: null }), 'deliver', { role: 'deputy' })).toBe('not-deputy');
  });
});
