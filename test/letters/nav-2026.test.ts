import { readLetter } from '@tertial/letter-reading';
import { shortfalls, whatIsWrong } from './figures.fixture';
import { describeLetter, labelsOf, letterText } from './labels.fixture';
import { score } from './score.fixture';

describeLetter('nav-2026.txt')('the letter of 2026, against labels made by hand', () => {
  const scored = score(labelsOf('nav-2026'), readLetter(letterText('nav-2026.txt')));

  test('reaches the figures', () => {
    expect(shortfalls(scored)).toEqual([]);
  });

  test('finds every item, day and frequency, and makes none up', () => {
    expect(whatIsWrong(scored)).toEqual([]);
    expect([scored.all.labelled, scored.dates, scored.frequencies]).toEqual([115, 10, 15]);
  });
});
