import { createHash } from 'node:crypto';

/** What a file is recognised by: SHA-256 of its bytes, hexadecimal. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
