import { localDate } from '../time/local-date';
import type { Command, CommandBody, CommandKind, Role } from './command';
import { COMMANDS } from './decide.fixture';
import { evolve } from './evolve';
import { handle } from './handle';
import { aCommand, anItemWith, CONFIRMED } from './item.fixture';
import type { ItemState } from './item-state';

/** What one of these people does; `colleague`: another coordinator. */
type Does = readonly [kind: CommandKind, change?: object, by?: Role | 'colleague'];

const SEEN = 7;
const REQUEST = COMMANDS['refuse-extension'].on?.extensionRequest ?? null;
const open: ItemState = { ...anItemWith('acknowledged'), seq: SEEN };
const asked: ItemState = { ...anItemWith('acknowledged', { extensionRequest: REQUEST }), seq: SEEN };
const delivered: ItemState = {
  ...anItemWith('delivered', { delivery: { at: CONFIRMED, by: 'olav', evidence: [], note: null, daysLate: 0 } }),
  seq: SEEN,
};

function command([kind, change = {}, who]: Does, at: string, seen: number | null = null): Command {
  const { role, body } = COMMANDS[kind];
  const given = aCommand(
    { ...body, ...change } as CommandBody,
    who === 'colleague' ? 'coordinator' : (who ?? role),
    at,
  );
  const actor = who === 'colleague' ? { ...given.actor, personId: 'berit', name: 'Berit Kollega' } : given.actor;
  return { ...given, actor, ...(seen !== null && { seen }) };
}

function after(state: ItemState, acts: readonly Does[]): ItemState {
  return acts.reduce((before, act, index) => {
    const done = handle(before, command(act, `2026-03-02T10:0${index}:00Z`));
    if (!done.ok) throw new Error(`${act[0]} was refused: ${done.refusal.sentence}`);
    return done.state;
  }, state);
}

/** Both opened the page at the same version; `first` has happened when `second` is sent from it. */
function overtaken(state: ItemState, first: readonly Does[], second: Does, seen: number | null = SEEN): string {
  const then = handle(after(state, first), command(second, '2026-03-02T11:00:00Z', seen));
  return then.ok ? 'done' : then.refusal.sentence;
}

const changedTo = (what: string) => `Oppdraget har endret seg siden du åpnet siden: ${what}. Se over og prøv igjen.`;
const colleague = (kind: CommandKind, change: object = {}): Does => [kind, change, 'colleague'];
const SEPTEMBER = { due: localDate('2026-09-30') };
const OCTOBER = { due: localDate('2026-10-15') };

describe('who acts from a page that somebody else has overtaken', () => {
  test.each<readonly [string, ItemState, readonly Does[], Does, string]>([
    [
      'does not move on a date that was moved unseen',
      open,
      [colleague('extend', SEPTEMBER)],
      ['extend', OCTOBER],
      changedTo('fristen er nå 30. september 2026'),
    ],
    [
      'does not correct a date that is another by now',
      open,
      [colleague('extend', SEPTEMBER)],
      ['correct-date', { due: localDate('2026-07-01') }],
      changedTo('fristen er nå 30. september 2026'),
    ],
    [
      'does not give a date where somebody has asked for another',
      open,
      [['request-extension', OCTOBER]],
      ['extend', SEPTEMBER],
      changedTo('det er bedt om utsatt frist til 15. oktober 2026'),
    ],
    [
      'does not send on a request that is another one by now',
      asked,
      [colleague('refuse-extension'), ['request-extension', OCTOBER]],
      ['forward-extension'],
      changedTo('det er bedt om utsatt frist til 15. oktober 2026'),
    ],
    [
      'does not accept a delivery that was not on the page',
      delivered,
      [
        ['withdraw', {}, 'owner'],
        ['deliver', {}, 'owner'],
      ],
      ['accept'],
      changedTo('noe nytt er levert'),
    ],
    [
      'does not accept what a later letter has asked for in other words',
      delivered,
      [colleague('amend')],
      ['accept'],
      changedTo('et senere brev har endret hva det bes om'),
    ],
    [
      'does not cancel what was given another date, and hears of all that happened',
      open,
      [colleague('extend', SEPTEMBER), ['deliver', { deliverableId: 'b' }]],
      ['cancel', { deliverableId: null }],
      changedTo('noe nytt er levert og fristen er nå 30. september 2026'),
    ],
    [
      'does not give to somebody what its owner has sent back',
      open,
      [['decline']],
      ['assign'],
      changedTo('den ansvarlige har sendt oppdraget tilbake'),
    ],
    [
      'does not stop a wait that is another one',
      { ...anItemWith('acknowledged', COMMANDS['stop-waiting'].on), seq: SEEN },
      [['stop-waiting'], ['wait']],
      ['stop-waiting', {}, 'coordinator'],
      changedTo('leveransen venter på Finansdepartementet'),
    ],
  ])('%s', (_name, state, first, second, sentence) => {
    expect(overtaken(state, first, second)).toBe(sentence);
    // Once the page shows it, the same is done.
    expect(overtaken(state, first, second, after(state, first).seq)).toBe('done');
  });

  test.each<readonly [string, ItemState, readonly Does[], Does]>([
    ['hands over all the same: what was done is done', open, [colleague('extend', SEPTEMBER)], ['deliver']],
    ['has read it all the same', anItemWith('planned'), [colleague('extend', SEPTEMBER)], ['acknowledge']],
    ['may do what the change has nothing to do with', open, [['wait', {}, 'owner']], ['extend', SEPTEMBER]],
    [
      'may act on another deliverable',
      open,
      [['extend', { ...SEPTEMBER, deliverableId: 'b' }]],
      colleague('extend', OCTOBER),
    ],
    ['knows what he did himself, also while it was not answered', open, [['extend', SEPTEMBER]], ['extend', OCTOBER]],
  ])('%s', (_name, state, first, second) => {
    expect(overtaken(state, first, second)).toBe('done');
  });

  test('is not held up by what time alone has done', () => {
    const later = command(['extend', SEPTEMBER], '2026-07-01T08:00:00Z', SEEN);
    const done = handle(open, later);
    expect(done.ok && new Set(done.events.map(({ body }) => body.kind))).toEqual(
      new Set(['mark-passed', 'deadline-changed']),
    );
  });

  test('is done as before when it says of no version, as clients and commands of before do', () => {
    expect(overtaken(open, [colleague('extend', SEPTEMBER)], ['extend', OCTOBER], null)).toBe('done');
  });

  test('hears what the state itself says rather than that it has changed', () => {
    expect(overtaken(open, [['deliver']], ['extend', SEPTEMBER])).toBe(
      'Leveransen er levert og kan ikke få utsatt frist nå.',
    );
  });
});

test('an item of before it was noted what has happened last takes every command, and notes from then on', () => {
  const event = {
    seq: SEEN + 1,
    at: CONFIRMED,
    by: 'dag',
    commandId: null,
    body: { kind: 'amended', words: 'Ny.', reference: 'Brev' },
  } as const;
  expect(overtaken(open, [], ['extend', SEPTEMBER], 0)).toBe('done');
  expect(evolve(open, event).changes).toEqual({ amended: { seq: SEEN + 1, by: 'dag' } });
});
