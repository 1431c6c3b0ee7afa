import { wordsOfTime } from './words-of-time';

const letter = 'Se brev av 20. oktober\n2020. Det skal skje innen utgangen av mars, og i 1. tertial.';

test('words that the reader takes for no deadline have a date of their own, in their place', () => {
  const [date] = wordsOfTime(letter, [0, 28], 2021);
  expect(date).toMatchObject({ type: 'date', due: '2020-10-20', rule: 'fixed-date' });
  expect(letter.slice(...date!.span!).replace(/\s+/g, ' ')).toBe(date!.raw);
});

test('all words of a piece are found, with the letter’s year where they have none', () => {
  const found = wordsOfTime(letter, [29, letter.length], 2021);
  expect(found.map(({ type, due }) => [type, due])).toEqual([
    ['date', '2021-03-31'],
    ['date', '2021-04-30'],
  ]);
});

test('what is no point in time has nothing to propose', () => {
  expect(wordsOfTime('innen åtte uker', [0, 15], 2021)).toEqual([]);
});
