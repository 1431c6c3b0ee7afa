import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import JSZip from 'jszip';
import { readDocx } from './docx-file';

const BREAK = '<w:lastRenderedPageBreak/>';

/** A document of these paragraphs and tables; "@@" in a text is where Word noted a page's end, `pages` how many it noted. */
async function docx(children: readonly (Paragraph | Table)[], pages?: number): Promise<Uint8Array> {
  const levels = [0, 1].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: level === 0 ? '%1.' : '%1.%2',
    alignment: AlignmentType.START,
  }));
  const document = new Document({
    numbering: { config: [{ reference: 'chapters', levels }] },
    sections: [{ children }],
  });
  const zip = await JSZip.loadAsync(await Packer.toBuffer(document));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  zip.file('word/document.xml', xml.replace(/(<w:t [^>]*>[^<]*)@@([^<]*<\/w:t>)/gu, `$1</w:t>${BREAK}<w:t>$2`));
  if (pages !== undefined) zip.file('docProps/app.xml', `<Properties><Pages>${pages}</Pages></Properties>`);
  return zip.generateAsync({ type: 'uint8array' });
}

const chapter = (text: string, level = 0): Paragraph =>
  new Paragraph({ text, heading: HeadingLevel.HEADING_1, numbering: { reference: 'chapters', level } });
const bullet = (text: string, level: number): Paragraph => new Paragraph({ text, bullet: { level } });
const cell = (columnSpan: number, ...paragraphs: (string | IParagraphOptions)[]): TableCell =>
  new TableCell({ columnSpan, children: paragraphs.map((each) => new Paragraph(each)) });

test('an assignment whose text stands in one cell under its number, department and title', async () => {
  const rows = [
    new TableRow({ children: [cell(1, 'TB2026-3'), cell(1, 'Avd.: FHA'), cell(1, 'Ras og | skred')] }),
    new TableRow({
      children: [cell(3, 'Direktoratet skal kartlegge:', { text: 'ras', bullet: { level: 0 } }, 'Frist: 30.6.2026.')],
    }),
  ];
  expect(await readDocx(await docx([new Table({ rows })]))).toBe(
    'TB2026-3 | Avd.: FHA | Ras og / skred\nDirektoratet skal kartlegge:\n• ras\nFrist: 30.6.2026.',
  );
});

test('bullets of one list stand together with signs of their levels, text after them apart', async () => {
  const children = [
    bullet('Ett oppdrag', 0),
    bullet('To', 1),
    bullet('Tre', 2),
    bullet('Fire', 0),
    new Paragraph('Etter.'),
  ];
  expect(await readDocx(await docx(children))).toBe('• Ett oppdrag\no To\n- Tre\n• Fire\n\nEtter.');
});

test('headings have the numbers that Word shows', async () => {
  const children = [chapter('Mål'), chapter('Fjell', 1), chapter('Kyst', 1), chapter('Penger'), chapter('Kapittel', 1)];
  expect((await readDocx(await docx(children))).split(/\n+/u)).toEqual([
    '# 1. Mål',
    '# 1.1 Fjell',
    '# 1.2 Kyst',
    '# 2. Penger',
    '# 2.1 Kapittel',
  ]);
});

test('pages end where Word noted it: within a paragraph, before a numbered heading, once for its own break too', async () => {
  const children = [
    new Paragraph('Direktoratet skal @@rydde.'),
    chapter('@@Mål'),
    new Paragraph({ children: [new TextRun('Slutt.'), new PageBreak()] }),
    new Paragraph('@@Vedlegg'),
  ];
  expect(await readDocx(await docx(children))).toBe('Direktoratet skal\n\frydde.\n\n\f# 1. Mål\n\nSlutt.\n\n\fVedlegg');
});

test('a page mark in a table does not break its row', async () => {
  const rows = [new TableRow({ children: [cell(1, 'Årlig'), cell(1, 'Rapport @@om ras')] })];
  expect(await readDocx(await docx([new Paragraph('Foran.'), new Table({ rows })]))).toBe(
    'Foran.\n\n\fÅrlig | Rapport om ras',
  );
});

test.each([
  [2, true],
  [9, false],
])('where Word noted no page ends, its own breaks count only if they are all: %s pages', async (pages, counted) => {
  const children = [new Paragraph('Brev fra oss.'), new Paragraph({ text: 'Vedlegg', pageBreakBefore: true })];
  expect((await readDocx(await docx(children, pages))).includes('\f')).toBe(counted);
});
