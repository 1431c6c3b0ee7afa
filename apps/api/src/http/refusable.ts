import type { Refusable } from '@tertial/persistence';
import { notFound, refused } from './problem';

const UNKNOWN: Record<string, string> = {
  'unknown-item': 'Oppdraget',
  'unknown-person': 'Personen',
  'unknown-unit': 'Enheten',
  'unknown-question': 'Spørsmålet',
};

/** What the register did, or its refusal as a problem: 404 for what the address names and does not exist, else 409. */
export function accepted<T extends object>(answer: Refusable<T>, named?: keyof typeof UNKNOWN): { ok: true } & T {
  if (answer.ok) return answer;
  const { code } = answer.refusal;
  throw code === named ? notFound(UNKNOWN[code]!) : refused(answer.refusal);
}
