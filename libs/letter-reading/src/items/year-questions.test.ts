import { readLetter, type ReadLetterOptions } from '../read-letter';

/** The questions on a letter of a day, with an assignment. */
function asked(title: string, day: string, words: string, options?: ReadLetterOptions): string[] {
  const letter = `Kystdepartementet\n\nFjelltilsynet\n\nDato: ${day}\n\n${title}\n\nOppdrag\n• Tilsynet skal sende en plan ${words}.\n`;
  const { questions, items } = readLetter(letter, options);
  return questions.map(
    ({ about, raw, item }) => `${about} ${raw}${item && item === items[0]?.id ? ' of the item' : ''}`,
  );
}

test.each([
  ['Tildelingsbrev 2026', '22.12.2025', 'innen 1. juni', []],
  ['Supplerende tildelingsbrev 2026', '22.03.2026', 'innen 1. juni', []],
  ['Tildelingsbrev 2025', '22.12.2025', 'innen 1. juni', ['date innen 1. juni of the item']],
  ['Tildelingsbrev 2026', '22.03.2026', 'innen 1. mars 2026', ['date innen 1. mars 2026 of the item']],
  ['Tildelingsbrev 2062', '22.12.2025', 'innen 1. juni', ['other 2062']],
])('a year that the day of the letter speaks against is asked about: %s of %s, %s', (title, day, words, questions) => {
  expect(asked(title, day, words)).toEqual(questions);
});

test('a year that a person told is not asked about', () => {
  expect(asked('Tildelingsbrev', '22.12.2025', 'innen 1. juni', { year: 2028 })).toEqual([]);
});
