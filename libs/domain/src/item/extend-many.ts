import type { Refusal } from './command';
import { isOpen, type ItemState } from './item-state';

/**
 * Which deliverables of an item one letter moves, that names many items: those that are `chosen` by id, else the only open one with a
 * date. A refusal where a person must say which; `state` is null of an item that is not confirmed.
 */
export function deliverablesToExtend(
  state: ItemState | null,
  chosen: readonly string[] | undefined,
): { readonly deliverableIds: readonly string[] } | { readonly refusal: Refusal } {
  const no = (code: string, sentence: string) => ({ refusal: { code, sentence } });
  if (!state) return no('not-confirmed', 'Oppdraget er ikke bekreftet ennå, så ingen frist følges opp.');
  if (chosen) return { deliverableIds: [...new Set(chosen)] };
  const [one, another] = state.deliverables.filter((it) => isOpen(it) && it.deadline.due !== null);
  if (!one) return no('nothing-open', 'Oppdraget har ingen åpen leveranse med dato å utsette.');
  if (another) return no('several-open', 'Oppdraget har flere åpne leveranser. Velg hvilke som får utsatt frist.');
  return { deliverableIds: [one.id] };
}
