import { readLetter } from '@tertial/letter-reading';
import { detailsWrong } from './details.fixture';
import { shortfalls, whatIsWrong } from './figures.fixture';
import { describeLetter, labelsOf, letterText } from './labels.fixture';
import { score } from './score.fixture';

describeLetter('nav-2026.txt')('the letter of 2026, against labels made by hand', () => {
  const labels = labelsOf('nav-2026');
  const reading = readLetter(letterText('nav-2026.txt'));
  const scored = score(labels, reading);

  test('reaches the figures', () => {
    expect(shortfalls(scored)).toEqual([]);
  });

  test('finds every item, day and frequency, and makes none up', () => {
    expect(whatIsWrong(scored)).toEqual([]);
    expect([scored.all.labelled, scored.dates, scored.frequencies]).toEqual([115, 10, 15]);
  });

  test('says where each item stands, how it ends and who else takes part', () => {
    expect(detailsWrong(labels, reading)).toEqual([
      // The second of its words says when a rule takes effect ("fra 2026"), which is no deadline.
      '12 deadlines: ["vague","vague"], read ["vague"]',
      // A web page whose name sounds like a body's.
      '22 parties: [], read ["Idébanken"]',
    ]);
  });
});
