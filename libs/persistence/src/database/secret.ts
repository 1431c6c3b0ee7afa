import { createHash, randomBytes } from 'node:crypto';

/** A fresh secret for an address: 256 bits, in characters that an address takes as they are. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. It is random, so that a plain hash cannot be turned round; no salt, as it is looked up by it. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
