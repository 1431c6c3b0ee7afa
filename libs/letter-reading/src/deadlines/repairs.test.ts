import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { damaged } from '../damage.fixture';
import { fold } from '../text/passage';
import { isMet } from '../text/word-needs';
import { metIn } from './known-word';
import { repairs } from './repairs';
import { sentencesOf } from './sentences';

const letter = fold(readFileSync(join(__dirname, '../../../../config/letters/sample-2026.txt'), 'utf8'));
const sentences = (['worn', 'misread', 'careless'] as const)
  .flatMap((by) => [3, 5].map((seed) => damaged(letter, seed, by, 12).text))
  .flatMap((text) => sentencesOf(text).map(({ from, to }) => text.slice(from, to).toLowerCase()));

function mends(text: string, pattern: RegExp, put: (word: string) => string | null): boolean {
  return [...text.matchAll(pattern)].some(({ groups }) => ![null, groups?.word].includes(put(groups?.word ?? '')));
}

test('no broken words are passed over for what their repair needs', () => {
  const found = sentences.flatMap((text) =>
    repairs
      .filter(({ pattern, put }) => mends(text, pattern, put))
      .map(({ pattern, needs }) => ({ text, pattern, needs })),
  );
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(({ text, needs }) => !isMet(needs, metIn(text).forRepairs))).toEqual([]);
});
