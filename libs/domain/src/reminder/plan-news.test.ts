import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { handle } from '../item/handle';
import type { Actor, CommandBody, Role } from '../item/command';
import { withMarks } from '../item/evolve';
import { aCommand, aDeadline, aDeliverable, anItem, PEOPLE } from '../item/item.fixture';
import type { ItemState } from '../item/item-state';
import { instant, localDate } from '../time/local-date';
import { planItem } from './plan-item';
import { planMarks } from './plan-marks';
import { DEFAULT_POLICY } from './policy';
import { previewMails } from './preview';

type Done = readonly [at: string, role: Role, body: CommandBody, by?: Actor];

const DELIVER: CommandBody = {
  ...{ kind: 'deliver', deliverableId: 'a', note: null },
  evidence: [{ kind: 'archive', reference: '26/1' }],
};
const RETURN: CommandBody = {
  kind: 'return',
  deliverableId: 'a',
  reason: 'Mangler tall',
  due: localDate('2026-07-20'),
};
const EXTEND: CommandBody = {
  ...{ kind: 'extend', deliverableId: 'a', due: localDate('2026-09-30') },
  ...{ reason: 'Avtalt', reference: '26/118-4' },
};
const ASK: CommandBody = {
  ...{ kind: 'request-extension', deliverableId: 'a', due: localDate('2026-09-30'), reason: 'Data kommer sent' },
};
const REFUSE: CommandBody = { kind: 'refuse-extension', deliverableId: 'a', reason: 'Haster', reference: null };
const MOVE: CommandBody = {
  ...{ kind: 'move', deliverableId: 'a', due: localDate('2026-10-01') },
  ...{ words: 'Fristen utsettes til 1. oktober.', reference: 'Supplerende tildelingsbrev nr. 2' },
};
const CORRECT: CommandBody = {
  kind: 'correct-date',
  deliverableId: 'a',
  due: localDate('2026-07-30'),
  reason: 'Feil måned',
};
const SETTLE: CommandBody = { kind: 'settle', deliverableId: 'u', due: localDate('2026-11-05'), source: 'Kalenderen' };
const RECORD: CommandBody = {
  ...{ kind: 'record-event', deliverableId: 'e', what: 'Tilskuddet er fordelt' },
  ...{ on: localDate('2026-03-01'), due: localDate('2026-11-20') },
};

const CANCEL: CommandBody = {
  ...{ kind: 'cancel', deliverableId: 'a', reason: 'Oppdraget utgår' },
  reference: 'Supplerende tildelingsbrev nr. 2',
};

const MARCH = '2026-03-10T11:00:00Z';
const begin = (): ItemState =>
  marked(
    anItem([
      aDeliverable('a', { deadline: aDeadline('2026-06-30') }),
      aDeliverable('u', { deadline: aDeadline(null) }),
      aDeliverable('e', { deadline: aDeadline(null, { unsettled: 'event' }) }),
    ]),
  );

function marked(state: ItemState): ItemState {
  return withMarks(state, planMarks(state, DEFAULT_POLICY, DEFAULT_CALENDAR));
}

function after(...done: Done[]): ItemState {
  return done.reduce((state, [at, role, body, by = PEOPLE[role]]) => {
    const handled = handle(state, { ...aCommand(body, role, at), actor: by });
    if (!handled.ok) throw new Error(handled.refusal.sentence);
    return marked(handled.state);
  }, begin());
}

const NEWS = /\/(changed|returned|cancelled|moved|extension-\d+-refused)$/;
const newsOf = (state: ItemState, now = '2026-03-11T07:00:00Z') =>
  planItem(state, DEFAULT_POLICY, DEFAULT_CALENDAR, instant(now)).filter(({ key }) => NEWS.test(key));
const keysOf = (state: ItemState, now?: string) => newsOf(state, now).map(({ key, sendOn }) => `${key} ${sendOn}`);

describe('what somebody else has decided of a deadline is told its owner once, on its day, and why', () => {
  const cases: [string, Done[], string, string][] = [
    [
      'a return',
      [
        ['2026-06-20T09:00:00Z', 'owner', DELIVER],
        ['2026-06-22T11:00:00Z', 'ministry', RETURN],
      ],
      'item-1/a/2/returned 2026-06-22',
      'Sendt tilbake av departementet Dag Departement 22. juni 2026 med ny frist. Begrunnelse: Mangler tall.',
    ],
    [
      'an extension',
      [[MARCH, 'coordinator', EXTEND]],
      'item-1/a/2/changed 2026-03-10',
      'Utsatt fra 30. juni 2026 av departementet (26/118-4), registrert av koordinatoren Kari Koordinator 10. mars 2026. Begrunnelse: Avtalt.',
    ],
    [
      'a no to a request',
      [
        ['2026-03-09T11:00:00Z', 'owner', ASK],
        [MARCH, 'coordinator', REFUSE],
      ],
      'item-1/a/1/extension-1-refused 2026-03-10',
      'Koordinatoren ga ikke utsatt frist til 30. september 2026. Begrunnelse: Haster.',
    ],
    [
      'the ministry’s no, with where it stands',
      [
        ['2026-03-09T11:00:00Z', 'owner', ASK],
        [
          '2026-03-09T12:00:00Z',
          'coordinator',
          { kind: 'forward-extension', deliverableId: 'a', on: localDate('2026-03-09'), reference: 'E-post' },
        ],
        [MARCH, 'coordinator', { ...REFUSE, reference: 'E-post 10. mars' }],
      ],
      'item-1/a/1/extension-1-refused 2026-03-10',
      'Departementet ga ikke utsatt frist til 30. september 2026. Begrunnelse: Haster. Henvisning: E-post 10. mars.',
    ],
    [
      'a later letter’s date',
      [[MARCH, 'coordinator', MOVE]],
      'item-1/a/2/changed 2026-03-10',
      'Frist flyttet fra 30. juni 2026 til 1. oktober 2026 etter supplerende tildelingsbrev nr. 2: «Fristen utsettes til 1. oktober.»',
    ],
    [
      'a corrected date',
      [[MARCH, 'coordinator', CORRECT]],
      'item-1/a/2/changed 2026-03-10',
      'Rettet fra 30. juni 2026, som var feil registrert, av koordinatoren Kari Koordinator 10. mars 2026. Begrunnelse: Feil måned.',
    ],
    [
      'a date where there was none',
      [[MARCH, 'coordinator', SETTLE]],
      'item-1/u/2/changed 2026-03-10',
      'Dato fastsatt av koordinatoren Kari Koordinator 10. mars 2026. Kilde: Kalenderen.',
    ],
    [
      'an event',
      [[MARCH, 'coordinator', RECORD]],
      'item-1/e/2/changed 2026-03-10',
      'Fristen løper fra «Tilskuddet er fordelt» 1. mars 2026, registrert av koordinatoren Kari Koordinator 10. mars 2026.',
    ],
    [
      'what is called off, also a reminder’s day before its date',
      [
        ['2026-03-09T11:00:00Z', 'coordinator', EXTEND],
        [MARCH, 'coordinator', CANCEL],
      ],
      'item-1/a/2/cancelled 2026-03-10',
      'Avlyst 10. mars 2026. Begrunnelse: Oppdraget utgår. Henvisning: Supplerende tildelingsbrev nr. 2.',
    ],
  ];
  it.each(cases)('%s', (_name, done, key, reason) => {
    const state = after(...done);
    const now = done.at(-1)?.[0] ?? MARCH;
    expect(keysOf(state, now)).toEqual([key]);
    expect(newsOf(state, now)).toEqual([expect.objectContaining({ role: 'owner', reason })]);
  });
});

describe('nobody hears', () => {
  const ownDoing: Actor = { ...PEOPLE.coordinator, personId: 'olav' };
  const anew: CommandBody = { kind: 'assign', ownerId: 'nina', deputyId: null };
  it.each<[string, ItemState]>([
    ['of the letter’s own date', begin()],
    ['of what he did himself', after([MARCH, 'coordinator', EXTEND, ownDoing])],
    [
      'of the no that he gave himself',
      after(['2026-03-09T11:00:00Z', 'owner', ASK], [MARCH, 'coordinator', REFUSE, ownDoing]),
    ],
    [
      'of what was so when he got the item',
      after([MARCH, 'coordinator', EXTEND], ['2026-03-10T12:00:00Z', 'coordinator', anew]),
    ],
    [
      'of a no that has become a yes',
      after(
        ['2026-03-09T11:00:00Z', 'owner', ASK],
        [MARCH, 'coordinator', REFUSE],
        ['2026-03-10T12:00:00Z', 'coordinator', EXTEND, ownDoing],
      ),
    ],
    ['of what he called off himself', after([MARCH, 'coordinator', CANCEL, ownDoing])],
    [
      'of what ends by being carried over',
      after([MARCH, 'coordinator', { kind: 'carry-over', reason: 'Neste år', reference: 'Tildelingsbrev 2027' }]),
    ],
    ['of what is delivered', after([MARCH, 'coordinator', EXTEND], ['2026-03-10T12:00:00Z', 'owner', DELIVER])],
    [
      'of what nobody owns',
      after(
        [MARCH, 'coordinator', EXTEND],
        ['2026-03-10T12:00:00Z', 'owner', { kind: 'decline', reason: 'Ikke mitt' }],
      ),
    ],
  ])('%s', (_name, state) => {
    expect(keysOf(state)).toEqual([]);
  });
});

it('who moves what a date is counted from is not told of it for what is his own', () => {
  const movedBy = (by: string) => {
    const anchor = { report: 'T1', year: 2026, version: 2, movedFrom: localDate('2026-06-05') } as const;
    const given = { rule: 'main-report', version: 2, from: instant(MARCH), by, anchor };
    return keysOf(marked(anItem([aDeliverable('a', { deadline: aDeadline('2026-06-12', given) })])));
  };
  expect(movedBy('kari')).toEqual(['item-1/a/2/moved 2026-03-10']);
  expect(movedBy('olav')).toEqual([]);
});

it('of several dates of one day only the last is told', () => {
  const state = after([MARCH, 'coordinator', EXTEND], ['2026-03-10T13:00:00Z', 'coordinator', CORRECT]);
  expect(keysOf(state)).toEqual(['item-1/a/3/changed 2026-03-10']);
});

it('who could not be told for a month is not told then: a register that begins to tell does not begin with years ago', () => {
  const state = after([MARCH, 'coordinator', EXTEND]);
  expect(keysOf(state, '2026-04-09T07:00:00Z')).toEqual(['item-1/a/2/changed 2026-03-10']);
  expect(keysOf(state, '2026-04-10T07:00:00Z')).toEqual([]);
});

it('of what is called off as a whole each open deliverable is told, and nobody is reminded of any', () => {
  const state = after([MARCH, 'coordinator', { ...CANCEL, deliverableId: null }]);
  const told = planItem(state, DEFAULT_POLICY, DEFAULT_CALENDAR, instant('2026-03-11T07:00:00Z'));
  expect(told.map(({ deliverableId, step }) => `${deliverableId} ${step}`)).toEqual([
    'a cancelled',
    'u cancelled',
    'e cancelled',
  ]);
});

it('a preview of a year holds the news of today, on the day of the next round', () => {
  const mails = previewMails({
    items: [{ state: after([MARCH, 'coordinator', EXTEND]) }],
    recipients: { coordinatorId: 'kari', leaderOf: () => null },
    ...{ policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR, now: instant(MARCH), until: localDate('2027-03-10') },
  });
  const told = mails.filter(({ steps }) => steps.some(({ step }) => step === 'changed'));
  expect(told.map(({ at, personId }) => [at, personId])).toEqual([['2026-03-11T07:00:00.000Z', 'olav']]);
});
