import { isOpen } from '../item-state';
import { events, refuse, withDeliverable, type Rules } from './rule';

/** Somebody else must act first: on whom, since when, and when to ask again. */
export const WAITING_RULES: Rules<'wait' | 'stop-waiting'> = {
  wait: (state, { deliverableId, on, since, chaseOn }, { receivedOn }) =>
    withDeliverable(state, deliverableId, isOpen, 'stå på vent', ({ waits = 0 }) => {
      if (since > receivedOn)
        return refuse('future-date', 'Det kan ikke ha ventet siden en dag som ligger fram i tid.');
      if (chaseOn <= receivedOn) return refuse('past-date', 'Neste purring må være etter i dag.');
      return events({
        kind: 'waiting-began',
        deliverableId,
        waiting: { number: waits + 1, on: on.trim(), since, chaseOn },
      });
    }),
  'stop-waiting': (state, { deliverableId }) =>
    withDeliverable(state, deliverableId, isOpen, 'stå på vent', ({ waiting }) =>
      waiting
        ? events({ kind: 'waiting-ended', deliverableId })
        : refuse('not-waiting', 'Leveransen venter ikke på noen.'),
    ),
};
