import PDFDocument from 'pdfkit';
import type { LetterBlock } from './letter-blocks.fixture';

/** How a ministry sets its letters. */
export interface PdfLayout {
  readonly font: 'Helvetica' | 'Times-Roman';
  readonly size: number;
  readonly margin: number;
  /** Running head of page N of M, and foot. */
  readonly head: (page: number, pages: number) => string;
  readonly foot: (page: number, pages: number) => string;
  /** Points between the rows of a table. */
  readonly padding: number;
  /** Widths of the table's columns, parts of the page. */
  readonly widths: readonly number[];
  readonly gapAfter: number;
}

/** A PDF with wrapped paragraphs, hanging bullets, tables, running heads and feet, and footnotes in a smaller size. */
export function laidOutPdf(blocks: readonly LetterBlock[], layout: PdfLayout): Promise<Uint8Array> {
  const { margin } = layout;
  const margins = { top: 90, bottom: 110, left: margin, right: margin };
  const pdf = new PDFDocument({ size: 'A4', margins, bufferPages: true });
  const done = new Promise<Uint8Array>((finish) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => finish(new Uint8Array(Buffer.concat(chunks))));
  });
  const notes = new Map<number, string[]>();
  pdf.font(layout.font).fontSize(layout.size);
  for (const block of blocks) {
    const page = pdf.bufferedPageRange().count - 1;
    if (block.kind === 'note') notes.set(page, [...(notes.get(page) ?? []), `${block.number} ${block.text}`]);
    else write(pdf, block, layout);
  }
  const pages = pdf.bufferedPageRange().count;
  for (let page = 0; page < pages; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.fontSize(layout.size - 2);
    (notes.get(page) ?? []).forEach((note, index) => pdf.text(note, margin, 745 + index * 11, { lineBreak: false }));
    pdf.text(layout.head(page + 1, pages), margin, 40, { lineBreak: false });
    pdf.text(layout.foot(page + 1, pages), 480, 800, { lineBreak: false });
  }
  pdf.end();
  return done;
}

function write(pdf: PDFKit.PDFDocument, block: Exclude<LetterBlock, { kind: 'note' }>, layout: PdfLayout): void {
  const { margin } = layout;
  const width = pdf.page.width - 2 * margin;
  if (block.kind === 'page') pdf.addPage();
  else if (block.kind === 'table') writeTable(pdf, block.rows, layout);
  else {
    const indent = block.kind === 'bullet' ? 18 * (block.level + 1) : 0;
    const room = pdf.page.height - 110 - pdf.y;
    if (room < (block.kind === 'heading' ? 60 : layout.size * 1.3)) pdf.addPage();
    const { y } = pdf;
    if (block.kind === 'bullet') pdf.text(block.level === 0 ? '•' : 'o', margin + indent - 14, y, { lineBreak: false });
    pdf.text(block.text, margin + indent, y, { width: width - indent });
    pdf.y += block.kind === 'bullet' && block.level === 1 ? 0 : layout.gapAfter;
  }
}

function writeTable(pdf: PDFKit.PDFDocument, rows: readonly (readonly string[])[], layout: PdfLayout): void {
  const whole = pdf.page.width - 2 * layout.margin;
  const widths = layout.widths.map((part) => part * whole);
  for (const row of rows) {
    const heights = row.map((cell, index) => pdf.heightOfString(cell, { width: (widths[index] ?? 100) - 12 }));
    if (pdf.y + Math.max(...heights) > pdf.page.height - 110) pdf.addPage();
    const { y } = pdf;
    let x = layout.margin;
    row.forEach((cell, index) => {
      pdf.text(cell, x, y, { width: (widths[index] ?? 100) - 12 });
      x += widths[index] ?? 100;
    });
    pdf.y = y + Math.max(...heights) + layout.padding;
  }
  pdf.y += layout.gapAfter;
}
