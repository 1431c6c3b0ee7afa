import { KIND_WORDS } from '../words/item-words';
import type { PolicyTarget } from './policy-api';

type Kind = keyof typeof KIND_WORDS;

/** Whose rules an address asks for: '?for=' a kind's name or an item's id; without it the agency's. */
export function targetOf(address: URLSearchParams): PolicyTarget {
  const name = address.get('for') ?? '';
  if (!name) return { scope: 'agency' };
  return name in KIND_WORDS ? { scope: 'kind', kind: name as Kind } : { scope: 'item', itemId: name };
}

/** The target as it stands in the address; '' for the agency. */
export function targetText(target: PolicyTarget): string {
  if (target.scope === 'agency') return '';
  return target.scope === 'kind' ? target.kind : target.itemId;
}
