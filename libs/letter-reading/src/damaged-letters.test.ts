import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReadDeliverable, ReadItem, Reading } from '@tertial/domain';
import { damaged, generators, type Damaged, type Generator } from './damage.fixture';
import { LETTERS, atHand, letter, whenAtHand } from './real-letters.fixture';
import { readLetter } from './read-letter';

if (!atHand) console.warn(`SKIPPED: the real letters are not at hand (${LETTERS}).`);

const SEEDS = [1, 2, 3] as const;
/** Seeds that hit what a whole list, annex or calendar hangs on: a title, a lead-in, a sign, the mark of a page, a day. */
const TELLING: Readonly<Record<string, Readonly<Record<Generator, readonly number[]>>>> = {
  '2014': { worn: [13, 48], misread: [9, 53], careless: [24, 33] },
  '2021': { worn: [9, 26], misread: [9, 20], careless: [34, 38] },
  '2026': { worn: [24, 43], misread: [57, 58], careless: [3, 28] },
};
/** An item is found again where one of its kind starts within so many characters of its start. */
const NEAR = 4;
/** The most that recall may fall at one fault in sixty characters, for each letter and each seed. */
const MOST_LOST = 0.05;
/** The same for all seeds of a letter on the average. */
const MOST_LOST_MEAN = 0.02;

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
  const days = deadlinesOf(reading.items).flatMap(({ span, due, raw }) => {
    const [from, to] = [origin[span[0]] ?? 0, origin[span[1] - 1] ?? 0];
    const there = known.filter((one) => one.span[0] <= to && from < one.span[1]);
    return there.some((one) => one.due === due) ? [] : [`${due} «${raw}»`];
  });
  const ofReports = daysOfReports(clean);
  return [...days, ...[...daysOfReports(reading)].filter((day) => !ofReports.has(day))];
}

/** The days of the main reports, which many items hang on: "T2 2026-10-15". */
function daysOfReports({ items }: Reading): Set<string> {
  return new Set(
    items.flatMap(({ deliverables }) =>
      deliverables.flatMap(({ type, in: periods, due }) =>
        type === 'report' && due != null && periods?.length === 1 ? [`${periods[0]} ${due}`] : [],
      ),
    ),
  );
}

type Dated = ReadDeliverable & { readonly due: string; readonly span: readonly [number, number] };

function deadlinesOf(items: readonly ReadItem[]): Dated[] {
  return items.flatMap(({ deliverables }) =>
    deliverables.filter(
      (one): one is Dated => (one.type === 'date' || one.type === 'other') && one.due != null && one.span != null,
    ),
  );
}

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
  describe.each(Object.keys(TELLING))('%s', (year) => {
    const seeds = Object.entries(TELLING[year] ?? {}) as [Generator, readonly number[]][];
    const cases = seeds.flatMap(([by, some]) => some.map((seed) => [by, seed] as const));
    const outcomes: Outcome[] = [];

    beforeAll(() => {
      const text = letter(`nav-${year}.txt`);
      const clean = readLetter(text);
      outcomes.push(...cases.map(([by, seed]) => outcomeOf(text, clean, seed, by)));
    });

    test.each(cases.map(([by, seed], index) => [by, seed, index] as const))(
      '%s, seed %i: loses at most one item in twenty, and makes up no more',
      (_by, _seed, index) => {
        expect(outcomes[index]?.lost).toBeLessThanOrEqual(MOST_LOST);
        expect(outcomes[index]?.extra).toBeLessThanOrEqual(MOST_LOST);
      },
    );

    test('on the average one item in fifty is lost at the most', () => {
      expect(outcomes).toHaveLength(cases.length);
      expect(outcomes.reduce((sum, { lost }) => sum + lost, 0) / outcomes.length).toBeLessThanOrEqual(MOST_LOST_MEAN);
    });

    test('no day becomes another: where a figure may be lost it is asked about', () => {
      expect(outcomes.flatMap(({ wrongDays }) => wrongDays)).toEqual([]);
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
