import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { readLetter, readLetterFile } from '@tertial/letter-reading';
import { pdfOf } from '../integration/api/support/pdf';
import { benchLetter } from './letter';
import { median, timed, type Measured } from './measure';
import type { LargeTextRead } from './read-large-text';

const PDF_ROUNDS = 15;

/** Reading a letter in a warm process: from its text, from PDF beside getting the text out of it; and what a far too long text takes. */
export async function benchReading(): Promise<Measured[]> {
  const { name, bytes } = benchLetter('nav-2021.txt');
  const text = bytes.toString('utf8');
  const value = await median(() => readLetter(text), 25, 8);
  const on = `${name}: ${text.length} tegn, ${readLetter(text).items.length} oppdrag`;
  return [
    { name: 'lese brevet fra tekst', on, value, limit: 400, unit: 'ms' },
    await benchPdf(name, text),
    benchLargeText(),
  ];
}

/**
 * The whole way from the bytes of a PDF to its items, over what pdf.js alone takes for the text of all its pages. Each is the
 * fastest of several rounds that take turns, as what else the machine does hits both.
 */
async function benchPdf(name: string, text: string): Promise<Measured> {
  const pdf = await pdfOf(text);
  let extracted = Infinity;
  let read = Infinity;
  for (let round = 0; round < PDF_ROUNDS; round += 1) {
    extracted = Math.min(extracted, await timed(() => textOf(pdf)));
    read = Math.min(read, await timed(() => readLetterFile(pdf, 'brev.pdf')));
  }
  const limitIs = `teksten alene ${extracted.toFixed(0)} ms, lest som brev ${read.toFixed(0)} ms`;
  const on = `${name} som PDF: ${(pdf.length / 1024).toFixed(0)} kB`;
  return { name: 'lese brevet fra PDF', on, value: read / extracted, limit: 1.3, unit: 'ganger', limitIs };
}

async function textOf(bytes: Uint8Array): Promise<void> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await pdf.destroy();
}

/** In a process of its own, as its memory is what is asked for. */
function benchLargeText(): Measured {
  const told = execFileSync(process.execPath, ['-r', '@swc-node/register', join(__dirname, 'read-large-text.ts')]);
  const { megabytes, before, peak, ms, said } = JSON.parse(told.toString('utf8')) as LargeTextRead;
  const on = `tekst på ${megabytes} MB, ${ms.toFixed(0)} ms, fra ${before.toFixed(0)} til ${peak.toFixed(0)} MB: ${said}`;
  return { name: 'minne for en altfor lang tekst', on, value: peak - before, limit: 100, unit: 'MB' };
}
