import type { Reading } from '@tertial/domain';
import { readDocx } from './files/docx-file';
import { mediaTypeOf, type LetterMediaType } from './files/media-type';
import { readPdf } from './files/pdf-file';
import { LARGEST_FILE, LONGEST_TEXT, LetterFileRefusal, refusals } from './files/refusal';
import { decodeText } from './files/text-file';
import { readLetter, type ReadLetterOptions } from './read-letter';

export interface ReadLetterFileOptions extends ReadLetterOptions {
  /** Told how far the reading has come, 0–1, never less than before; 1 when it is done. */
  readonly onProgress?: (part: number) => void;
}

export interface LetterFile {
  /** The text that all offsets of the reading are in: it must be stored with them. */
  readonly text: string;
  readonly reading: Reading;
  /** What the file is, by its content. */
  readonly mediaType: LetterMediaType;
}

/**
 * Reads a letter from a file. Its format is told by its content; the name is only for the record. Throws a LetterFileRefusal, with a
 * sentence in Norwegian for the person, when it cannot be read whole or is no letter; then nothing of it is used.
 */
export async function readLetterFile(
  bytes: Uint8Array,
  _fileName: string,
  options: ReadLetterFileOptions = {},
): Promise<LetterFile> {
  const progress = options.onProgress ?? (() => undefined);
  if (bytes.length > LARGEST_FILE) throw refusals.tooLarge();
  const mediaType = mediaTypeOf(bytes);
  if (mediaType instanceof LetterFileRefusal) throw mediaType;
  progress(0.05);
  const text = await textOf(bytes, mediaType, (part) => progress(0.05 + part * 0.75));
  if (text.trim() === '') throw refusals.empty();
  if (text.length > LONGEST_TEXT) throw refusals.tooMuchText();
  progress(0.8);
  const reading = readLetter(text, options);
  if (!isLetter(text, reading)) throw refusals.noLetter();
  progress(1);
  return { text, reading, mediaType };
}

function textOf(bytes: Uint8Array, mediaType: LetterMediaType, progress: (part: number) => void): Promise<string> {
  if (mediaType === 'application/pdf') return readPdf(bytes, progress);
  if (mediaType === 'text/plain') return Promise.resolve(decodeText(bytes));
  return readDocx(bytes);
}

/** A letter comes from a ministry and asks for something, or calls itself one at its start; a letter that names no ministry does both. */
function isLetter(text: string, { items, changes = [] }: Reading): boolean {
  const asks = items.length > 0;
  const isCalled = /(?:tildelings|oppdrags)brev|(?:^|\s)instruks\s/iu.test(text.slice(0, 6000));
  return /departement/iu.test(text) ? asks || isCalled : isCalled && (asks || changes.length > 0);
}
