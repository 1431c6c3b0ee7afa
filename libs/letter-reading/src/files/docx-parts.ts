import { Readable } from 'node:stream';
import JSZip, { type JSZipObject } from 'jszip';
import { refusals } from './refusal';

/** Text and its rules, not pictures, fonts and what else a document carries. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/app\.xml|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/u;

/** Bytes of all needed parts; those of a letter of a hundred pages are a tenth of it. */
const LARGEST_PARTS = 32 * 1024 * 1024;

/**
 * The parts of a Word document that its text is made of, by their names. Stops in the middle of what unpacks to far more
 * than a letter, whatever size the archive's directory says. Throws a LetterFileRefusal then, an Error for a damaged archive.
 */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  let room = LARGEST_PARTS;
  for (const file of zip.file(NEEDED)) {
    const unpacked = await unpack(file, room);
    room -= unpacked.length;
    parts.set(file.name, unpacked.toString('utf8'));
  }
  return parts;
}

async function unpack(file: JSZipObject, room: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const piece of new Readable().wrap(file.nodeStream()) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > room) throw refusals.tooMuchText();
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}
