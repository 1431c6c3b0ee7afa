import { readLetter } from '../read-letter';
import { readLetterFile } from '../read-letter-file';
import { sampleBlocks, textOf, type LetterBlock } from './letter-blocks.fixture';
import { numberedDocx } from './letter-docx.fixture';
import { laidOutPdf, type PdfLayout } from './letter-pdf.fixture';

type Items = ReturnType<typeof readLetter>['items'];

/** What a letter says whatever file it is in. */
function told(items: Items): string[] {
  return items.map(({ kind, chapter, number, text, deliverables, meeting }) => {
    const times = deliverables.map(({ type, due, every, rule }) => `${type}:${due ?? every ?? ''}:${rule}`);
    return [kind, chapter, number ?? '', meeting?.from ?? '', text, ...times].join(' ');
  });
}

const foot = (page: number, pages: number): string => `Side ${page} av ${pages}`;
const layouts: readonly (readonly [string, PdfLayout])[] = [
  [
    'a running head, "Side N av M" at the foot, space between the rows of tables',
    {
      font: 'Helvetica',
      size: 10,
      margin: 60,
      head: () => 'Kyst- og fjelldepartementet',
      foot,
      padding: 6,
      widths: [0.25, 0.45, 0.3],
      gapAfter: 7,
    },
  ],
  [
    'bare page numbers at the head, a running foot, tables without space between rows',
    {
      font: 'Times-Roman',
      size: 11,
      margin: 85,
      head: (page) => (page > 1 ? `– ${page} –` : ''),
      foot: () => 'Tildelingsbrev 2026',
      padding: 0,
      widths: [0.2, 0.55, 0.25],
      gapAfter: 12,
    },
  ],
  [
    'a head with the page number in it, narrow columns',
    {
      font: 'Helvetica',
      size: 9,
      margin: 100,
      head: (page) => `Tildelingsbrev 2026          Side ${page}`,
      foot: () => '',
      padding: 3,
      widths: [0.2, 0.5, 0.3],
      gapAfter: 6,
    },
  ],
];

const blocks = sampleBlocks();
const expected = readLetter(textOf(blocks));

test('the letter itself has what the tables ask for, so that equal readings say something', () => {
  const dues = expected.items.flatMap(({ deliverables }) => deliverables.map(({ due }) => due));
  expect(dues).toEqual(expect.arrayContaining(['2026-05-15', '2026-06-30', '2026-12-31', '2026-01-31', '2026-09-25']));
  expect(expected.items.map(({ number }) => number)).toEqual(expect.arrayContaining(['TB2026-1', 'TB2026-2']));
  expect(expected.items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['special-report', 'meeting']));
});

describe.each(layouts)('a PDF with %s', (_, layout) => {
  test('gives the same items and deadlines, on the pages where they stand', async () => {
    const { text, reading } = await readLetterFile(await laidOutPdf(blocks, layout), 'brev.pdf');
    expect(told(reading.items)).toEqual(told(expected.items));
    const pages = text.split('\f');
    for (const { page, span } of reading.items) {
      expect(text.slice(0, span[0]).split('\f').length).toBe(page);
    }
    expect(pages.length).toBeGreaterThan(4);
  });

  test('loses its heads and feet, keeps its page numbers, and its footnotes are in no item', async () => {
    const { text, reading } = await readLetterFile(await laidOutPdf(blocks, layout), 'brev.pdf');
    const lines = text.split(/[\n\f]/u);
    expect(lines).not.toContain('Kyst- og fjelldepartementet');
    expect(lines.filter((line) => /^Tildelingsbrev 2026/u.test(line))).toEqual([]);
    expect(lines.filter((line) => /^Side \d+$/u.test(line))).toContain('Side 3');
    expect(lines.filter((line) => /Side \d+ av|^–/u.test(line))).toEqual([]);
    expect(text).toContain('\n2 Med flytevest menes også redningsvest og flytedrakt.');
    expect(reading.items.filter((item) => item.text.includes('Med flytevest menes'))).toEqual([]);
  });
});

test('a Word document whose numbers only Word knows gives the same items and chapters', async () => {
  const { text, reading } = await readLetterFile(await numberedDocx(blocks), 'brev.docx');
  expect(told(reading.items)).toEqual(told(expected.items));
  expect(text).toContain('## 3.2 Trygg ferdsel langs kysten');
  expect(text).toContain('Tertialvis | Status for merking av løyper\n');
  expect(text).toContain('\f# Vedlegg 4');
  expect(text.split('\n')).not.toContain('Tildelingsbrev 2026');
  expect(text).toContain('\n2 Med flytevest menes også redningsvest og flytedrakt.');
});

test('a letter in Markdown gives the same items', async () => {
  const markdown = blocks.map(markdownOf).join('\n');
  const { reading } = await readLetterFile(new TextEncoder().encode(markdown), 'brev.md');
  expect(told(reading.items)).toEqual(told(expected.items));
});

function markdownOf(block: LetterBlock): string {
  if (block.kind === 'page' || block.kind === 'note') return '';
  if (block.kind === 'heading') return `\n${'#'.repeat(block.level)} ${block.text}\n`;
  if (block.kind === 'bullet') return `${'    '.repeat(block.level)}* ${block.text}`;
  if (block.kind === 'paragraph') return `\n${block.text}\n`;
  const [head = [], ...rows] = block.rows.map((row) => row.join(' | '));
  return `\n| ${[head, `--- | --- | ---`, ...rows].join(' |\n| ')} |\n`;
}
