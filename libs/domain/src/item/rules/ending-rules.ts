import type { ItemEventBody } from '../event';
import { isOpen, type DeliverableState } from '../item-state';
import { events, refuse, type Decision, type Rules } from './rule';

/** What is open ends without having been handed over. */
export const ENDING_RULES: Rules<'cancel' | 'carry-over' | 'supersede'> = {
  cancel: (state, body) => {
    const ended = state.deliverables.filter(
      (it) => (body.deliverableId ? it.id === body.deliverableId : true) && isOpen(it),
    );
    if (ended.length === 0) return refuse('nothing-open', 'Det er ingen åpen leveranse å avlyse.');
    return endedAs('cancelled', ended, body);
  },
  'carry-over': (state, body) => {
    const open = state.deliverables.filter(isOpen);
    if (open.length === 0) return refuse('nothing-open', 'Det er ingen åpen leveranse å overføre til neste år.');
    return endedAs('carried-over', open, body);
  },
  supersede: (state, body) => {
    const open = state.deliverables.filter(isOpen);
    if (open.length === 0) return refuse('nothing-open', 'Det er ingen åpen leveranse å erstatte.');
    return endedAs('superseded', open, body);
  },
};

function endedAs(
  status: Extract<ItemEventBody, { kind: 'ended' }>['status'],
  ended: readonly DeliverableState[],
  { reason, reference }: { readonly reason: string; readonly reference: string | null },
): Decision {
  return events(
    ...ended.map(({ id }): ItemEventBody => ({ kind: 'ended', deliverableId: id, status, reason, reference })),
  );
}
