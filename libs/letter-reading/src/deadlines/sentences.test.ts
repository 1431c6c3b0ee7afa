import { sentencesOf } from './sentences';

function split(text: string): string[] {
  return sentencesOf(text).map(({ from, to }) => text.slice(from, to));
}

test.each([
  ['Planen sendes 15. mars 2027. Den er kort.', ['Planen sendes 15. mars 2027.', 'Den er kort.']],
  ['Etter 1. tertial holdes møte. Tema avklares.', ['Etter 1. tertial holdes møte.', 'Tema avklares.']],
  ['Jf. Prop. 1 S og kap. 3 i Meld. St. 28 om dette.', ['Jf. Prop. 1 S og kap. 3 i Meld. St. 28 om dette.']],
  ['Det gjelder bl.a. NAV. Ev. Oslo.', ['Det gjelder bl.a. NAV.', 'Ev. Oslo.']],
  ['Status pr. 30.4 sendes. Den er kort.', ['Status pr. 30.4 sendes.', 'Den er kort.']],
  ['', []],
])('does not break a sentence at a date or an abbreviation: %s', (text, expected) => {
  expect(split(text)).toEqual(expected);
});
