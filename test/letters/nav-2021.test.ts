import { readLetter } from '@tertial/letter-reading';
import { detailsWrong } from './details.fixture';
import { shortfalls, whatIsWrong } from './figures.fixture';
import { key } from './match.fixture';
import { describeLetter, labelsOf, letterText } from './labels.fixture';
import { score } from './score.fixture';

describeLetter('nav-2021.txt')('the letter of 2021 with all its annexes, against labels made by hand', () => {
  const labels = labelsOf('nav-2021');
  const reading = readLetter(letterText('nav-2021.txt'));
  const scored = score(labels, reading);

  test('reaches the figures', () => {
    expect(shortfalls(scored)).toEqual([]);
  });

  test('finds every item, frequency, meeting and contact, and makes none up', () => {
    expect(whatIsWrong(scored)).toEqual([]);
    expect([scored.all.labelled, scored.dates, scored.frequencies]).toEqual([249, 24, 113]);
  });

  test('says where each item stands, how it ends, whom it serves and who else takes part', () => {
    expect(detailsWrong(labels, reading)).toEqual([]);
  });

  test('asks the coordinator only what the letter leaves open', () => {
    const line = ({ about, raw }: (typeof reading.questions)[number]): string => `${about} ${key(raw).slice(0, 30)}`;
    expect(reading.questions.map(line)).toEqual([
      // A group of statistics without a frequency.
      'date 151overgangtilarbeidfratiltakf',
      // When the research is to be talked over, told again above the annex's tables.
      'date iløpetavførstekvartal2021',
    ]);
  });
});
