import { readLetter } from '@tertial/letter-reading';
import { shortfalls } from './figures.fixture';
import { describeLetter, labelsOf, letterText } from './labels.fixture';
import { score } from './score.fixture';

describeLetter('nav-2014.txt')('the letter of 2014, against labels made by hand', () => {
  const scored = score(labelsOf('nav-2014'), readLetter(letterText('nav-2014.txt')));

  test('reaches the figures', () => {
    expect(shortfalls(scored)).toEqual([]);
  });
});
