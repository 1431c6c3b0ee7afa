import { readLetter } from '../read-letter';

const ofRow = (words: string) => {
  const { items } = readLetter(`1. MÅL\n\nOppdrag\n\n| Oppdrag | Frist |\n| Lage statusrapport | ${words} |\n`, {
    year: 2026,
  });
  return items.flatMap((item) => item.deliverables);
};
const inText = (words: string) =>
  readLetter(`1. MÅL\n\nOppdrag\n• Etaten skal ${words}.\n`, { year: 2026 }).items.flatMap((item) => item.deliverables);

test.each([
  ['Årlig/15. mai', 'Årlig/15. mai', '5-15'],
  ['2 ganger i året (30.6 og 31.12)', '2 ganger i året (30.6 og 31.12)', '6-30 12-31'],
  ['Kvartalsvis: 1.3, 1.6, 1.9 og 1.12', 'Kvartalsvis: 1.3, 1.6, 1.9 og 1.12', '3-1 6-1 9-1 12-1'],
])('how often and the days of a whole year are told together: %s', (words, raw, days) => {
  const [series, ...dates] = ofRow(words);
  expect(series?.onDays?.raw).toBe(raw);
  expect(series?.onDays?.days.map(({ month, day }) => `${month}-${day}`).join(' ')).toBe(days);
  expect(dates.map(({ type }) => type)).toEqual(days.split(' ').map(() => 'date'));
});

test('also within a sentence', () => {
  const [series] = inText('rapportere to ganger i året, senest 1. juni og 1. desember 2026');
  expect(series?.onDays?.days).toEqual([
    { month: 6, day: 1 },
    { month: 12, day: 1 },
  ]);
});

test.each([
  'rapportere hvert kvartal og levere en plan innen 1. mai',
  'rapportere årlig og innen 1. mai levere en plan',
  'rapportere to ganger i året, senest 1. juni',
  'rapportere årlig. Innen 1. mai skal etaten levere en plan',
])('a day of something else, and fewer days than a year has, are none of the series: %s', (words) => {
  expect(inText(words).flatMap(({ onDays }) => onDays ?? [])).toEqual([]);
});
