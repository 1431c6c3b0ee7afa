import { newSeries } from '../series/begin-series';
import type { SeriesEventBody } from '../series/series-event';
import { instant, localDate } from '../time/local-date';
import type { CommandBody, NewPace } from './command';
import { evolve } from './evolve';
import type { ItemEventBody } from './event';
import { handle } from './handle';
import { aCommand, aDeliverable, anItem } from './item.fixture';
import type { ItemState } from './item-state';

const LETTER = 'Supplerende tildelingsbrev nr. 2 av 20. mai 2026';
const WHO = 'koordinatoren Kari Koordinator 2. mars 2026';
const SERIES = {
  ...newSeries('month', 'hver måned', localDate('2026-01-01')),
  day: { kind: 'day-of-month', day: 10, monthsAfter: 1 },
} as const;
const once = anItem([aDeliverable('a'), aDeliverable('b')]);
const recurring = anItem([aDeliverable('a')], { series: SERIES });

function after(state: ItemState, ...bodies: CommandBody[]): ItemState {
  return bodies.reduce((before, body, n) => {
    const handled = handle(before, aCommand(body, 'coordinator', `2026-03-0${2 + n}T10:00:00Z`));
    if (!handled.ok) throw new Error(handled.refusal.sentence);
    return handled.state;
  }, state);
}

const wordsOf = (state: ItemState) => state.news?.map(({ words }) => words);

const DAY = { kind: 'last-day', monthsAfter: 1 } as const;
const amend = { kind: 'amend', words: 'Planen skal også gjelde kysten.', reference: LETTER } as const;
const pace: NewPace = {
  ...{ frequency: 'quarter', day: DAY, from: localDate('2026-07-01'), raw: 'hvert kvartal', replaces: ['a'] },
};
const text = { before: 'Lever en plan.', after: 'Lever to planer.' };

describe('what is changed says by which letter or by whom, and how it was before', () => {
  it.each<[string, ItemState, CommandBody, string]>([
    [
      'a new text',
      once,
      { ...amend, text },
      'Ny ordlyd etter supplerende tildelingsbrev nr. 2 av 20. mai 2026. Tidligere ordlyd: «Lever en plan.»',
    ],
    [
      'words beside a text that stays',
      once,
      amend,
      'Endret etter supplerende tildelingsbrev nr. 2 av 20. mai 2026: «Planen skal også gjelde kysten.»',
    ],
    [
      'a text and a pace of one letter, as one piece of news',
      recurring,
      { ...amend, text, pace },
      `Ny ordlyd etter supplerende tildelingsbrev nr. 2 av 20. mai 2026. Tidligere ordlyd: «Lever en plan.» Rapporteringen er kvartalsvis, siste dag i måneden etter perioden, fra 1. juli 2026. Tidligere: månedlig, den 10. i måneden etter.`,
    ],
    [
      'a pace of what was done once',
      once,
      { ...amend, pace },
      `Endret etter supplerende tildelingsbrev nr. 2 av 20. mai 2026: «Planen skal også gjelde kysten.» Rapporteringen er kvartalsvis, siste dag i måneden etter perioden, fra 1. juli 2026. Til nå har det ikke vært noen fast rapportering.`,
    ],
    [
      'another rule',
      recurring,
      { kind: 'change-series', frequency: 'quarter', day: DAY, from: localDate('2026-07-01'), reason: 'Avtalt' },
      `Rapporteringen er kvartalsvis, siste dag i måneden etter perioden, fra 1. juli 2026. Tidligere: månedlig, den 10. i måneden etter. Endret av ${WHO}. Begrunnelse: Avtalt.`,
    ],
    [
      'a day where there was none',
      anItem([aDeliverable('a')], { series: { ...SERIES, day: null } }),
      { kind: 'set-series-day', day: DAY, from: null, source: 'E-post' },
      `Rapporteringen er månedlig, siste dag i måneden etter, fra 2. mars 2026. Tidligere: månedlig. Dagen er fastsatt av ${WHO}. Kilde: E-post.`,
    ],
    [
      'a pause',
      recurring,
      {
        ...{ kind: 'pause-series', reason: 'Nytt fagsystem' },
        ...{ from: localDate('2026-06-01'), until: localDate('2026-08-31') },
      },
      `Rapporteringen har pause fra 1. juni 2026 til og med 31. august 2026. Begrunnelse: Nytt fagsystem. Bestemt av ${WHO}.`,
    ],
    [
      'the end',
      recurring,
      { kind: 'end-series', from: localDate('2026-07-01'), reason: 'Erstattet av uttrekk' },
      `Rapporteringen er avsluttet fra 1. juli 2026. Begrunnelse: Erstattet av uttrekk. Bestemt av ${WHO}.`,
    ],
  ])('%s', (_what, state, body, words) => {
    expect(wordsOf(after(state, body))).toEqual([words]);
  });

  it('the end of a pause says how long it should have lasted', () => {
    const pause: CommandBody = {
      ...{ kind: 'pause-series', reason: 'Nytt fagsystem' },
      ...{ from: localDate('2026-06-01'), until: localDate('2026-08-31') },
    };
    const resume: CommandBody = { kind: 'resume-series', on: localDate('2026-07-01'), reason: 'Systemet er klart' };
    expect(wordsOf(after(recurring, pause, resume))?.[1]).toBe(
      'Rapporteringen er gjenopptatt fra 1. juli 2026. Begrunnelse: Systemet er klart. Pausen skulle ha vart til og med 31. august 2026. Bestemt av koordinatoren Kari Koordinator 3. mars 2026.',
    );
  });
});

test.each<[string, ItemState, CommandBody, number]>([
  ['is cancelled', recurring, { kind: 'cancel', deliverableId: null, reason: 'Utgår', reference: null }, 0],
  ['is superseded', recurring, { kind: 'supersede', reason: 'Nytt', reference: LETTER }, 0],
  ['is carried over', recurring, { kind: 'carry-over', reason: 'Neste år', reference: LETTER }, 0],
  [
    'is cancelled with nothing of it open',
    anItem([aDeliverable('a', { status: 'accepted' })], { series: SERIES }),
    { kind: 'cancel', deliverableId: null, reason: 'Utgår', reference: null },
    1,
  ],
])('of what recurs and %s as a whole, the end is told where nothing else tells of it', (_what, state, body, count) => {
  expect(after(state, body).news ?? []).toHaveLength(count);
});

const happened = (state: ItemState, body: ItemEventBody, at: string): ItemState =>
  evolve(state, { seq: state.seq + 1, at: instant(at), by: 'kari', commandId: null, body });
const worded = (before: string): ItemEventBody => ({
  ...{ kind: 'amended', words: 'Ny ordlyd', reference: LETTER },
  text: { before, after: 'Ny.' },
});

test('nothing of one day is lost to what comes after it, and what nobody is told of any more does not pile up', () => {
  const one = happened(once, worded('En.'), '2026-03-02T10:00:00Z');
  const two = happened(one, worded('To.'), '2026-03-02T11:00:00Z');
  expect(two.news?.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(happened(two, worded('Tre.'), '2026-05-02T11:00:00Z').news?.map(({ seq }) => seq)).toEqual([3]);
});

test('a long text of before is cut: all of it stands in the history', () => {
  const { news } = happened(once, worded('Direktoratet skal levere. '.repeat(80)), '2026-03-02T10:00:00Z');
  expect(news?.[0]?.words.length).toBeLessThan(400);
  expect(news?.[0]?.words).toMatch(/…»$/);
});

test('what was recorded before it said who did it is told without', () => {
  const body: SeriesEventBody = { kind: 'series-ended', from: localDate('2026-07-01'), reason: 'Utgår' };
  expect(wordsOf(happened(recurring, body, '2026-03-02T10:00:00Z'))).toEqual([
    'Rapporteringen er avsluttet fra 1. juli 2026. Begrunnelse: Utgår.',
  ]);
});
