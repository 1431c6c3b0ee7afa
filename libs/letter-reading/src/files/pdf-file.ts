import { getDocumentProxy } from 'unpdf';
import { layOut } from './page-layout';
import type { PageLine } from './page-lines';
import { inPdfThreads, type PdfWorker } from './pdf-thread';
import { showsPicture, withPictures } from './picture-pages';
import { linesOfTurnedPage } from './turned-text';
import { LetterFileRefusal, MOST_PAGES, refusals } from './refusal';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Letters on a page, on the average; a scan has at most a stamp and a page number as text. */
const FEWEST_LETTERS = 25;

/** So many pages are asked for before they are looked at. */
const PAGES_AHEAD = 4;

/** A PDF without its end mark was cut; what pdf.js could still make of it would be half a letter. */
const END_MARK = '%%EOF';

/**
 * The text of a PDF with its layout: lines and paragraphs, table rows as "cell | cell", heads and feet left out, a form
 * feed between pages, and a line for each page that is a picture.
 * Throws a LetterFileRefusal for a protected, cut or damaged file, or one without text. `progress` gets 0–1.
 */
export async function readPdf(bytes: Uint8Array, progress: (part: number) => void): Promise<string> {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4096))).toString('latin1');
  if (!tail.includes(END_MARK)) throw refusals.damaged();
  return inPdfThreads((workers) => readWith(workers, bytes, progress));
}

async function readWith(
  workers: readonly PdfWorker[],
  bytes: Uint8Array,
  progress: (part: number) => void,
): Promise<string> {
  const copies = await open(workers, bytes);
  const count = copies[0]?.numPages ?? 0;
  try {
    if (count > MOST_PAGES) throw refusals.tooMuchText();
    const pages: PageLine[][] = [];
    const pictures: number[] = [];
    for await (const { page, lines } of pagesOf(copies, count)) {
      pages.push(lines);
      const texts = lines.flatMap(({ segments }) => segments.map(({ text }) => text));
      if (!hasLetters(texts, FEWEST_LETTERS) && (await showsPicture(page))) pictures.push(page.pageNumber);
      page.cleanup();
      progress(page.pageNumber / count);
    }
    const text = layOut(pages);
    if (!hasLetters([text], count * FEWEST_LETTERS)) throw refusals.noText();
    return withPictures(text, pictures).normalize('NFC');
  } catch (error) {
    throw error instanceof LetterFileRefusal ? error : refusals.damaged(error);
  } finally {
    await Promise.all(copies.map((pdf) => pdf.destroy()));
  }
}

function hasLetters(texts: readonly string[], enough: number): boolean {
  let found = 0;
  for (const text of texts)
    for (const [letters] of text.matchAll(/\p{L}+/gu)) {
      found += letters.length;
      if (found >= enough) return true;
    }
  return enough === 0;
}

/** The document, opened in each thread. */
async function open(workers: readonly PdfWorker[], bytes: Uint8Array): Promise<readonly PdfDocument[]> {
  try {
    // pdf.js takes the array over, so it gets a copy; the caller still stores the file.
    const opened = workers.map((worker) => getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, worker }));
    return await Promise.all(opened);
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException'
      ? refusals.encrypted(error)
      : refusals.damaged(error);
  }
}

interface ReadPage {
  readonly page: PdfPage;
  readonly lines: PageLine[];
}

/**
 * The pages in order, each thread's copy giving every other. Each waits for its content to be unpacked, so the next ones are asked for
 * meanwhile; pdf.js holds no more of them.
 */
async function* pagesOf(copies: readonly PdfDocument[], count: number): AsyncGenerator<ReadPage> {
  const asked: Promise<ReadPage>[] = [];
  for (let number = 1; number <= count + PAGES_AHEAD; number += 1) {
    const pdf = copies[number % copies.length];
    if (pdf && number <= count) {
      const page = readPage(pdf, number);
      // Told where its turn comes; after a damaged page it has none.
      page.catch(() => undefined);
      asked.push(page);
    }
    const first = number > PAGES_AHEAD ? asked.shift() : undefined;
    if (first) yield first;
  }
}

async function readPage(pdf: PdfDocument, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  return { page, lines: linesOfTurnedPage(items.flatMap((item) => ('str' in item ? [item] : []))) };
}
