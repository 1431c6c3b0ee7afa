import type { LocalDate } from '../../time/local-date';
import { norwegianDate } from '../../time/norwegian-date';
import { isOpen } from '../item-state';
import { changed, events, refuse, withDeliverable, type Rules } from './rule';

/** What a later letter changes: another date, or other words. */
export const AMENDMENT_RULES: Rules<'move' | 'amend'> = {
  move: (state, body, command) =>
    withDeliverable(state, body.deliverableId, isOpen, 'få flyttet frist', (deliverable) => {
      const { due } = deliverable.deadline;
      if (due === body.due)
        return refuse(
          'nothing-changed',
          `Fristen er allerede ${norwegianDate(body.due)}. Avvis endringen, så er den gjort opp.`,
        );
      return events(
        changed(deliverable, command, {
          due: body.due,
          rule: 'amendment',
          raw: body.words,
          why: movedBecause(due, body),
          reference: body.reference,
          binding: 'ministry',
        }),
      );
    }),
  amend: (_state, { words, reference }) => events({ kind: 'amended', words, reference }),
};

/** 'Frist flyttet fra 30. juni 2026 til 1. oktober 2026 etter supplerende tildelingsbrev nr. 2 av 20. mai 2026: «…»' */
export function movedBecause(
  from: LocalDate | null,
  to: { readonly due: LocalDate; readonly words: string; readonly reference: string },
): string {
  const moved = from ? `Frist flyttet fra ${norwegianDate(from)} til` : 'Frist satt til';
  return `${moved} ${norwegianDate(to.due)} etter ${asObject(to.reference)}: «${to.words}»`;
}

/** A letter's title within a sentence: 'supplerende tildelingsbrev nr. 2 …'. */
function asObject(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
