import { isOpen } from '../item-state';
import { events, refuse, withDeliverable, type Rules } from './rule';

/** The coordinator asks for an answer now. */
export const NUDGE_RULES: Rules<'nudge'> = {
  nudge: (state, { deliverableId, words }, { receivedOn }) =>
    withDeliverable(state, deliverableId, isOpen, 'purres på', ({ nudge }) => {
      if (!state.ownerId)
        return refuse('no-owner', 'Oppdraget har ingen ansvarlig å purre på. Velg en ansvarlig først.');
      if (nudge?.on === receivedOn)
        return refuse('nudged-today', 'Det er alt purret på denne leveransen i dag. Prøv igjen i morgen.');
      return events({ kind: 'nudged', deliverableId, nudge: { on: receivedOn, words: words.trim() } });
    }),
};
