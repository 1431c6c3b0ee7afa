import type { CommandBody, CommandKind } from '@tertial/domain';
import { ProblemError } from '../http/problem';
import type { SignedIn } from '../session/signed-in';
import { actorFor } from './actor';

const someone = (id: string, ...roles: SignedIn['roles']): SignedIn => ({ id, name: id, agencyId: 'agency', roles });
const item = { ownerId: 'owner', deputyId: 'deputy' };
const people = {
  owner: someone('owner', 'owner'),
  deputy: someone('deputy', 'owner'),
  coordinator: someone('coordinator', 'coordinator'),
  ministry: { ...someone('ministry', 'ministry'), agencyId: null },
  stranger: someone('stranger', 'owner'),
};

const bodies: Record<CommandKind, CommandBody> = {
  assign: { kind: 'assign', ownerId: null, deputyId: null },
  acknowledge: { kind: 'acknowledge' },
  deliver: { kind: 'deliver', deliverableId: 'd', evidence: [{ kind: 'archive', reference: '26/1' }], note: null },
  accept: { kind: 'accept', deliverableId: 'd' },
  return: { kind: 'return', deliverableId: 'd', reason: 'mangler', due: '2026-03-01' as never },
  extend: { kind: 'extend', deliverableId: 'd', due: '2026-03-01' as never, reason: 'mer tid', reference: '26/2' },
  withdraw: { kind: 'withdraw', deliverableId: 'd', reason: 'feil fil' },
  'request-extension': { kind: 'request-extension', deliverableId: 'd', due: '2026-03-01' as never, reason: 'mer tid' },
  'forward-extension': {
    kind: 'forward-extension',
    deliverableId: 'd',
    on: '2026-02-01' as never,
    reference: 'e-post',
  },
  'refuse-extension': { kind: 'refuse-extension', deliverableId: 'd', reason: 'haster', reference: null },
  'correct-date': { kind: 'correct-date', deliverableId: 'd', due: '2026-03-01' as never, reason: 'feil måned' },
  'record-event': {
    ...{ kind: 'record-event', deliverableId: 'd', what: 'fordelt' },
    ...{ on: '2026-02-01' as never, due: '2026-03-01' as never },
  },
  'set-inner': { kind: 'set-inner', deliverableId: 'd', workingDays: 5, due: null },
  wait: { kind: 'wait', deliverableId: 'd', on: 'FIN', since: '2026-02-01' as never, chaseOn: '2026-03-01' as never },
  'stop-waiting': { kind: 'stop-waiting', deliverableId: 'd' },
  nudge: { kind: 'nudge', deliverableId: 'd', words: '' },
  settle: { kind: 'settle', deliverableId: 'd', due: '2026-03-01' as never, source: 'kalender' },
  decline: { kind: 'decline', reason: 'ikke vårt' },
  cancel: { kind: 'cancel', deliverableId: null, reason: 'bortfalt', reference: null },
  'carry-over': { kind: 'carry-over', reason: 'ikke ferdig', reference: 'Tildelingsbrev 2027' },
  'set-series-day': { kind: 'set-series-day', day: { kind: 'last-day', monthsAfter: 1 }, from: null, source: 'e-post' },
  'change-series': {
    ...{ kind: 'change-series', frequency: 'quarter', day: { kind: 'last-day', monthsAfter: 1 } },
    ...{ from: '2026-03-01' as never, reason: 'avtalt' },
  },
  'pause-series': {
    ...{ kind: 'pause-series', from: '2026-03-01' as never, until: '2026-04-01' as never, reason: 'nytt system' },
  },
  'resume-series': { kind: 'resume-series', on: '2026-03-01' as never, reason: 'klart' },
  'end-series': { kind: 'end-series', from: '2026-03-01' as never, reason: 'bortfalt' },
  supersede: { kind: 'supersede', reason: 'nytt oppdrag', reference: 'Tildelingsbrev 2027' },
  move: { kind: 'move', deliverableId: 'd', due: '2026-03-01' as never, words: 'utsettes', reference: 'Brev nr. 2' },
  amend: { kind: 'amend', words: 'presiseres', reference: 'Brev nr. 2' },
};

function roleOf(who: keyof typeof people, body: CommandBody): string {
  try {
    return actorFor(body, people[who], item).role;
  } catch (fault) {
    if (fault instanceof ProblemError) return String(fault.problem.status);
    throw fault;
  }
}

test.each([
  // kind, owner, deputy, coordinator, ministry, stranger
  ['assign', '403', '403', 'coordinator', '403', '403'],
  ['acknowledge', 'owner', 'deputy', '403', '403', '403'],
  ['deliver', 'owner', 'deputy', 'coordinator', '403', '403'],
  ['accept', '403', '403', 'coordinator', 'ministry', '403'],
  ['return', '403', '403', 'coordinator', 'ministry', '403'],
  ['extend', '403', '403', 'coordinator', '403', '403'],
  ['withdraw', 'owner', 'deputy', 'coordinator', '403', '403'],
  ['request-extension', 'owner', 'deputy', '403', '403', '403'],
  ['forward-extension', '403', '403', 'coordinator', '403', '403'],
  ['refuse-extension', '403', '403', 'coordinator', '403', '403'],
  ['correct-date', '403', '403', 'coordinator', '403', '403'],
  ['record-event', '403', '403', 'coordinator', '403', '403'],
  ['set-inner', '403', '403', 'coordinator', '403', '403'],
  ['wait', 'owner', 'deputy', 'coordinator', '403', '403'],
  ['stop-waiting', 'owner', 'deputy', 'coordinator', '403', '403'],
  ['nudge', '403', '403', 'coordinator', '403', '403'],
  ['settle', '403', '403', 'coordinator', '403', '403'],
  ['decline', 'owner', '403', '403', '403', '403'],
  ['cancel', '403', '403', 'coordinator', '403', '403'],
  ['carry-over', '403', '403', 'coordinator', '403', '403'],
  ['supersede', '403', '403', 'coordinator', '403', '403'],
  ['move', '403', '403', 'coordinator', '403', '403'],
  ['amend', '403', '403', 'coordinator', '403', '403'],
] as const)('%s: owner %s, deputy %s, coordinator %s, ministry %s, anybody else %s', (kind, ...expected) => {
  expect((Object.keys(people) as (keyof typeof people)[]).map((who) => roleOf(who, bodies[kind]))).toEqual(expected);
});

test('a coordinator who owns the item herself withdraws as coordinator what somebody else has delivered', () => {
  expect(actorFor(bodies.withdraw, someone('owner', 'coordinator', 'owner'), item).role).toBe('coordinator');
});

test('a coordinator who owns the item herself may still close it without evidence', () => {
  const both = someone('owner', 'coordinator', 'owner');
  const bare = { ...bodies.deliver, evidence: [] } as CommandBody;
  expect([actorFor(bodies.deliver, both, item).role, actorFor(bare, both, item).role]).toEqual([
    'owner',
    'coordinator',
  ]);
});

test('who may not is told who may', () => {
  expect(() => actorFor(bodies.accept, people.owner, item)).toThrow(
    'Dette kan bare gjøres av koordinatoren eller departementet.',
  );
});
