import { readLetter } from '@tertial/letter-reading';
import { detailsWrong } from './details.fixture';
import { shortfalls, whatIsWrong } from './figures.fixture';
import { describeLetter, labelsOf, letterText } from './labels.fixture';
import { score } from './score.fixture';

describeLetter('nav-2014.txt')(
  'the letter of 2014, whose bullets lost their signs, against labels made by hand',
  () => {
    const labels = labelsOf('nav-2014');
    const reading = readLetter(letterText('nav-2014.txt'));
    const scored = score(labels, reading);

    test('reaches the figures', () => {
      expect(shortfalls(scored)).toEqual([]);
    });

    test('finds every item, day and frequency, and makes none up', () => {
      expect(whatIsWrong(scored)).toEqual([]);
      expect([scored.all.labelled, scored.dates, scored.frequencies]).toEqual([75, 13, 13]);
    });

    test('says where each item stands, how it ends and who else takes part', () => {
      expect(detailsWrong(labels, reading)).toEqual([]);
    });
  },
);
