import { readLetter } from '@tertial/letter-reading';
import { shortfalls, whatIsWrong } from './figures.fixture';
import { describeLetter, labelsOf, letterText } from './labels.fixture';
import { score } from './score.fixture';

/**
 * The letter of 2014 as another program would have written it: bullets with signs, one line under the other, and an
 * empty line only where there was a wider gap. A line with one leading space is a bullet there; at the head of a page,
 * which no empty line precedes, one with two.
 */
function writtenAnew(letter: string, page: string): string {
  const lines: string[] = [];
  let blanks = 0;
  for (const line of letter.split('\n')) {
    const text = line.trim();
    if (text === '') {
      blanks += 1;
      continue;
    }
    const indent = line.length - line.trimStart().length;
    const opensPage = blanks === 0 && indent > 0;
    const sign = indent === (opensPage ? 2 : 1) ? '• ' : '';
    if (blanks > 1) lines.push('');
    lines.push(`${opensPage ? page : ''}${sign}${text}`);
    blanks = 0;
  }
  return lines.join('\n');
}

describeLetter('nav-2014.txt')('the letter of 2014 in other forms is read as well as in its own', () => {
  const letter = letterText('nav-2014.txt');

  test.each([
    ['with signs and without page marks', writtenAnew(letter, '')],
    ['with signs and form feeds', writtenAnew(letter, '\f')],
    ['with line ends of Windows', letter.replace(/\n/g, '\r\n')],
  ])('%s', (_form, text) => {
    const scored = score(labelsOf('nav-2014'), readLetter(text));
    expect(shortfalls(scored)).toEqual([]);
    expect(whatIsWrong(scored)).toEqual([]);
  });
});
