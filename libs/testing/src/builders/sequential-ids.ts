import { createHash } from 'node:crypto';
import type { IdSource } from '@tertial/persistence';

/** UUIDs that follow from a seed, so that two runs make the same ones. */
export function sequentialIds(seed: string): IdSource {
  let n = 0;
  return () => {
    const hash = createHash('sha256').update(`${seed}/${++n}`).digest('hex');
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  };
}
