import { DEFAULT_CALENDAR } from '../calendar/working-days';
import type { CommandBody, Role } from '../item/command';
import { handle } from '../item/handle';
import { aCommand, aDeadline, aDeliverable, anItem } from '../item/item.fixture';
import type { DeliverableState, ItemState } from '../item/item-state';
import { instant, localDate } from '../time/local-date';
import { planItem } from './plan-item';
import { DEFAULT_POLICY } from './policy';

type Done = readonly [at: string, role: Role, body: CommandBody];

const NUDGE: CommandBody = { kind: 'nudge', deliverableId: 'a', words: 'Kommer den?' };
const WAIT: CommandBody = {
  ...{ kind: 'wait', deliverableId: 'a', on: 'FIN' },
  ...{ since: localDate('2026-03-02'), chaseOn: localDate('2026-03-09') },
};
const ASK: CommandBody = {
  ...{ kind: 'request-extension', deliverableId: 'a', due: localDate('2026-09-30'), reason: 'Data kommer sent' },
};
const DELIVER: CommandBody = {
  ...{ kind: 'deliver', deliverableId: 'a', note: null },
  evidence: [{ kind: 'archive', reference: '26/1' }],
};
const WITHDRAW: CommandBody = { kind: 'withdraw', deliverableId: 'a', reason: 'Feil fil' };
const CORRECT: CommandBody = { kind: 'correct-date', deliverableId: 'a', due: localDate('2026-07-30'), reason: 'Feil' };
const CORRECTED: Done = ['2026-04-10T10:00:00Z', 'coordinator', CORRECT];

const FACT = /\/(nudge|waiting|extension|unaccepted)-/;

function after(...done: Done[]): ItemState {
  return done.reduce(
    (state, [at, role, body]) => {
      const handled = handle(state, aCommand(body, role, at));
      if (!handled.ok) throw new Error(handled.refusal.sentence);
      return handled.state;
    },
    anItem([aDeliverable('a', { deadline: aDeadline('2026-06-30') })]),
  );
}

const factsBy = (day: string, state: ItemState) =>
  planItem(state, DEFAULT_POLICY, DEFAULT_CALENDAR, instant('2026-04-10T10:00:00Z'))
    .filter(({ key, sendOn }) => FACT.test(key) && sendOn <= day)
    .map(({ key, sendOn }) => `${key} ${sendOn}`);

describe('another date asks nobody again: what has been asked keeps its key, and what is still to be asked its day', () => {
  it.each<[string, Done[], string[]]>([
    ['a nudge', [['2026-03-02T10:00:00Z', 'coordinator', NUDGE]], ['item-1/a/1/nudge-2026-03-02 2026-03-02']],
    [
      'a wait',
      [['2026-03-02T10:00:00Z', 'owner', WAIT]],
      [
        ...['item-1/a/1/waiting-1-1 2026-03-09', 'item-1/a/1/waiting-1-2 2026-03-23'],
        'item-1/a/1/waiting-1-3 2026-04-01',
        'item-1/a/1/waiting-1-4 2026-04-20',
      ],
    ],
    [
      'a request for more time',
      [['2026-03-16T10:00:00Z', 'owner', ASK]],
      [
        ...['item-1/a/1/extension-1-asked-1 2026-03-16', 'item-1/a/1/extension-1-asked-2 2026-03-30'],
        'item-1/a/1/extension-1-asked-3 2026-04-13',
      ],
    ],
    [
      'a delivery that waits for a yes',
      [['2026-03-02T10:00:00Z', 'owner', DELIVER]],
      [
        ...['item-1/a/1/unaccepted-1 2026-03-16', 'item-1/a/1/unaccepted-2 2026-03-30'],
        'item-1/a/1/unaccepted-3 2026-04-13',
      ],
    ],
  ])('%s', (_name, done, keys) => {
    expect(factsBy('2026-04-20', after(...done))).toEqual(keys);
    expect(factsBy('2026-04-20', after(...done, CORRECTED))).toEqual(keys);
  });

  it('a fact that comes under the new date has its own, also on the day of the change', () => {
    const again: Done = ['2026-04-10T12:00:00Z', 'coordinator', NUDGE];
    expect(factsBy('2026-04-10', after(CORRECTED, again))).toEqual(['item-1/a/2/nudge-2026-04-10 2026-04-10']);
  });
});

it('what was sent under keys of before facts kept theirs is not sent once more: not now, and not with the next date', () => {
  const before = (state: ItemState): ItemState => ({ ...state, deliverables: state.deliverables.map(withoutVersions) });
  const done: Done[] = [
    ['2026-03-02T10:00:00Z', 'coordinator', NUDGE],
    ['2026-03-02T10:00:00Z', 'owner', WAIT],
  ];
  const asSent = factsBy('2026-04-20', after(...done));
  expect(factsBy('2026-04-20', before(after(...done)))).toEqual(asSent);
  expect(factsBy('2026-04-20', before(after(...done, CORRECTED)))).toEqual(['item-1/a/2/waiting-1-4 2026-04-20']);
});

it('a delivery in place of one that was taken back is asked about on its own days', () => {
  const first: Done = ['2026-03-02T10:00:00Z', 'owner', DELIVER];
  const taken: Done = ['2026-03-17T10:00:00Z', 'owner', WITHDRAW];
  const second: Done = ['2026-03-18T10:00:00Z', 'owner', DELIVER];
  expect(factsBy('2026-04-10', after(first, taken, second))).toEqual(['item-1/a/1-1/unaccepted-1 2026-04-01']);
});

it('a nudge that a delivery answered does not come back when it is sent back', () => {
  const back: CommandBody = {
    kind: 'return',
    deliverableId: 'a',
    reason: 'Mangler tall',
    due: localDate('2026-07-20'),
  };
  const nudged: Done = ['2026-03-02T10:00:00Z', 'coordinator', NUDGE];
  const state = after(
    nudged,
    ['2026-03-02T12:00:00Z', 'owner', DELIVER],
    ['2026-04-02T10:00:00Z', 'coordinator', back],
  );
  expect(factsBy('2026-04-20', state)).toEqual([]);
});

function withoutVersions(it: DeliverableState): DeliverableState {
  return Object.fromEntries(
    Object.entries(it).filter(([name]) => name !== 'factVersions'),
  ) as unknown as DeliverableState;
}
