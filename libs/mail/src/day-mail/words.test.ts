import { localDate } from '@tertial/domain';
import { dayWords, whenWords } from './when-words';
import { wrapText } from './wrap-text';

test.each([
  ['2026-05-12', 'tirsdag 12. mai 2026'],
  ['2026-03-15', 'søndag 15. mars 2026'],
  ['2026-12-31', 'torsdag 31. desember 2026'],
])('a deadline is never named with a wrong weekday: %s', (date, words) => {
  expect(dayWords(localDate(date))).toBe(words);
});

test.each([
  [12, 'forfalt for 12 dager siden'],
  [1, 'forfalt for 1 dag siden'],
  [0, 'i dag'],
  [-1, 'i morgen'],
  [-7, 'om 7 dager'],
])('%i days past a deadline', (daysLate, words) => {
  expect(whenWords(daysLate)).toBe(words);
});

describe('the text part', () => {
  it('has no line over 72 columns but for what cannot be broken', () => {
    const address = `https://tertial.dfk.example/oppdrag/${'0123456789'.repeat(6)}`;
    const lines = wrapText(`${'ord '.repeat(60)}${address} etter`, '  ');
    expect(lines.filter((line) => line.length > 72)).toEqual([`  ${address}`]);
    expect(lines.every((line) => line.startsWith('  '))).toBe(true);
    expect(lines.join(' ').split(/\s+/).filter(Boolean)).toHaveLength(62);
  });

  it('keeps the line breaks of a demand that was written by hand', () => {
    expect(wrapText('Først dette.\nSå dette.')).toEqual(['Først dette.', 'Så dette.']);
  });
});
