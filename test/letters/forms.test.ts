import { readLetter } from '@tertial/letter-reading';
import { whatIsWrong } from './figures.fixture';
import { score } from './score.fixture';
import { formLetters } from './forms.fixture';

/**
 * Letters that no ministry wrote, in the forms that ministries do: assignments as rows of a table or with numbers, nynorsk,
 * lists of every sign and of letters, goals as plain headings, tables that became lines, numbered paragraphs, deadlines in the
 * margin, columns of spaces or none at all, calendars of weeks, headings in capitals, changes of an earlier letter; and as ministries write to a university, a court administration, a county governor, a council, the defence and others.
 * They were labelled before they were read; since then two overlooked steering parameters were added, where the second of two
 * reports in one sentence starts was settled, two paragraphs with nothing but vague words and a claim among
 * the money were made optional, and two days in one
 * sentence on one kind of report became one item. Of the five with columns, weeks, changes and capitals, where the second of two reports starts,
 * whether a table's text holds its day, and whether deadlines in running text are the calendar's was settled after they were read.
 */
describe.each(formLetters())('a letter in the form "$name"', ({ text, labels }) => {
  test('is read whole, and no item, day or frequency is made up', () => {
    expect(whatIsWrong(score(labels, readLetter(text)))).toEqual([]);
  });

  test('is read the same with line ends of Windows', () => {
    expect(whatIsWrong(score(labels, readLetter(text.replace(/\n/gu, '\r\n'))))).toEqual([]);
  });
});
