import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reading } from '@tertial/domain';
import * as fc from 'fast-check';
import { damaged, generators, type Generator } from './damage.fixture';
import { readLetter } from './read-letter';

const sample = readFileSync(resolve(__dirname, '../../../config/letters/sample-2026.txt'), 'utf8');

/** What is read, the places aside. */
function told({ items }: Reading): unknown {
  return items.map(({ kind, heading, text, deliverables }) => [
    kind,
    heading,
    text,
    deliverables.map(({ type, due, every, raw }) => [type, due, every, raw]),
  ]);
}

const damage = fc.record({
  seed: fc.integer({ min: 1, max: 10_000 }),
  by: fc.constantFrom(...(Object.keys(generators) as Generator[])),
});

test('a damaged letter is read the same with line ends of Windows', () => {
  fc.assert(
    fc.property(damage, ({ seed, by }) => {
      const { text } = damaged(sample, seed, by);
      expect(told(readLetter(text.replace(/\n/g, '\r\n')))).toEqual(told(readLetter(text)));
    }),
    { numRuns: 30 },
  );
});

test('every bullet of a damaged letter is in an item, among what is no deadline, or asked about', () => {
  fc.assert(
    fc.property(damage, ({ seed, by }) => {
      const { text } = damaged(sample, seed, by);
      const { items, notDeadlines, questions } = readLetter(text);
      const covered = [
        ...items.flatMap(({ span, spans }) => spans ?? [span]),
        ...[...notDeadlines, ...questions].map(({ span }) => span),
      ];
      const bullets = [...text.matchAll(/^•\s+(?=\S)/gmu)].map(({ index, 0: sign }) => index + sign.length);
      expect(bullets.filter((at) => !covered.some(([from, to]) => from <= at && at < to))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
