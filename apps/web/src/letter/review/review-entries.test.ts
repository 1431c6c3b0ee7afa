import type { ItemRow, LetterQuestion } from '@tertial/contracts';
import { entryFrom, marksOf, progressOf, reviewEntries } from './review-entries';
import { standingOf, whyNothingToConfirm } from '../../item/standing';

const OWN = { informational: false, raw: 'innen 1. mars' };
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

test('an item, the words of its deadline and a question are marked where they stand, each once', () => {
  const text = 'Skilt skal merkes innen\n\n1. mars. Eller når?';
  const twice = item('a', [0, 33], { deliverables: [OWN, OWN, OTHERS] });
  const entries = reviewEntries([twice, item('hand', null)], [question('q', [40, 43])]);
  expect(marksOf(text, entries)).toEqual([
    { of: 'a', kind: 'item', from: 0, to: 33 },
    { of: 'a', kind: 'deadline', from: 18, to: 32 },
    { of: 'q', kind: 'question', from: 40, to: 43 },
  ]);
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
