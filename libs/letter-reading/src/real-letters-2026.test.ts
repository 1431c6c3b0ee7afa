import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reading } from '@tertial/domain';
import { LETTERS, atHand, counts, fixedDays, key, letter, whenAtHand, type Label } from './real-letters.fixture';
import { readLetter } from './read-letter';

if (!atHand) console.warn(`SKIPPED: the real letters are not at hand (${LETTERS}).`);

whenAtHand('the letter of 2026, against labels made by hand', () => {
  const text = atHand ? letter('nav-2026.txt') : '';
  const reading = readLetter(text);
  const labels = atHand
    ? (JSON.parse(readFileSync(resolve(LETTERS, 'labels/nav-2026.json'), 'utf8')) as { items: Label[] }).items
    : [];
  // A report told in one bullet for two tertials is two labels with overlapping texts; both are read.
  const expected = labels;

  const readingOf = ({ kind, starts, ends }: Label): Reading['items'][number] | undefined =>
    reading.items.find(
      (item) => item.kind === kind && key(item.text).startsWith(key(starts)) && key(item.text).endsWith(key(ends)),
    );

  test('gives all 115 items from first word to last, and none that nobody labelled', () => {
    expect(expected).toHaveLength(115);
    expect(expected.filter((label) => !readingOf(label)).map(({ n }) => n)).toEqual([]);
    expect(counts(reading)).toEqual({
      assignment: 59,
      'joint-report': 1,
      'key-information': 41,
      'main-report': 4,
      'one-off-delivery': 3,
      'steering-parameter': 7,
    });
    expect(reading.items.filter(({ strategy }) => strategy)).toHaveLength(14);
  });

  test('puts every labelled date on its own item and invents none', () => {
    const told = expected.map((label) => {
      const item = readingOf(label);
      return { n: label.n, dues: item ? fixedDays(item).sort() : null };
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
    const told = ({ type, every, in: reports }: Label['deliverables'][number]): string =>
      [type, every ?? reports?.join('+')].filter(Boolean).join(' ');
    const read = (label: Label): string[] =>
      (readingOf(label)?.deliverables ?? [])
        .filter(({ rule }) => rule !== 'letter-default')
        .map(({ type, every, in: reports }) => [type, every ?? reports?.join('+')].filter(Boolean).join(' '));
    const differing = expected.filter((label) => String(label.deliverables.map(told)) !== String(read(label)));
    // Number 12 says "fra 2026" of a rule that takes effect; the labels call it vague, and neither is a date.
    expect(differing.map(({ n }) => n)).toEqual([12]);
  });

  test('says chapters and headings as printed', () => {
    expect(expected.filter((label) => readingOf(label)?.chapter !== label.chapter).map(({ n }) => n)).toEqual([]);
  });

  test('takes the default from its own reporting chapter', () => {
    const defaults = reading.items.flatMap(({ deliverables }) =>
      deliverables.filter(({ rule }) => rule === 'letter-default'),
    );
    expect(defaults).toHaveLength(47);
    expect(new Set(defaults.map(({ due }) => due))).toEqual(new Set(['2027-03-15']));
  });

  test('leaves the tertial reports undated and asks', () => {
    const tertials = reading.items.filter(
      ({ kind, deliverables }) =>
        kind === 'main-report' &&
        deliverables.some(({ in: reports }) => reports?.includes('T1') || reports?.includes('T2')),
    );
    expect(tertials.map(({ deliverables }) => deliverables[0]?.due)).toEqual([null, null]);
    expect(reading.questions.filter(({ about }) => about === 'anchor')).toHaveLength(2);
  });
});
