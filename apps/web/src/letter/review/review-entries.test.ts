import type { ItemRow, LetterQuestion } from '@tertial/contracts';
import { entryAt, entryFrom, marksOf, progressOf, reviewEntries } from './review-entries';
import { standingOf, whyNothingToConfirm } from '../../item/standing';

const OWN = { informational: false, raw: 'innen 1. mars', why: 'Fordi.' };
const OTHERS = { informational: true, raw: '' };
const item = (id: string, span: [number, number] | null, more: object = {}) =>
  ({ id, span, kind: 'assignment', registerStatus: 'proposed', deliverables: [OWN], ...more }) as ItemRow;
const question = (id: string, span: [number, number], resolvedAt: string | null = null) =>
  ({ id, span, resolvedAt }) as LetterQuestion;
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join(' ');

test('items and questions come as one reads the letter, what was added by hand last, each with its number', () => {
  const entries = reviewEntries(
    [item('hand', null), item('inner', [10, 20]), item('outer', [10, 40]), item('first', [0, 9])],
    [question('q2', [50, 60]), question('q1', [15, 18])],
  );
  expect(ids(entries)).toBe('first outer inner q1 q2 hand');
  expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 1, 2, 4]);
});

test('an item in its pieces, the words of its deadlines with the reason, questions and what is no deadline are marked where they stand', () => {
  const text = 'Skilt skal merkes innen\n\n1. mars. Eller når? Se brev av 1. mai, og innen 1. mars for tavler.';
  const placed = { ...OWN, id: 'd2', why: 'Tavlene har samme frist.' };
  const twice = item('a', [0, 92], { deliverables: [OWN, OWN, OTHERS, placed] });
  const entries = reviewEntries([twice, item('hand', null)], [question('q', [40, 43])]);
  const spans: [number, number][] = [
    [0, 33],
    [70, 92],
  ];
  const marks = marksOf(text, entries, {
    places: [{ itemId: 'a', spans, deliverables: [{ id: 'd2', span: [69, 82] }] }],
    notDeadlines: [
      {
        id: 'n',
        raw: 'av 1. mai',
        span: [53, 62],
        reason: 'other-document',
        note: 'Sjekket.',
        itemId: 'a',
        proposal: null,
      },
    ],
  });
  expect(marks).toEqual([
    { of: 'a', kind: 'item', from: 0, to: 33 },
    { of: 'a', kind: 'deadline', from: 18, to: 32, tip: 'Fordi.' },
    { of: 'q', kind: 'question', from: 40, to: 43 },
    {
      ...{ of: 'n', kind: 'not-deadline', from: 53, to: 62 },
      tip: 'Ikke regnet som frist: datoen for et annet dokument. Sjekket.',
    },
    { of: 'a', kind: 'deadline', from: 69, to: 82, tip: 'Tavlene har samme frist.' },
    { of: 'a', kind: 'item', from: 70, to: 92 },
  ]);
});

test('one goes on from words that are no entry to the entry after them', () => {
  const entries = reviewEntries([item('a', [0, 9]), item('b', [20, 30]), item('hand', null)], []);
  expect([5, 15, 25].map((place) => entryAt(entries, place))).toEqual(['a', 'a', 'b']);
});

test.each<[string, object, ReturnType<typeof standingOf>, string | null]>([
  ['an assignment with a delivery', {}, 'decide', null],
  ['key information with its own date', { kind: 'key-information' }, 'decide', null],
  [
    'key information',
    { kind: 'key-information', deliverables: [] },
    'included',
    'Inngår i rapportene; ingen egen leveranse',
  ],
  ['a meeting', { kind: 'meeting', deliverables: [OTHERS] }, 'included', 'Møte, ingen leveranse'],
  ['a date that binds others', { deliverables: [OTHERS] }, 'included', 'Fristen gjelder andre; ingen egen leveranse'],
  [
    'an assignment without any',
    { deliverables: [] },
    'incomplete',
    'Ingen leveranse: legg til en hvis dette skal følges opp, eller avvis.',
  ],
])('%s', (_name, more, standing, sentence) => {
  expect(standingOf(item('a', null, more))).toBe(standing);
  expect(whyNothingToConfirm(item('a', null, more))).toBe(sentence);
});

test('progress counts what needs a decision: neither what goes into reports nor a rejected one of those', () => {
  const entries = reviewEntries(
    [
      item('a', [0, 1]),
      item('b', [2, 3], { registerStatus: 'confirmed' }),
      item('c', [4, 5], { registerStatus: 'rejected' }),
      item('k', [6, 7], { kind: 'key-information', deliverables: [] }),
      item('m', [8, 9], { kind: 'meeting', deliverables: [], registerStatus: 'rejected' }),
      item('n', [10, 11], { deliverables: [] }),
    ],
    [question('q', [12, 13]), question('r', [14, 15], '2026-06-12T08:00:00Z')],
  );
  expect(progressOf(entries)).toEqual({ settled: 3, total: 6 });
});

test('a step stops at both ends, and the next open one is found round the end', () => {
  const entries = reviewEntries(
    [
      item('a', [0, 1]),
      item('b', [2, 3], { registerStatus: 'confirmed' }),
      item('c', [4, 5], { kind: 'meeting', deliverables: [] }),
    ],
    [],
  );
  const steps = ([from, step]: [string | null, 1 | -1 | 'open']) => entryFrom(entries, from, step)?.id;
  const asked: [string | null, 1 | -1 | 'open'][] = [
    [null, 1],
    ['a', -1],
    ['a', 1],
    ['c', 1],
    ['b', 'open'],
    ['a', 'open'],
  ];
  expect(asked.map(steps)).toEqual(['a', 'a', 'b', 'c', 'a', 'a']);
  expect(entryFrom([], null, 'open')).toBeUndefined();
  expect(entryFrom([], null, 1)).toBeUndefined();
});
