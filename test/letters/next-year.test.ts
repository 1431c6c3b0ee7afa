import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  deadlineChanges,
  pairItems,
  registerDeliverables,
  saysTheSame,
  type ComparableItem,
  type ComparableLetter,
} from '@tertial/domain';
import { readLetter } from '@tertial/letter-reading';
import { describeLetter, letterText } from './labels.fixture';

const SAMPLES = resolve(__dirname, '../../config/letters');

function compared(text: string, year: number): ComparableLetter {
  const { items } = readLetter(text);
  return { year, items: items.map((item) => ({ ...item, deliverables: registerDeliverables(item, {}) })) };
}
const sample = (year: number) => compared(readFileSync(resolve(SAMPLES, `sample-${year}.txt`), 'utf8'), year);
const real = (year: number) => compared(letterText(`nav-${year}.txt`), year);

describe('the sample letter of 2027 beside that of 2026', () => {
  const [before, after] = [sample(2026), sample(2027)];
  const pairs = pairItems(before, after).map(({ earlierId, laterId }) => ({
    old: before.items.find(({ id }) => id === earlierId)!,
    fresh: after.items.find(({ id }) => id === laterId)!,
  }));
  const titled =
    (words: string) =>
    ({ text }: ComparableItem) =>
      text.includes(words);
  const paired = (words: string) => pairs.find(({ fresh }) => titled(words)(fresh))!;
  const dates = (words: string) => {
    const { old, fresh } = paired(words);
    return deadlineChanges(old.deliverables, fresh.deliverables, 1).map(({ kind, after: it }) =>
      `${kind} ${it?.due ?? ''}`.trim(),
    );
  };

  test('each item has its own of last year, and what is new or gone stands alone', () => {
    const without = ({ items }: ComparableLetter, side: 'old' | 'fresh') =>
      items
        .filter((item) => !pairs.some((pair) => pair[side] === item))
        .map(({ text }) => text.split(' ').slice(2, 7).join(' '));
    expect(pairs).toHaveLength(23);
    expect(without(after, 'fresh')).toEqual([
      'sammen med Varslingsetaten og Rettleiingstilsynet',
      'utarbeide en veileder om redningsvester',
      'kartlegge hvor strømnettet langs turløypene',
    ]);
    expect(without(before, 'old')).toEqual([
      'sammen med Varslingsetaten og Rettleiingstilsynet',
      'utrede hvordan farvannsskilt kan gjøres',
      'følge opp rapporten «Vesten på»',
      'legge en plan for oppfølging',
      'så snart som mulig ta',
      'gjøre en ny beregning av',
    ]);
  });

  test('most say the same, and those that don’t are told apart', () => {
    const other = pairs.filter(({ old, fresh }) => !saysTheSame(old.text, fresh.text, 1));
    expect(other.map(({ fresh }) => fresh.text.split(' ').slice(2, 6).join(' '))).toEqual([
      'følge opp den felles',
      'satt ned et utvalg',
      'gjennomgå tilskuddsordningen for lokale',
    ]);
  });

  test.each([
    ['varslingstavlene', ['next-year 2027-01-30']],
    ['felles standarden', ['next-year 2027-09-30', 'gone']],
    ['redningsskøyter', ['moved 2027-04-30']],
    ['tåkevarsling', ['next-year 2027-06-30']],
    ['til høsten', ['next-year']],
    ['klart språk', ['next-year 2028-03-15']],
    ['Snu i tide', ['next-year', 'next-year', 'next-year']],
  ])('a date that moved with the year is no change, another is: %s', (words, expected) => {
    expect(dates(words)).toEqual(expected);
  });
});

/**
 * The right ones among the pairs found in two real letters, by the ids of their items, judged by hand: both texts were read side by side,
 * and a pair is right when the later item is what became of the earlier demand. One of 2021–2026 is not: tailoring information to groups
 * of users (then) is near adapting services to them (now), and another demand.
 */
const JUDGED = {
  '2014-2021':
    'ed24831c6c76=3f86de7db4d8 0ec733e82050=f95bf4aceb69 25bfb5045afb=4f5cab7c1e6f aa537d6fe459=b986d1a5e5de a3d46b5b5dcf=219cddf9f336',
  '2021-2026':
    'c17d0eadb8ea=178e1bfffa40 4aad855331ed=6e505f930047 d64928f0acf2=91ca4f8bcc8a ee0f7f6088af=8e5a43d56ccf d9555137fcae=9f8c21b0a3ed 114e11107786=2745c933dabd 98f74e9162a9=a75de3e62c86 2e14d6a54dbb=93c12ea27dfd 328a0a6b55f9=cf7df0381eab 920733661142=1776b1fcade2 26596efad757=92e2f137c072 dbfb0d2c3535=e37b4c2702cc b986d1a5e5de=e6bd961f3285 219cddf9f336=b7e193c8c535',
} as const;

describeLetter('nav-2021.txt')('real letters, five and seven years apart', () => {
  test.each(Object.entries(JUDGED))('%s: nine pairs in ten are right', (years, judged) => {
    const [from = 0, to = 0] = years.split('-').map(Number);
    const right = judged.split(' ');
    const found = pairItems(real(from), real(to)).map(({ earlierId, laterId }) => `${earlierId}=${laterId}`);
    const confirmed = found.filter((pair) => right.includes(pair));
    expect(confirmed.length / found.length).toBeGreaterThanOrEqual(0.9);
    expect(confirmed.length / right.length).toBeGreaterThanOrEqual(0.9);
  });
});
