import type { MovesAnswer } from '@tertial/contracts';
import { keptWords, movesWords } from './moves-words';

const nothing: MovesAnswer = { moved: 0, items: 0, proposed: 0, persons: [], kept: [] };
const people = (n: number) => Array.from({ length: n }, (_, at) => ({ id: `${at}`, name: `P${at}`, items: 1 }));

test.each([
  ['nothing follows it', nothing, 'Ingen frister flyttes.'],
  [
    'one of each',
    { ...nothing, moved: 1, items: 1, persons: people(1) },
    '1 leveranse i 1 oppdrag får ny frist. 1 person får vite det i én e-post.',
  ],
  [
    'confirmed and proposed ones',
    { ...nothing, moved: 14, items: 12, proposed: 3, persons: people(5) },
    '14 leveranser i 12 oppdrag får ny frist, og 3 leveranser som ikke er bekreftet ennå, får datoen. 5 personer får vite det, hver i én e-post.',
  ],
])('before it is saved: %s', (_name, moves, words) => {
  expect(movesWords(moves, false)).toBe(words);
});

test('after it is saved', () => {
  expect(movesWords({ ...nothing, proposed: 2 }, true)).toBe(
    '2 leveranser som ikke er bekreftet ennå, har fått datoen.',
  );
});

test('what keeps its date is said with the reason', () => {
  const kept = [
    { because: 'har fått utsatt frist av departementet', deliverables: 3 },
    { because: 'er levert eller avsluttet', deliverables: 1 },
  ];
  expect(keptWords({ ...nothing, kept })).toEqual([
    '3 leveranser beholder datoen: de har fått utsatt frist av departementet.',
    '1 leveranse beholder datoen: den er levert eller avsluttet.',
  ]);
});
