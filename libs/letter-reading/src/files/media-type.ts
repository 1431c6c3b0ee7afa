import { refusals, type LetterFileRefusal } from './refusal';

export const letterMediaTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
] as const;
/** The formats that are read. */
export type LetterMediaType = (typeof letterMediaTypes)[number];

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the bytes are, whatever the file is called; a refusal for what is not read. */
export function mediaTypeOf(bytes: Uint8Array): LetterMediaType | LetterFileRefusal {
  if (bytes.length === 0) return refusals.empty();
  const start = latin(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return PDF;
  if (start.startsWith('PK\u0003\u0004')) return zipKind(bytes);
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) return compoundKind(bytes);
  if (start.startsWith('{\\rtf')) return refusals.otherDocument('et RTF-dokument (.rtf)');
  if (/^\s*<(?:!doctype html|html)/i.test(start)) return refusals.unknownFormat('en nettside');
  if (/^(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|II\*\u0000|MM\u0000\*)/.test(start))
    return refusals.unknownFormat('et bilde');
  return looksLikeText(bytes) ? 'text/plain' : refusals.unknownFormat('i et format som ikke er kjent');
}

function zipKind(bytes: Uint8Array): LetterMediaType | LetterFileRefusal {
  const names = latin(bytes);
  if (names.includes('word/document.xml') || names.includes('word/')) return DOCX;
  if (names.includes('xl/')) return refusals.unknownFormat('et regneark');
  if (names.includes('ppt/')) return refusals.unknownFormat('en presentasjon');
  if (names.includes('opendocument')) return refusals.otherDocument('et OpenDocument-dokument (.odt)');
  return refusals.unknownFormat('et arkiv (zip)');
}

/** The old Office container: Word files before 2007, and new ones with a password. */
function compoundKind(bytes: Uint8Array): LetterFileRefusal {
  const wide = 'EncryptedPackage'.split('').join('\u0000');
  return latin(bytes).includes(wide)
    ? refusals.encrypted()
    : refusals.otherDocument('i det gamle Office-formatet (.doc)');
}

/** Text has letters and hardly any control characters; UTF-16 announces itself by a byte-order mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (isUtf16(bytes)) return true;
  const sample = bytes.subarray(0, 64 * 1024);
  let control = 0;
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control += 1;
  return !sample.includes(0) && control <= sample.length / 1000;
}

export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
