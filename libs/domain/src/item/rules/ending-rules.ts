import { goesOn } from '../../series/series';
import type { Command } from '../command';
import type { ItemEventBody } from '../event';
import { isOpen, type DeliverableState, type ItemState } from '../item-state';
import { events, refuse, whoAndWhen, type Decision, type Rules } from './rule';

/** What is open ends without having been handed over. */
export const ENDING_RULES: Rules<'cancel' | 'carry-over' | 'supersede'> = {
  cancel: (state, body, command) => {
    const ended = state.deliverables.filter(
      (it) => (body.deliverableId ? it.id === body.deliverableId : true) && isOpen(it),
    );
    const series = body.deliverableId ? [] : endOfSeries(state, 'cancelled', body, command);
    if (ended.length + series.length === 0) return refuse('nothing-open', 'Det er ingen åpen leveranse å avlyse.');
    return endedAs('cancelled', ended, body, series);
  },
  'carry-over': (state, body, command) => {
    const open = state.deliverables.filter(isOpen);
    const series = endOfSeries(state, 'carried-over', body, command);
    if (open.length + series.length === 0)
      return refuse('nothing-open', 'Det er ingen åpen leveranse å overføre til neste år.');
    return endedAs('carried-over', open, body, series);
  },
  supersede: (state, body, command) => {
    const open = state.deliverables.filter(isOpen);
    const series = endOfSeries(state, 'superseded', body, command);
    if (open.length + series.length === 0) return refuse('nothing-open', 'Det er ingen åpen leveranse å erstatte.');
    return endedAs('superseded', open, body, series);
  },
};

type EndedAs = Extract<ItemEventBody, { kind: 'ended' }>['status'];

function endedAs(
  status: EndedAs,
  ended: readonly DeliverableState[],
  { reason, reference }: { readonly reason: string; readonly reference: string | null },
  series: readonly ItemEventBody[],
): Decision {
  return events(
    ...ended.map(({ id }): ItemEventBody => ({ kind: 'ended', deliverableId: id, status, reason, reference })),
    ...series,
  );
}

/** What ends as a whole opens no more periods. */
function endOfSeries(
  state: ItemState,
  within: EndedAs,
  { reason }: { readonly reason: string },
  command: Command,
): ItemEventBody[] {
  if (!state.series || !goesOn(state.series)) return [];
  return [{ kind: 'series-ended', from: command.receivedOn, reason, within, who: whoAndWhen(command) }];
}
