import type { ReadAmendment, Reading } from '@tertial/domain';
import { readLetter } from '../read-letter';

/** The head of a supplementary letter of 2 April 2026. */
export const HEAD = `Kystdepartementet

Fjelltilsynet

Vår ref. 26/1   Dato 2. april 2026

Supplerende tildelingsbrev nr. 2 for 2026 til Fjelltilsynet

1. Endringer

`;

/** A supplementary letter of 2 April 2026 that says this. */
export function read(words: string): Reading {
  return readLetter(`${HEAD}${words}\n`);
}

/** Kind, reference, new deadline, and the old date where it is named. */
function told({ kind, concerns, deadline, oldDue }: ReadAmendment): string {
  const fresh = deadline ? ` → ${deadline.due ?? deadline.every ?? deadline.in?.join('+') ?? deadline.type}` : '';
  return `${kind}: ${concerns.raw}${fresh}${oldDue ? ` (was ${oldDue})` : ''}`;
}

/** The changes that these words make, told briefly. */
export const changes = (words: string) => (read(words).changes ?? []).map(told);
/** The forms of words by which they were found. */
export const rules = (words: string) => (read(words).changes ?? []).map(({ rule }) => rule);
