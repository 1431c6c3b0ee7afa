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
    // Number 96 is a point that is only a title; its text and its time stand in the paragraph below, which is asked about.
    expect(whatIsWrong(scored)).toEqual([expect.stringMatching(/^day 96: .*: 2021-03-31, read none$/)]);
    expect([scored.all.labelled, scored.dates, scored.frequencies]).toEqual([249, 24, 113]);
  });

  test('says where each item stands, how it ends, whom it serves and who else takes part', () => {
    const wrong = detailsWrong(labels, reading);
    expect(wrong.filter((line) => !line.startsWith('96 '))).toEqual([]);
    expect(wrong).toHaveLength(2);
  });

  test('asks the coordinator only what the letter leaves open', () => {
    const line = ({ about, raw }: (typeof reading.questions)[number]): string => `${about} ${key(raw).slice(0, 30)}`;
    expect(reading.questions.map(line)).toEqual([
      // When the research is to be talked over, told in the chapter and again above the annex's tables.
      'date iløpetavførstekvartal2021',
      // A group of statistics without a frequency.
      'date 151overgangtilarbeidfratiltakf',
      'date iløpetavførstekvartal2021',
    ]);
  });
});
