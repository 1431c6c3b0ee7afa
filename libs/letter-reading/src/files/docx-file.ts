import { convertToHtml, images } from 'mammoth';
import { textOfHtml } from './docx-html';
import { withComputedText } from './docx-plain';
import { LONGEST_TEXT, LetterFileRefusal, refusals } from './refusal';
import { unpackedSize } from './zip';

/** Pictures say nothing to this reader and would be copied into the HTML. */
const noImages = images.imgElement(() => Promise.resolve({ src: '' }));

/** Of all that the archive unpacks to; the text is a small part of it. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;

/**
 * The text of a Word document: a line for each paragraph, bullets with signs, headings and lists with their numbers, table
 * rows as "cell | cell", headings marked with "#", form feeds where pages end, footnotes at the end; no heads and feet. Throws a LetterFileRefusal for a cut or damaged file, or one without text.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === null) throw refusals.damaged();
  if (unpacked > LARGEST_UNPACKED) throw refusals.tooMuchText();
  const html = await htmlOf(bytes);
  if (html.length > LONGEST_TEXT * 4) throw refusals.tooMuchText();
  const text = textOfHtml(html).normalize('NFC');
  if (!/\p{L}{3}/u.test(text)) throw refusals.noText();
  return text;
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await convertToHtml({ buffer: await withComputedText(bytes) }, { convertImage: noImages });
    return value;
  } catch (error) {
    throw error instanceof LetterFileRefusal ? error : refusals.damaged(error);
  }
}
