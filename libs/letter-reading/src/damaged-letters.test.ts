import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReadItem, Reading } from '@tertial/domain';
import { damaged } from './damage.fixture';
import { LETTERS, atHand, letter, whenAtHand } from './real-letters.fixture';
import { readLetter } from './read-letter';
import { bare, likeness } from './text/similar';

if (!atHand) console.warn(`SKIPPED: the real letters are not at hand (${LETTERS}).`);

const SEEDS = [1, 2, 3] as const;

/** An item's first letters; those of a damaged one are like them. */
function start({ text }: ReadItem): string {
  return bare(text).slice(0, 45);
}

/** How many of the items are found again, of 1, and how many are read that nobody asked for. */
function foundAgain(clean: Reading, reading: Reading): { recall: number; invented: number } {
  const left = [...reading.items];
  let hits = 0;
  for (const item of clean.items) {
    const at = left.findIndex((other) => other.kind === item.kind && likeness(start(other), start(item)) >= 0.8);
    if (at < 0) continue;
    hits += 1;
    left.splice(at, 1);
  }
  return { recall: hits / clean.items.length, invented: left.length / clean.items.length };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

test('damage is the same for the same seed, at most one fault in about sixty characters, and no line is lost', () => {
  const text = 'Direktoratet skal innen 15. mars 2026 levere en plan for I og II.\n'.repeat(200);
  const { text: once } = damaged(text, 7);
  expect(damaged(text, 7).text).toBe(once);
  expect(damaged(text, 8).text).not.toBe(once);
  expect(once.split('\n')).toHaveLength(201);
  const lost = text.length - once.length;
  expect(lost).toBeGreaterThan(text.length / 120);
  expect(lost).toBeLessThan(text.length / 50);
});

test('the sample letter loses at most one item in twenty', () => {
  const sample = readFileSync(resolve(__dirname, '../../../config/letters/sample-2026.txt'), 'utf8');
  const clean = readLetter(sample);
  const found = SEEDS.map((seed) => foundAgain(clean, readLetter(damaged(sample, seed).text, { year: 2026 })));
  expect(mean(found.map(({ recall }) => recall))).toBeGreaterThanOrEqual(0.95);
  expect(mean(found.map(({ invented }) => invented))).toBeLessThanOrEqual(0.05);
});

whenAtHand('the real letters', () => {
  test.each(['2014', '2021', '2026'])('%s loses at most one item in twenty', (year) => {
    const text = atHand ? letter(`nav-${year}.txt`) : '';
    const clean = readLetter(text);
    const found = SEEDS.map((seed) => foundAgain(clean, readLetter(damaged(text, seed).text, { year: Number(year) })));
    expect(mean(found.map(({ recall }) => recall))).toBeGreaterThanOrEqual(0.95);
    expect(mean(found.map(({ invented }) => invented))).toBeLessThanOrEqual(0.05);
  });
});
