import { instant, localDate } from '../../time/local-date';
import { decide } from '../decide';
import { answer } from '../decide.fixture';
import { evolve } from '../evolve';
import { aCommand, aDeadline, anItemWith } from '../item.fixture';
import type { NewPace } from '../command';
import { NO_MARKS, type DeliverableStatus, type ItemState } from '../item-state';
import type { Decision } from './rule';

const LETTER = 'Supplerende tildelingsbrev nr. 2 av 20. mai 2026';
const WORDS = 'Fristen for planen utsettes til 1. oktober 2026.';

function moved(due: string, from: string | null = '2026-06-30') {
  const state = anItemWith('planned', {
    deadline: aDeadline(from ? localDate(from) : null),
    missedAt: instant('2026-06-30T22:00:00.000Z'),
    passed: ['missed'],
  });
  const body = { kind: 'move', deliverableId: 'a', due: localDate(due), words: WORDS, reference: LETTER } as const;
  const decision = decide(state, aCommand(body, 'coordinator'));
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  const [event] = decision.events;
  if (event?.kind !== 'deadline-changed') throw new Error(event?.kind);
  const after = evolve(state, {
    seq: state.seq + 1,
    at: instant('2026-07-02T10:00:00.000Z'),
    by: 'kari',
    commandId: null,
    body: event,
  });
  return { event, before: state.deliverables[0]!, after: after.deliverables[0]! };
}

test('a moved date is a new version that names the letter and the old date', () => {
  const { event, before } = moved('2026-10-01');
  expect(event.deadline).toMatchObject({
    version: before.deadline.version + 1,
    due: '2026-10-01',
    rule: 'amendment',
    raw: WORDS,
    reference: LETTER,
    binding: 'ministry',
    why: `Frist flyttet fra 30. juni 2026 til 1. oktober 2026 etter supplerende tildelingsbrev nr. 2 av 20. mai 2026: «${WORDS}»`,
  });
});

test('what was missed stays missed, and the first date stays in sight', () => {
  const { before, after } = moved('2026-10-01');
  expect(after).toMatchObject({ missedAt: before.missedAt, originalDue: before.originalDue, passed: [] });
});

describe('the day of the letter is the day of the decision', () => {
  const body = {
    kind: 'move',
    deliverableId: 'a',
    due: localDate('2026-10-01'),
    words: WORDS,
    reference: LETTER,
  } as const;
  const missed = () =>
    anItemWith('planned', {
      deadline: aDeadline(localDate('2026-06-30')),
      missedAt: instant('2026-06-30T22:00:00.000Z'),
      marks: { ...NO_MARKS, end: instant('2026-06-30T22:00:00.000Z') },
    });
  const kinds = (state: ItemState, decidedOn: string | null, due = '2026-10-01') => {
    const decided = decidedOn === null ? {} : { decidedOn: localDate(decidedOn) };
    const answered = decide(state, aCommand({ ...body, ...decided, due: localDate(due) }, 'coordinator'));
    return answered.ok ? answered.events.map(({ kind }) => kind) : answered.refusal.code;
  };

  test.each<[string, string | null, string, string[]]>([
    ['a letter of before the old date leaves no miss', '2026-05-20', '2026-10-01', ['judged-anew', 'deadline-changed']],
    ['a letter of after it leaves the miss', '2026-07-01', '2026-10-01', ['deadline-changed']],
    ['a letter without a date leaves it too', null, '2026-10-01', ['deadline-changed']],
    ['an earlier date excuses nobody', '2026-05-20', '2026-06-15', ['deadline-changed']],
  ])('%s', (_fear, decidedOn, due, expected) => {
    expect(kinds(missed(), decidedOn, due)).toEqual(expected);
  });

  test('what was handed over meanwhile is judged by the date that held, if it did', () => {
    const delivery = { at: instant('2026-07-03T10:00:00.000Z'), by: 'olav', evidence: [], note: 'Sendt', daysLate: 3 };
    const late = anItemWith('delivered', { deadline: aDeadline(localDate('2026-06-30')), delivery });
    expect(kinds(late, '2026-05-20')).toEqual(['judged-anew', 'deadline-changed']);
    expect(kinds(late, '2026-07-01')).toBe('wrong-status');
  });

  test('it is kept with the new version', () => {
    const decidedOn = localDate('2026-05-20');
    const decision = decide(anItemWith('planned'), aCommand({ ...body, decidedOn }, 'coordinator'));
    expect(decision).toMatchObject({ ok: true, events: [{ deadline: { decidedOn: '2026-05-20' } }] });
  });
});

test('a date may move to an earlier day, or be the first one', () => {
  expect(moved('2026-06-15').event.deadline.due).toBe('2026-06-15');
  expect(moved('2026-06-15', null).event.deadline.why).toMatch(/^Frist satt til 15\. juni 2026 etter supplerende/);
});

test('the date that it has already is no change', () => {
  expect(answer(anItemWith('planned', { deadline: aDeadline(localDate('2026-10-01')) }), 'move')).toBe(
    'nothing-changed',
  );
});

test.each<[DeliverableStatus, string]>([
  ['planned', 'deadline-changed'],
  ['returned', 'deadline-changed'],
  ['delivered', 'wrong-status'],
  ['cancelled', 'wrong-status'],
])('a deliverable that is %s: %s', (status, expected) => {
  expect(answer(anItemWith(status), 'move')).toBe(expected);
});

test('other words change no deadline and no status', () => {
  const state = anItemWith('acknowledged');
  expect(answer(state, 'amend')).toBe('amended');
  const body = { kind: 'amended', words: WORDS, reference: LETTER } as const;
  const after = evolve(state, {
    seq: state.seq + 1,
    at: instant('2026-07-02T10:00:00.000Z'),
    by: 'kari',
    commandId: null,
    body,
  });
  const seq = state.seq + 1;
  const { news, ...rest } = after;
  expect(rest).toEqual({ ...state, seq, changes: { amended: { seq, by: 'kari' } } });
  expect(news).toMatchObject([{ seq, by: 'kari', ends: false }]);
});

test.each([
  ['Lever planen til høsten.', 'Lever planen.', true],
  ['Lever planen til høsten.', 'Lever planen for kysten Til høsten.', false],
  ['Lever planen.', 'Lever planene.', false],
])('words of time that a new text no longer has are no reason any more: %s → %s', (before, after, gone) => {
  const deadline = aDeadline(null, { unsettled: 'vague', raw: 'til høsten', why: 'Brevet sier «til høsten».' });
  const state = anItemWith('planned', { deadline });
  const body = { kind: 'amend', words: WORDS, reference: LETTER, text: { before, after } } as const;
  const decision = decide(state, aCommand(body, 'coordinator'));
  const changed = decision.ok ? decision.events.filter(({ kind }) => kind === 'deadline-changed') : null;
  const why = `Ordene «til høsten» står ikke i ordlyden etter ${LETTER.replace('S', 's')}. Koordinatoren må fastsette en dato.`;
  const anew = { ...{ due: null, unsettled: 'vague', version: 2, raw: '' }, why };
  expect(changed).toMatchObject(gone ? [{ deliverableId: 'a', deadline: anew }] : []);
  expect(changed).toHaveLength(gone ? 1 : 0);
});

test('a new text says what it was before, and the same text is no change', () => {
  const state = anItemWith('planned');
  const amend = (before: string, after: string) =>
    decide(state, aCommand({ kind: 'amend', words: WORDS, reference: LETTER, text: { before, after } }, 'coordinator'));
  expect(amend('Lag en plan.', 'Lag to planer.')).toEqual({
    ok: true,
    events: [
      { kind: 'amended', words: WORDS, reference: LETTER, text: { before: 'Lag en plan.', after: 'Lag to planer.' } },
    ],
  });
  expect(amend('Lag en plan.', 'Lag en plan. ')).toMatchObject({ ok: false, refusal: { code: 'nothing-changed' } });
});

describe('a new pace', () => {
  const LAST = { kind: 'last-day', monthsAfter: 0 } as const;
  const PACE = {
    frequency: 'quarter',
    day: LAST,
    from: localDate('2026-07-01'),
    raw: 'kvartalsvis',
    replaces: [],
  } as const;
  const paced = (state: ItemState, change: Partial<NewPace> = {}) =>
    decide(
      state,
      aCommand({ kind: 'amend', words: WORDS, reference: LETTER, pace: { ...PACE, ...change } }, 'coordinator'),
    );
  const after = (state: ItemState, decision: Decision) => {
    if (!decision.ok) throw new Error(decision.refusal.sentence);
    return decision.events.reduce(
      (folded, body) =>
        evolve(folded, {
          seq: folded.seq + 1,
          at: instant('2026-06-02T10:00:00.000Z'),
          by: 'k',
          commandId: null,
          body,
        }),
      state,
    );
  };

  test('of what was done once begins a series by the letter’s words; what it replaces ends with the letter named', () => {
    const state = anItemWith('planned');
    const decision = paced(state, { replaces: ['a'] });
    expect(after(state, decision)).toMatchObject({
      deliverables: [
        { id: 'a', status: 'superseded' },
        { id: 'b', status: 'planned' },
      ],
      series: {
        ...{ frequency: 'quarter', day: LAST, from: '2026-07-01', raw: 'kvartalsvis', version: 1, until: null },
        source: expect.stringMatching(
          /^Endret etter supplerende tildelingsbrev nr\. 2 av 20\. mai 2026\. Dagen er fastsatt av koordinatoren/,
        ),
      },
    });
    expect(decision).toMatchObject({ events: [{ kind: 'amended' }, { kind: 'ended', reference: LETTER }, {}] });
  });

  test('of a series is another version of it, and what is open stays for the plan to decide', () => {
    const state = after(anItemWith('planned'), paced(anItemWith('planned')));
    const later = after(state, paced(state, { frequency: 'month', raw: 'månedlig' }));
    expect(later.series).toMatchObject({ frequency: 'month', raw: 'månedlig', version: 2 });
    expect(later.deliverables).toEqual(state.deliverables);
  });

  test.each<[string, Partial<NewPace>, string]>([
    ['from a day that has passed', { from: localDate('2026-01-01') }, 'past-date'],
    ['on a day that does not fit it', { day: { kind: 'main-report' } }, 'day-misfit'],
  ])('%s is refused, and nothing happens by halves', (_what, change, code) => {
    expect(paced(anItemWith('planned'), change)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('that it has already is no change', () => {
    const state = after(anItemWith('planned'), paced(anItemWith('planned')));
    expect(paced(state)).toMatchObject({ ok: false, refusal: { code: 'nothing-changed' } });
  });
});
