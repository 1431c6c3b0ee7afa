import { placeInLetter, positionInLetter } from './place-in-letter';

const letter = 'Kap. 1\n\n• Etaten skal måle sjøen\n Side 2\n\nog fjellet. Etaten skal   rapportere. Etaten skal måle.';
const start = letter.indexOf('Etaten');
const pieces: [number, number][] = [
  [start, letter.indexOf('\n Side')],
  [letter.indexOf('og fjellet'), letter.length],
];
const text = 'Etaten skal måle sjøen og fjellet. Etaten skal rapportere. Etaten skal måle.';

test.each([
  ['over a page break', 'og fjellet', 'og fjellet'],
  ['folded white space', 'Etaten skal rapportere', 'Etaten skal   rapportere'],
  ['words that stand there twice', 'Etaten skal måle.', 'Etaten skal måle.'],
])('a place of the text is found in the letter: %s', (_name, words, printed) => {
  const at = placeInLetter(letter, pieces, text, text.indexOf(words));
  expect(letter.slice(at, at + printed.length)).toBe(printed);
});

test('words that somebody has changed have a place as far on, within the item', () => {
  const at = placeInLetter(letter, pieces, `${text} Og mer til.`, text.length + 1);
  expect(at).toBe(letter.length - 1);
});

test('a position in the letter does not move with line ends', () => {
  expect(positionInLetter(letter.replaceAll('\n', '\r\n'), letter.indexOf('Etaten') + 2)).toBe(
    positionInLetter(letter, letter.indexOf('Etaten')),
  );
});
