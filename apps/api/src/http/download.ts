import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

/** Types that a browser hands to a program of the person's; everything else goes as bytes. */
const KNOWN = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'image/png',
  'image/jpeg',
  'text/plain',
  'text/csv',
]);

/**
 * A file that somebody uploaded, as an attachment that no browser opens as a page of ours: what lies in it is not to be trusted,
 * whatever type it claims to be.
 */
export function asDownload(
  response: Response,
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer },
): StreamableFile {
  response.attachment(file.name);
  response.set({
    'Content-Type': KNOWN.has(file.mediaType) ? file.mediaType : 'application/octet-stream',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  });
  return new StreamableFile(file.bytes, { length: file.bytes.length });
}
