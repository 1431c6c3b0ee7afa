import { fold, passageOf, spanIn } from './passage';

const SHY = '\u00ad';

describe('a passage knows where its characters stand in the letter', () => {
  test.each([
    ['one piece', 'Planen  sendes\r\n\tinnen mai. ', [[0, 28]], 'innen', 'innen'],
    ['words cut by a soft hyphen', `til ut${SHY}gangen av året`, [[0, 21]], 'utgangen', `ut${SHY}gangen`],
    [
      'pieces with a gap between',
      'Planen – FOTNOTE – sendes',
      [
        [0, 6],
        [19, 25],
      ],
      'sendes',
      'sendes',
    ],
    [
      'words over a gap',
      'Planen FOTNOTE sendes',
      [
        [0, 6],
        [15, 21],
      ],
      'Planen sendes',
      'Planen FOTNOTE sendes',
    ],
  ] as const)('%s', (_, letter, spans, words, printed) => {
    const passage = passageOf(letter, spans);
    const from = passage.text.indexOf(words);
    expect(letter.slice(...spanIn(passage, from, from + words.length))).toBe(printed);
  });

  test('each single character is found again', () => {
    const letter = `  1.  Etaten\f skal${SHY}\r\n sende – planen  `;
    const passage = passageOf(letter, [
      [0, 12],
      [13, letter.length],
    ]);
    expect(passage.text).toBe('1. Etaten skal sende – planen');
    for (const [at, character] of [...passage.text].entries()) {
      const [from] = spanIn(passage, at, at + 1);
      expect(fold(`.${letter[from]}.`)).toBe(`.${character}.`);
    }
  });
});
