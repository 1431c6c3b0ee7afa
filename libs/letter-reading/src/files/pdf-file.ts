import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { layOut } from './page-layout';
import type { PageLine } from './page-lines';
import { showsPicture, withPictures } from './picture-pages';
import { linesOfTurnedPage } from './turned-text';
import { LetterFileRefusal, MOST_PAGES, refusals } from './refusal';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Letters on a page, on the average; a scan has at most a stamp and a page number as text. */
const FEWEST_LETTERS = 25;

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
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > MOST_PAGES) throw refusals.tooMuchText();
    const pages: PageLine[][] = [];
    const pictures: number[] = [];
    // One page after the other: pdf.js holds one page at a time, and the person sees that it goes on.
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const lines = await linesOf(page);
      pages.push(lines);
      const letters = lines.map(({ segments }) => segments.map((segment) => segment.text).join(' ')).join(' ');
      if (!hasLetters(letters, FEWEST_LETTERS) && (await showsPicture(page))) pictures.push(number);
      page.cleanup();
      progress(number / pdf.numPages);
    }
    const text = layOut(pages);
    if (!hasLetters(text, pdf.numPages * FEWEST_LETTERS)) throw refusals.noText();
    return withPictures(text, pictures).normalize('NFC');
  } catch (error) {
    throw error instanceof LetterFileRefusal ? error : refusals.damaged(error);
  } finally {
    await pdf.destroy();
  }
}

function hasLetters(text: string, enough: number): boolean {
  let found = 0;
  for (const [letters] of text.matchAll(/\p{L}+/gu)) {
    found += letters.length;
    if (found >= enough) return true;
  }
  return enough === 0;
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  // A reader that does not load is a fault of ours, not of the file.
  await getResolvedPDFJS();
  try {
    // pdf.js takes the array over, so it gets a copy; the caller still stores the file.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException'
      ? refusals.encrypted(error)
      : refusals.damaged(error);
  }
}

async function linesOf(page: PdfPage): Promise<PageLine[]> {
  const { items } = await page.getTextContent();
  return linesOfTurnedPage(items.flatMap((item) => ('str' in item ? [item] : [])));
}
