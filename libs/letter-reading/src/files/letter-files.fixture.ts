import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import PDFDocument from 'pdfkit';

/** The sample letter in the formats in which letters come, made with real writers. */
export const sampleText = readFileSync(resolve(__dirname, '../../../../config/letters/sample-2026.txt'), 'utf8');

/** The sample's pages: a page starts with a line with one leading space, or with its number. */
function pagesOf(text: string): string[][] {
  return text.split(/\n(?= \S)|\n+(?=Side \d+\n)/).map((page) => page.replace(/^[ \n]+/, '').split('\n'));
}

/** One grey point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** A PDF with a page number at the foot of each page. `password` protects it; `pictures`: pages at its end that are scans. */
export function pdfOf(text: string, password?: string, pictures = 0): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    ...(password ? { userPassword: password } : {}),
  });
  const done = new Promise<Uint8Array>((finish) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => finish(new Uint8Array(Buffer.concat(chunks))));
  });
  pagesOf(text).forEach((lines, index) => {
    pdf.addPage().font('Helvetica').fontSize(10);
    let y = 50;
    for (const line of lines.filter((candidate) => !/^Side \d+$/.test(candidate))) {
      if (line.trim() !== '') pdf.text(line.trim(), 60, y, { lineBreak: false });
      y += line.trim() === '' ? 8 : 14;
    }
    pdf.text(`Side ${index + 1}`, 500, 790, { lineBreak: false });
  });
  for (let page = 0; page < pictures; page += 1) pdf.addPage().image(PICTURE, 0, 0, { width: 595 });
  pdf.end();
  return done;
}

/** Pages with hardly any text, as a scanner makes them. */
export function scannedPdf(): Promise<Uint8Array> {
  return pdfOf('');
}

/** A Word document with headings, bullets in two levels, a footnote and a table, as a ministry would write it. */
export async function docxOf(text: string): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  for (const block of text
    .replace(/\n*Side \d+\n*/g, '\n')
    .replace(/^ (?=\S)/gm, '\n')
    .split(
      /\n{2,}|\n(?=•|o |\d\. tertial)|(?<=^(?:Oppdrag:?|Nøkkelinformasjon|Styringsparametere|\d\. tertial.*))\n/m,
    )) {
    const line = block.replace(/\s+/g, ' ').trim();
    if (line !== '' && !/^\d [A-Z]/.test(line)) children.push(paragraphOf(line));
  }
  children.push(new Table({ rows: [row('Kap.', 'Beløp'), row('9610 Drift', '214 300')] }));
  const document = new Document({
    sections: [{ children }],
    footnotes: { 1: { children: [new Paragraph('Med flytevest menes også redningsvest.')] } },
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function paragraphOf(line: string): Paragraph {
  if (line.startsWith('• ')) return new Paragraph({ text: line.slice(2), bullet: { level: 0 } });
  if (line.startsWith('o ')) return new Paragraph({ text: line.slice(2), bullet: { level: 1 } });
  if (/^\d\. [A-ZÆØÅ]/.test(line)) return new Paragraph({ text: line, heading: HeadingLevel.HEADING_1 });
  if (/^\d\.\d /.test(line)) return new Paragraph({ text: line, heading: HeadingLevel.HEADING_2 });
  if (/^(?:Oppdrag:?|Nøkkelinformasjon|Styringsparametere|\d\. tertial.*)$/.test(line))
    return new Paragraph({ text: line, heading: HeadingLevel.HEADING_3 });
  const marked = line.indexOf('øke.2');
  if (marked < 0) return new Paragraph(line);
  const before = new TextRun(line.slice(0, marked + 4));
  return new Paragraph({ children: [before, new FootnoteReferenceRun(1), new TextRun(line.slice(marked + 5))] });
}

function row(...cells: string[]): TableRow {
  return new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
}
