import PDFDocument from 'pdfkit';
import { sampleText } from './letter-files.fixture';
import { readPdf } from './pdf-file';
import { linesOfTurnedPage } from './turned-text';
import { wordsOf } from './page-lines';

const LINES = ['Vedlegg 2 Styringskalender 2026 fra departementet', 'Møte om budsjettet og resultatene holdes 12. mai'];

/** A page whose text runs so many degrees from left to right. */
function pdf(degrees: number, stamp = false): Promise<Uint8Array> {
  const made = new PDFDocument({ size: 'A4', margin: 0 });
  const done = new Promise<Uint8Array>((finish) => {
    const chunks: Buffer[] = [];
    made.on('data', (chunk: Buffer) => chunks.push(chunk));
    made.on('end', () => finish(new Uint8Array(Buffer.concat(chunks))));
  });
  made.font('Helvetica').fontSize(11);
  LINES.forEach((line, index) => {
    made.save().rotate(degrees, { origin: [300, 400] });
    made.text(line, 200, 380 + index * 14, { lineBreak: false }).restore();
  });
  if (stamp)
    made
      .save()
      .rotate(90, { origin: [580, 200] })
      .text('Dokumentet er elektronisk signert', 580, 200, { lineBreak: false })
      .restore();
  made.end();
  return done;
}

test.each([0, 90, 180, 270])('text that runs at %s degrees is read line for line', async (degrees) => {
  expect(await readPdf(await pdf(degrees), () => undefined)).toBe(LINES.join('\n'));
});

test('a stamp that runs up the margin stands after the text of its page, in no line of it', async () => {
  expect(await readPdf(await pdf(0, true), () => undefined)).toBe(
    [...LINES, '', 'Dokumentet er elektronisk signert'].join('\n'),
  );
});

test('a page without text has no lines', () => {
  expect(linesOfTurnedPage([])).toEqual([]);
  expect(linesOfTurnedPage([{ str: sampleText.slice(0, 5), transform: [], width: 1 }]).map(wordsOf)).toHaveLength(1);
});
