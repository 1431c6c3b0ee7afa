import { readLetter } from '../read-letter';
import { readLetterFile } from '../read-letter-file';
import { passageOf } from '../text/passage';
import { textOf } from './letter-blocks.fixture';
import { madeFile, madeLetters } from './libreoffice.fixture';

type Items = ReturnType<typeof readLetter>['items'];

/** What a letter says whatever file it is in. */
function told(items: Items): string[] {
  return items.map(({ kind, chapter, number, text, deliverables, meeting }) => {
    const times = deliverables.map(({ type, due, every, rule }) => `${type}:${due ?? every ?? ''}:${rule}`);
    return [kind, chapter, number ?? '', meeting?.from ?? '', text, ...times].join(' ');
  });
}

describe.each(madeLetters)('a letter of LibreOffice: $tries', ({ name, blocks }) => {
  const expected = told(readLetter(textOf(blocks)).items);

  test.each(['pdf', 'docx'] as const)('as %s gives the items and deadlines of its text', async (format) => {
    const { text, reading } = await readLetterFile(madeFile(name, format), `brev.${format}`);
    expect(told(reading.items)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(35);
    for (const { spans, span, text: words } of reading.items) expect(passageOf(text, spans ?? [span]).text).toBe(words);
  });

  test('as PDF keeps its page numbers, and has neither heads nor feet in its text', async () => {
    const { text } = await readLetterFile(madeFile(name, 'pdf'), 'brev.pdf');
    const lines = text.split(/[\n\f]/u);
    const pages = text.split('\f').length;
    expect(lines.filter((line) => /^Side \d+$/u.test(line))).toEqual(
      Array.from({ length: pages }, (_, index) => `Side ${index + 1}`),
    );
    expect(
      lines.filter((line) => /^(?:Tildelingsbrev 2026|Kyst- og fjelldepartementet|Side \d+ av \d+)$/u.test(line)),
    ).toEqual([]);
  });
});

test('no file is large', () => {
  for (const { name } of madeLetters)
    for (const format of ['pdf', 'docx'] as const) expect(madeFile(name, format).length).toBeLessThan(100_000);
});
