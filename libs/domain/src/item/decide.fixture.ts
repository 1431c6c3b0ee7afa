import type { SeriesDay } from '../series/series';
import type { CommandBody, CommandKind, Role } from './command';
import { decide } from './decide';
import { localDate } from '../time/local-date';
import type { ExtensionRequest } from './deliverable-facts';
import type { DeliverableState, Delivery, ItemState } from './item-state';
import { aCommand, aDeadline, CONFIRMED } from './item.fixture';

const EVIDENCE = [{ kind: 'archive', reference: '26/123-4' }] as const;

const REQUEST: ExtensionRequest = {
  number: 1,
  askedAt: CONFIRMED,
  by: 'olav',
  reason: 'Data kommer sent',
  proposed: localDate('2026-09-30'),
  forwarded: null,
};
const DELIVERY: Delivery = { at: CONFIRMED, by: 'olav', evidence: EVIDENCE, note: null, daysLate: 0 };

interface Given<K extends CommandKind> {
  readonly role: Role;
  readonly body: Extract<CommandBody, { kind: K }>;
  /** What the deliverable must be like for the command to be about anything. */
  readonly on?: Partial<DeliverableState>;
}

const TENTH: SeriesDay = { kind: 'day-of-month', day: 10, monthsAfter: 1 };

/** One command of each kind, by somebody who may give it. */
export const COMMANDS: { [K in CommandKind]: Given<K> } = {
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
  withdraw: {
    role: 'owner',
    body: { kind: 'withdraw', deliverableId: 'a', reason: 'Feil fil' },
    on: { delivery: DELIVERY },
  },
  'request-extension': {
    role: 'owner',
    body: {
      kind: 'request-extension',
      deliverableId: 'a',
      due: localDate('2026-09-30'),
      reason: 'Data kommer sent',
    },
  },
  'forward-extension': {
    role: 'coordinator',
    body: { kind: 'forward-extension', deliverableId: 'a', on: localDate('2026-03-02'), reference: 'E-post 2. mars' },
    on: { extensionRequest: REQUEST },
  },
  'refuse-extension': {
    role: 'coordinator',
    body: { kind: 'refuse-extension', deliverableId: 'a', reason: 'Haster', reference: null },
    on: { extensionRequest: REQUEST },
  },
  'correct-date': {
    role: 'coordinator',
    body: { kind: 'correct-date', deliverableId: 'a', due: localDate('2026-07-30'), reason: 'Feil måned' },
  },
  'record-event': {
    role: 'coordinator',
    body: {
      kind: 'record-event',
      deliverableId: 'a',
      what: 'Tilskuddet er fordelt',
      on: localDate('2026-02-20'),
      due: localDate('2026-05-20'),
    },
    on: { deadline: aDeadline(null, { unsettled: 'event' }) },
  },
  'set-inner': {
    role: 'coordinator',
    body: { kind: 'set-inner', deliverableId: 'a', workingDays: 5, due: null },
  },
  wait: {
    role: 'owner',
    body: {
      kind: 'wait',
      deliverableId: 'a',
      on: 'Finansdepartementet',
      since: localDate('2026-02-27'),
      chaseOn: localDate('2026-03-13'),
    },
  },
  'stop-waiting': {
    role: 'owner',
    body: { kind: 'stop-waiting', deliverableId: 'a' },
    on: {
      waiting: { number: 1, on: 'FIN', since: localDate('2026-02-27'), chaseOn: localDate('2026-03-13') },
    },
  },
  nudge: { role: 'coordinator', body: { kind: 'nudge', deliverableId: 'a', words: 'Trenger svar til møtet.' } },
  settle: {
    role: 'coordinator',
    on: { deadline: aDeadline(null) },
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
  'set-series-day': {
    role: 'coordinator',
    body: { kind: 'set-series-day', day: TENTH, from: null, source: 'E-post 2. mars' },
  },
  'change-series': {
    role: 'coordinator',
    body: { kind: 'change-series', frequency: 'quarter', day: TENTH, from: localDate('2026-07-01'), reason: 'Avtalt' },
  },
  'pause-series': {
    role: 'coordinator',
    body: {
      kind: 'pause-series',
      from: localDate('2026-06-01'),
      until: localDate('2026-08-31'),
      reason: 'Nytt fagsystem',
    },
  },
  'resume-series': {
    role: 'coordinator',
    body: { kind: 'resume-series', on: localDate('2026-07-01'), reason: 'Systemet er klart' },
  },
  'end-series': {
    role: 'coordinator',
    body: { kind: 'end-series', from: localDate('2026-07-01'), reason: 'Erstattet av uttrekk' },
  },
};

/** What happens, as kinds of events, or the code of the refusal. */
export function answer(state: ItemState, kind: CommandKind, change: { role?: Role; body?: object } = {}): string {
  const { role, body } = COMMANDS[kind];
  const decision = decide(state, aCommand({ ...body, ...change.body } as CommandBody, change.role ?? role));
  return decision.ok ? decision.events.map((event) => event.kind).join('+') : decision.refusal.code;
}
