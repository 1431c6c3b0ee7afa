import PDFDocument from 'pdfkit';

/** A text as a PDF, as a word processor would write it; with a password when one is given. */
export function pdfOf(text: string, password?: string): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 50, ...(password ? { userPassword: password } : {}) });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))));
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.font('Helvetica').fontSize(10);
  for (const line of text.split('\n')) pdf.text(line.trim() || ' ');
  pdf.end();
  return done;
}
