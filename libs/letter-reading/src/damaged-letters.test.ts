import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReadDeliverable, ReadItem, Reading } from '@tertial/domain';
import { damaged, generators, type Damaged, type Generator } from './damage.fixture';
import { LETTERS, atHand, letter, whenAtHand } from './real-letters.fixture';
import { readLetter } from './read-letter';

if (!atHand) console.warn(`SKIPPED: the real letters are not at hand (${LETTERS}).`);

const SEEDS = [1, 2, 3] as const;
/** An item is found again where one of its kind starts within so many characters of its start. */
const NEAR = 4;
/** The most that recall may fall at one fault in sixty characters, for each letter and each seed. */
const MOST_LOST = 0.05;

interface Outcome {
  /** Of the clean letter's items. */
  readonly lost: number;
  readonly extra: number;
  /** Days of deadlines that the clean letter does not give at their place. */
  readonly wrongDays: string[];
}

function outcomeOf(text: string, clean: Reading, seed: number, by: Generator): Outcome {
  const worn = damaged(text, seed, by);
  const reading = readLetter(worn.text);
  const left = reading.items.map((item) => ({ kind: item.kind, at: worn.origin[item.span[0]] ?? 0 }));
  let lost = 0;
  for (const { kind, span } of clean.items) {
    const found = left.findIndex((item) => item.kind === kind && Math.abs(item.at - span[0]) <= NEAR);
    if (found < 0) lost += 1;
    else left.splice(found, 1);
  }
  const all = clean.items.length;
  return { lost: lost / all, extra: left.length / all, wrongDays: wrongDays(clean, reading, worn) };
}

function wrongDays(clean: Reading, reading: Reading, { origin }: Damaged): string[] {
  const known = deadlinesOf(clean.items);
  return deadlinesOf(reading.items).flatMap(({ span, due, raw }) => {
    const [from, to] = [origin[span[0]] ?? 0, origin[span[1] - 1] ?? 0];
    const there = known.filter((one) => one.span[0] <= to && from < one.span[1]);
    return there.some((one) => one.due === due) ? [] : [`${due} «${raw}»`];
  });
}

type Dated = ReadDeliverable & { readonly due: string; readonly span: readonly [number, number] };

function deadlinesOf(items: readonly ReadItem[]): Dated[] {
  return items.flatMap(({ deliverables }) =>
    deliverables.filter((one): one is Dated => one.type === 'date' && one.due != null && one.span != null),
  );
}

const cases = (Object.keys(generators) as Generator[]).flatMap((by) => SEEDS.map((seed) => [by, seed] as const));

test('damage is the same for the same seed, about one fault in sixty characters, and no line is lost', () => {
  const text = 'Direktoratet skal innen 15. mars 2026 levere en plan for I og II.\n'.repeat(200);
  for (const by of Object.keys(generators) as Generator[]) {
    const once = damaged(text, 7, by);
    expect(damaged(text, 7, by)).toEqual(once);
    expect(damaged(text, 8, by).text).not.toBe(once.text);
    expect(once.text.split('\n')).toHaveLength(201);
    expect(once.origin).toHaveLength(once.text.length + 1);
  }
  const lost = text.length - damaged(text, 7).text.length;
  expect(lost).toBeGreaterThan(text.length / 150);
  expect(lost).toBeLessThan(text.length / 50);
});

test('the sample letter loses at most one item in twenty, and no day becomes another', () => {
  const sample = readFileSync(resolve(__dirname, '../../../config/letters/sample-2026.txt'), 'utf8');
  const clean = readLetter(sample);
  const outcomes = (['worn', 'misread'] as const).flatMap((by) =>
    SEEDS.map((seed) => outcomeOf(sample, clean, seed, by)),
  );
  expect(outcomes.reduce((sum, { lost }) => sum + lost, 0) / outcomes.length).toBeLessThanOrEqual(MOST_LOST);
  expect(outcomes.reduce((sum, { extra }) => sum + extra, 0) / outcomes.length).toBeLessThanOrEqual(MOST_LOST);
});

whenAtHand('the real letters', () => {
  describe.each(['2014', '2021', '2026'])('%s', (year) => {
    const text = atHand ? letter(`nav-${year}.txt`) : '';
    const clean = readLetter(text);

    test.each(cases.filter(([by]) => by !== 'careless'))(
      '%s, seed %i: loses at most one item in twenty',
      (by, seed) => {
        const { lost, extra } = outcomeOf(text, clean, seed, by);
        expect(lost).toBeLessThanOrEqual(MOST_LOST);
        expect(extra).toBeLessThanOrEqual(MOST_LOST);
      },
    );

    // Signs and indents of lists are lost too, so that a point cannot always be told from the text before it.
    test('a careless hand costs at most one item in twenty on the average', () => {
      const outcomes = SEEDS.map((seed) => outcomeOf(text, clean, seed, 'careless'));
      expect(outcomes.reduce((sum, { lost }) => sum + lost, 0) / SEEDS.length).toBeLessThanOrEqual(MOST_LOST);
    });

    test('a day becomes another only where a figure is lost without a trace', () => {
      const wrong = cases.flatMap(([by, seed]) => outcomeOf(text, clean, seed, by).wrongDays);
      expect(wrong.length).toBeLessThanOrEqual(3);
    });
  });
});

describe('a day that much hangs on', () => {
  const letter = (day: string, words: string): string =>
    `Tildelingsbrev 2026 til Fjelltilsynet\n\n1. Mål\n\nOppdrag:\n• Fjelltilsynet skal rydde stier og gi status i årsrapporten.\n\n2. Rapportering\n\n${words}\n\nÅrsrapporten for 2026 skal foreligge senest ${day} mars 2027.\n`;
  const worn = 'Tilsynet skal raportere i årsrapportn om status.\n\nDet skl rapporteres kvartalvis om stier.';

  test.each([
    ['15.', worn, '2027-03-15'],
    [
      '1.',
      worn
        .replace('raportere', 'rapportere')
        .replace('årsrapportn', 'årsrapporten')
        .replace('kvartalvis', 'kvartalsvis')
        .replace('skl', 'skal'),
      '2027-03-01',
    ],
    ['1.', worn, null],
  ])('is not taken from one figure of a scanned letter: %s', (day, words, due) => {
    const { items, questions } = readLetter(letter(day, words));
    const reports = items.flatMap(({ deliverables }) =>
      deliverables.filter(({ in: periods }) => periods?.includes('T3')),
    );
    expect(reports.length).toBeGreaterThan(0);
    expect([...new Set(reports.map((one) => one.due))]).toEqual([due]);
    expect(questions.some(({ about }) => about === 'anchor')).toBe(due === null);
  });
});
