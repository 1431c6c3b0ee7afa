import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reading } from '@tertial/domain';
import { readLetter } from './read-letter';
import { fold, passageOf } from './text/passage';

/** Real letters stay outside the project; where they are at hand they are read. */
const LETTERS = resolve(__dirname, '../../../../shared/letters');
const atHand = existsSync(resolve(LETTERS, 'nav-2026.txt'));
if (!atHand) console.warn(`SKIPPED: the real letters are not at hand (${LETTERS}).`);
const whenAtHand = atHand ? describe : describe.skip;

interface Label {
  readonly n: number;
  readonly kind: string;
  readonly chapter: string;
  readonly starts: string;
  readonly ends: string;
  readonly deliverables: readonly {
    readonly type: string;
    readonly due?: string;
    readonly every?: string;
    readonly in?: readonly string[];
  }[];
}

function letter(name: string): string {
  return readFileSync(resolve(LETTERS, name), 'utf8');
}

/** Letters and digits only: footnote marks, hyphens at line ends and white space do not count. */
function key(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^0-9a-zæøåéü]/gu, '');
}

function count(reading: Reading, kind: string): number {
  return reading.items.filter((item) => item.kind === kind).length;
}

/** Resolved days of an item's own deadlines, without the letter's default. */
function dues({ deliverables }: Reading['items'][number]): string[] {
  return deliverables.flatMap(({ due, rule, type }) =>
    due && rule !== 'letter-default' && type !== 'other' ? [due] : [],
  );
}

whenAtHand('the letter of 2026, against labels made by hand', () => {
  const text = atHand ? letter('nav-2026.txt') : '';
  const reading = readLetter(text);
  const labels = atHand
    ? (JSON.parse(readFileSync(resolve(LETTERS, 'labels/nav-2026.json'), 'utf8')) as { items: Label[] }).items
    : [];
  // Strategies (chapter 4.3), one-off deliveries and the fields other than assignments are for a later reader.
  const expected = labels.filter(
    ({ kind, chapter }) => /^(?:main-report|joint-report)$/.test(kind) || (kind === 'assignment' && chapter !== '4.3'),
  );

  const readingOf = ({ kind, starts, ends }: Label): Reading['items'][number] | undefined =>
    reading.items.find(
      (item) => item.kind === kind && key(item.text).startsWith(key(starts)) && key(item.text).endsWith(key(ends)),
    );

  test('gives all 45 assignments and 5 reports from first word to last, and none that nobody labelled', () => {
    expect(expected.filter(({ kind }) => kind === 'assignment')).toHaveLength(45);
    expect(expected.filter((label) => !readingOf(label)).map(({ starts }) => starts)).toEqual([]);
    expect([count(reading, 'assignment'), count(reading, 'main-report'), count(reading, 'joint-report')]).toEqual([
      45, 4, 1,
    ]);
    expect(reading.items).toHaveLength(50);
  });

  test('puts every labelled date on its own item and invents none', () => {
    const told = expected.map((label) => {
      const item = readingOf(label);
      return { n: label.n, dues: item ? dues(item).sort() : null };
    });
    const wanted = expected.map(({ n, deliverables }) => ({
      n,
      dues: deliverables.flatMap(({ type, due }) => (type === 'date' && due ? [due] : [])).sort(),
    }));
    expect(told).toEqual(wanted);
    expect(new Set(told.flatMap((item) => item.dues ?? []))).toEqual(
      new Set(['2026-02-28', '2026-05-15', '2026-06-30', '2026-09-30', '2026-12-31', '2027-03-15', '2027-05-01']),
    );
  });

  test('tells deadlines of others, frequencies, reports, events and vague words from dates', () => {
    const types = (label: Label): string[] => label.deliverables.map(({ type }) => type);
    const read = (label: Label): string[] =>
      (readingOf(label)?.deliverables ?? []).filter(({ rule }) => rule !== 'letter-default').map(({ type }) => type);
    const differing = expected.filter((label) => String(types(label)) !== String(read(label))).map(({ n }) => n);
    // Number 12 says "fra 2026" of a rule that takes effect; the labels call it vague, and neither is a date.
    expect(differing).toEqual([12]);
  });

  test('says chapters and headings as printed', () => {
    expect(expected.filter((label) => readingOf(label)?.chapter !== label.chapter).map(({ n }) => n)).toEqual([]);
  });

  test('takes the default from its own reporting chapter', () => {
    const defaults = reading.items.flatMap(({ deliverables }) =>
      deliverables.filter(({ rule }) => rule === 'letter-default'),
    );
    expect(defaults).toHaveLength(35);
    expect(new Set(defaults.map(({ due }) => due))).toEqual(new Set(['2027-03-15']));
  });

  test('leaves the tertial reports undated and asks', () => {
    const tertials = reading.items.filter(({ deliverables }) =>
      deliverables.some(({ in: reports }) => reports?.includes('T1') || reports?.includes('T2')),
    );
    expect(tertials.map(({ deliverables }) => deliverables[0]?.due)).toEqual([null, null]);
    expect(reading.questions.filter(({ about }) => about === 'anchor')).toHaveLength(2);
  });
});

whenAtHand('older letters', () => {
  test('2014, with lost bullet signs: 19 assignments, the tertial reports dated in running text', () => {
    const reading = readLetter(atHand ? letter('nav-2014.txt') : '');
    expect(count(reading, 'assignment')).toBe(19);
    expect(reading.items.filter(({ kind }) => kind === 'main-report').map((item) => dues(item))).toEqual([
      ['2014-06-13'],
      ['2014-10-10'],
      ['2015-03-15'],
      [],
    ]);
    expect([...new Set(reading.items.filter(({ kind }) => kind === 'assignment').flatMap(dues))].sort()).toEqual([
      '2014-03-01',
      '2014-04-30',
      '2014-06-30',
      '2014-12-31',
      '2015-03-15',
    ]);
  });

  test('2021, with a calendar: 27 assignments, the tertial reports dated by it', () => {
    const reading = readLetter(atHand ? letter('nav-2021.txt') : '');
    expect(count(reading, 'assignment')).toBe(27);
    expect(count(reading, 'joint-report')).toBe(1);
    expect(reading.items.filter(({ kind }) => kind === 'main-report').map((item) => dues(item))).toEqual([
      ['2021-06-04'],
      ['2021-10-15'],
      ['2022-03-15'],
      ['2022-05-01'],
    ]);
    expect([...new Set(reading.items.filter(({ kind }) => kind === 'assignment').flatMap(dues))].sort()).toEqual([
      '2021-03-15',
      '2021-04-30',
      '2021-06-30',
      '2021-08-01',
      '2021-12-31',
    ]);
  });

  test.each(['nav-2014.txt', 'nav-2021.txt', 'nav-2026.txt'])('%s: the spans are what the letter says', (name) => {
    const text = atHand ? letter(name) : '';
    for (const item of readLetter(text).items) expect(passageOf(text, item.spans ?? [item.span]).text).toBe(item.text);
  });

  test.each(['nav-2014.txt', 'nav-2021.txt', 'nav-2026.txt'])(
    '%s: every bullet and full date that a plain scan finds is accounted for',
    (name) => {
      const text = atHand ? letter(name) : '';
      const reading = readLetter(text);
      const covered = [...reading.items, ...reading.notDeadlines, ...reading.questions].flatMap((found) =>
        'spans' in found && found.spans ? found.spans : [found.span],
      );
      const scan =
        /(?<=^[ ]?)•|\d{1,2}\. ?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?:\s+(?:19|20)\d\d)?|(?:våren|høsten|sommeren) 20\d\d|(?:utgangen|løpet) av (?:året|20\d\d)|tertialvis|kvartalsvis|månedlig/gmu;
      const missing = [...text.matchAll(scan)].filter(({ index, 0: words }) => {
        const rest = text.slice(index + 1, index + 80).trimStart();
        const at = words === '•' ? text.indexOf(rest, index) : index;
        // In the reporting chapter of 2021 headings have bullet signs.
        if (words === '•' && /^(?:[13]\. tertial|Særskilt rapportering|Statistikkvedlegg|Oppdrag)\b/.test(rest))
          return false;
        return !covered.some(([from, to]) => from - 2 <= at && at < to);
      });
      expect(missing.map(({ index, 0: words }) => `${words} … ${fold(text.slice(index - 60, index + 60))}`)).toEqual(
        [],
      );
    },
  );
});
