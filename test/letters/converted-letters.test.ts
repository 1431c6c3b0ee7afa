import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readLetterFile } from '@tertial/letter-reading';
import { whatIsWrong } from './figures.fixture';
import { formLabels } from './forms.fixture';
import { score } from './score.fixture';

/**
 * A letter that no ministry wrote, as a converter makes Markdown of a PDF whose assignments are tables: HTML in the cells, rows that
 * go on below their table or at the head of the next, titles as heads of tables, on one line or each cell on its own, lists of
 * goals that look like chapters. It was labelled before it was read.
 */
describe('a letter that a converter made Markdown of', () => {
  const bytes = readFileSync(resolve(__dirname, 'forms/converted-tables.md'));

  test('is read whole, and no item, day or frequency is made up', async () => {
    const { reading } = await readLetterFile(bytes, 'brev.md');
    expect(whatIsWrong(score(formLabels('converted-tables'), reading))).toEqual([]);
    const report = reading.items.find(({ heading }) => heading === 'Rapportering per 2. tertial');
    expect(report?.deliverables).toMatchObject([{ type: 'report', in: ['T2'], due: '2026-10-09' }]);
  });

  test('asks about the day that no month has, and of nothing else; no marks are left in its text', async () => {
    const { text, reading } = await readLetterFile(bytes, 'brev.md');
    expect(reading.questions.map(({ raw }) => raw)).toEqual(['Frist: 31.6.2026']);
    expect(text).not.toMatch(/<\/?[a-z]|\*\*|&[a-z]+;|\|\s*-{3}|!\[/u);
    expect(reading.items.map(({ chapter }) => chapter)).toEqual(expect.arrayContaining(['3.1.3', '3.2.1', '5.1']));
  });
});
