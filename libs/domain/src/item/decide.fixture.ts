import type { CommandBody, CommandKind, Role } from './command';
import { decide } from './decide';
import { localDate } from '../time/local-date';
import type { ItemState } from './item-state';
import { aCommand } from './item.fixture';

const EVIDENCE = [{ kind: 'archive', reference: '26/123-4' }] as const;

/** One command of each kind, by somebody who may give it. */
export const COMMANDS: { [K in CommandKind]: { role: Role; body: Extract<CommandBody, { kind: K }> } } = {
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
  move: {
    role: 'coordinator',
    body: {
      kind: 'move',
      deliverableId: 'a',
      due: localDate('2026-10-01'),
      words: 'Fristen utsettes til 1. oktober.',
      reference: 'Supplerende tildelingsbrev nr. 2',
    },
  },
  amend: {
    role: 'coordinator',
    body: { kind: 'amend', words: 'Planen skal også gjelde kysten.', reference: 'Supplerende tildelingsbrev nr. 2' },
  },
};

/** What happens, as kinds of events, or the code of the refusal. */
export function answer(state: ItemState, kind: CommandKind, change: { role?: Role; body?: object } = {}): string {
  const { role, body } = COMMANDS[kind];
  const decision = decide(state, aCommand({ ...body, ...change.body } as CommandBody, change.role ?? role));
  return decision.ok ? decision.events.map((event) => event.kind).join('+') : decision.refusal.code;
}
