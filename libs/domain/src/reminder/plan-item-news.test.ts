import { DEFAULT_CALENDAR } from '../calendar/working-days';
import type { Actor, CommandBody } from '../item/command';
import { withMarks } from '../item/evolve';
import { handle } from '../item/handle';
import { aCommand, aDeadline, aDeliverable, anItem, CONFIRMED, PEOPLE } from '../item/item.fixture';
import type { ItemState } from '../item/item-state';
import { newSeries } from '../series/begin-series';
import { instant, localDate } from '../time/local-date';
import { planItem } from './plan-item';
import { planMarks } from './plan-marks';
import { DEFAULT_POLICY, type ReminderPolicy } from './policy';

type Done = readonly [at: string, body: CommandBody, by?: Actor];

const LETTER = 'Supplerende tildelingsbrev nr. 2';
const MARCH = '2026-03-10T11:00:00Z';
const NOON = '2026-03-10T12:00:00Z';
const OWN: Actor = { ...PEOPLE.coordinator, personId: 'olav' };

const AMEND: CommandBody = { kind: 'amend', words: 'Planen skal også gjelde kysten.', reference: LETTER };
const PAUSE: CommandBody = {
  ...{ kind: 'pause-series', from: localDate('2026-06-01'), until: localDate('2026-08-31'), reason: 'Nytt system' },
};
const END: CommandBody = { kind: 'end-series', from: localDate('2026-03-10'), reason: 'Uttrekk' };
const PACE: CommandBody = {
  ...{ kind: 'amend', words: 'Det rapporteres kvartalsvis.', reference: LETTER },
  pace: {
    ...{ frequency: 'quarter', day: { kind: 'last-day', monthsAfter: 1 }, from: localDate('2026-07-01') },
    ...{ raw: 'kvartalsvis', replaces: ['a'] },
  },
};
const SUPERSEDE: CommandBody = { kind: 'supersede', reason: 'Går opp i «Ny plan»', reference: 'Brev 2027, kap. 3.1' };
const ASSIGN: CommandBody = { kind: 'assign', ownerId: 'nina', deputyId: null };
const EXTEND: CommandBody = {
  ...{ kind: 'extend', deliverableId: 'a', due: localDate('2026-09-30') },
  ...{ reason: 'Avtalt', reference: '26/118-4' },
};
const inner = (workingDays: number | null, due: string | null = null, deliverableId = 'a'): CommandBody => ({
  ...{ kind: 'set-inner', deliverableId, workingDays, due: due === null ? null : localDate(due) },
});

const ONCE = anItem([aDeliverable('a'), aDeliverable('u', { deadline: aDeadline(null) })], {
  acknowledgedAt: CONFIRMED,
});
const MONTHLY = anItem([aDeliverable('a')], {
  acknowledgedAt: CONFIRMED,
  series: {
    ...newSeries('month', 'hver måned', localDate('2026-01-01')),
    day: { kind: 'day-of-month', day: 10, monthsAfter: 1 },
  },
});

function after(start: ItemState, done: readonly Done[], policy: ReminderPolicy = DEFAULT_POLICY): ItemState {
  const marked = (state: ItemState) => withMarks(state, planMarks(state, policy, DEFAULT_CALENDAR));
  return done.reduce((state, [at, body, by = PEOPLE.coordinator]) => {
    const handled = handle(state, { ...aCommand(body, 'coordinator', at), actor: by });
    if (!handled.ok) throw new Error(handled.refusal.sentence);
    return marked(handled.state);
  }, marked(start));
}

const NEWS = /^(amended|ended|inner-date|superseded|cancelled|changed)(-|$)/;
const newsOf = (state: ItemState, now = '2026-03-11T07:00:00Z', policy: ReminderPolicy = DEFAULT_POLICY) =>
  planItem(state, policy, DEFAULT_CALENDAR, instant(now)).filter(({ step }) => NEWS.test(step));
const keysOf = (...of: Parameters<typeof newsOf>) => newsOf(...of).map(({ key, sendOn }) => `${key} ${sendOn}`);
const reasonsOf = (...of: Parameters<typeof newsOf>) => newsOf(...of).map(({ reason }) => reason);

describe('what others change of a whole item is told its owner once, on its day', () => {
  it.each<[string, ItemState, Done[], string[]]>([
    ['other words', ONCE, [[MARCH, AMEND]], ['item-1/-/1/amended-1 2026-03-10']],
    [
      'two changes of a day, each of them',
      ONCE,
      [
        [MARCH, AMEND],
        [NOON, AMEND],
      ],
      ['item-1/-/1/amended-1 2026-03-10', 'item-1/-/1/amended-2 2026-03-10'],
    ],
    ['a pause', MONTHLY, [[MARCH, PAUSE]], ['item-1/-/1/amended-1 2026-03-10']],
    ['the end, though nothing is left open', MONTHLY, [[MARCH, END]], ['item-1/-/1/ended-1 2026-03-10']],
    ['another pace, with all that it comes in place of', ONCE, [[MARCH, PACE]], ['item-1/-/1/amended-1 2026-03-10']],
    [
      'what is replaced, each open deliverable by one act',
      ONCE,
      [[MARCH, SUPERSEDE]],
      ['item-1/a/1/superseded 2026-03-10', 'item-1/u/1/superseded 2026-03-10'],
    ],
  ])('%s', (_what, start, done, keys) => {
    expect(keysOf(after(start, done))).toEqual(keys);
    const month = keysOf(after(start, done), '2026-04-09T07:00:00Z');
    expect(month).toEqual(keys);
    expect(keysOf(after(start, done), '2026-04-10T07:00:00Z')).toEqual([]);
  });

  it('with what replaces it', () => {
    expect(reasonsOf(after(ONCE, [[MARCH, SUPERSEDE]]))[0]).toBe(
      'Erstattet 10. mars 2026. Begrunnelse: Går opp i «Ny plan». Henvisning: Brev 2027, kap. 3.1.',
    );
  });

  it('under the same key whatever becomes of it afterwards', () => {
    const state = after(ONCE, [
      [MARCH, AMEND],
      [NOON, EXTEND],
    ]);
    expect(keysOf(state)).toEqual(['item-1/-/1/amended-1 2026-03-10', 'item-1/a/2/changed 2026-03-10']);
  });

  it.each<[string, ItemState, Done[]]>([
    ['whoever did it himself', ONCE, [[MARCH, AMEND, OWN]]],
    ['who replaced it himself', ONCE, [[MARCH, SUPERSEDE, OWN]]],
    ['who paused it himself', MONTHLY, [[MARCH, PAUSE, OWN]]],
    [
      'who got the item afterwards',
      MONTHLY,
      [
        [MARCH, PAUSE],
        [NOON, ASSIGN],
      ],
    ],
    [
      'whose item is over',
      ONCE,
      [
        [MARCH, AMEND],
        [NOON, { kind: 'carry-over', reason: 'Neste år', reference: 'Brev 2027' }],
      ],
    ],
  ])('and not to %s', (_who, start, done) => {
    expect(newsOf(after(start, done))).toEqual([]);
  });
});

describe('the agency’s own date is told its owner once, with the one before it', () => {
  const TEN = { ...DEFAULT_POLICY, innerWorkingDays: 10 };
  const BY = 'av koordinatoren Kari Koordinator 10. mars 2026.';

  it.each<[string, Done[], string, string, ReminderPolicy]>([
    [
      'set',
      [[MARCH, inner(5)]],
      'item-1/a/1/inner-date-1 2026-03-10',
      `Den interne fristen er satt til 23. juni 2026 ${BY}`,
      DEFAULT_POLICY,
    ],
    [
      'moved',
      [
        ['2026-01-20T11:00:00Z', inner(5)],
        [MARCH, inner(10)],
      ],
      'item-1/a/1/inner-date-2 2026-03-10',
      `Den interne fristen er flyttet fra 23. juni 2026 til 16. juni 2026 ${BY}`,
      DEFAULT_POLICY,
    ],
    [
      'moved from that of its kind',
      [[MARCH, inner(5)]],
      'item-1/a/1/inner-date-1 2026-03-10',
      `Den interne fristen er flyttet fra 16. juni 2026 til 23. juni 2026 ${BY}`,
      TEN,
    ],
    [
      'taken away',
      [[MARCH, inner(0)]],
      'item-1/a/1/inner-date-1 2026-03-10',
      `Den interne fristen 16. juni 2026 er fjernet ${BY}`,
      TEN,
    ],
    [
      'a date to plan by',
      [[MARCH, inner(null, '2026-04-17', 'u')]],
      'item-1/u/1/inner-date-1 2026-03-10',
      `Den interne fristen er satt til 17. april 2026 ${BY}`,
      DEFAULT_POLICY,
    ],
  ])('%s', (_what, done, key, reason, policy) => {
    const state = after(ONCE, done, policy);
    expect(keysOf(state, undefined, policy)).toEqual([key]);
    expect(reasonsOf(state, undefined, policy)).toEqual([reason]);
  });

  it('under the same key when the ministry’s date moves too, and then not counted from the old one', () => {
    const state = after(ONCE, [
      [MARCH, inner(5)],
      [NOON, EXTEND],
    ]);
    expect(keysOf(state)).toEqual(['item-1/a/2/changed 2026-03-10', 'item-1/a/1/inner-date-1 2026-03-10']);
    expect(reasonsOf(state)[1]).toBe(`Den interne fristen er satt til 23. september 2026 ${BY}`);
  });

  it.each<[string, Done[], ReminderPolicy]>([
    ['to who set it himself', [[MARCH, inner(5), OWN]], DEFAULT_POLICY],
    ['where it is the same as before', [[MARCH, inner(10)]], TEN],
    [
      'where a date to plan by has become needless',
      [
        [MARCH, inner(null, '2026-04-17', 'u')],
        [NOON, { kind: 'settle', deliverableId: 'u', due: localDate('2026-05-15'), source: 'Møte' }, OWN],
      ],
      DEFAULT_POLICY,
    ],
    [
      'to who got the item afterwards',
      [
        [MARCH, inner(5)],
        [NOON, ASSIGN],
      ],
      DEFAULT_POLICY,
    ],
  ])('and not %s', (_what, done, policy) => {
    expect(newsOf(after(ONCE, done, policy), undefined, policy)).toEqual([]);
  });

  it('is not told of a date that was set before it said by whom', () => {
    const state = after(ONCE, [[MARCH, inner(5)]]);
    const deliverables = state.deliverables.map((it) => {
      if (!it.inner) return it;
      const { version, workingDays, planned, from } = it.inner;
      return { ...it, inner: { version, workingDays, planned, from } };
    });
    expect(newsOf({ ...state, deliverables })).toEqual([]);
  });
});
