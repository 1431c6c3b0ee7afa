import type { OnBehalfOf } from '@tertial/domain';
import { dayWords } from './when-words';

/** 'er borte til og med fredag 24. juli 2026' */
export function absenceWords({ why, until }: OnBehalfOf): string {
  if (why === 'left') return 'har sluttet';
  if (why === 'undeliverable' || !until) return 'ikke får e-post';
  return `er borte til og med ${dayWords(until)}`;
}
