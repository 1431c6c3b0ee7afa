import { evolveSeries, withoutStep } from '../series/evolve-series';
import type { ItemEvent } from './event';
import { delivered, ended, factsAfter, newVersion, openAgain } from './evolve-deliverable';
import { judged, withMiss } from './evolve-judgement';
import type { Instant } from '../time/local-date';
import { withNews } from './item-news';
import { noted } from './unseen';
import { NO_MARKS, type DeliverableState, type DeliverableStatus, type ItemMarks, type ItemState } from './item-state';

/** Folds one recorded event into the state. Pure; an event that was folded before (by its number) changes nothing. */
export function evolve(state: ItemState, event: ItemEvent): ItemState {
  if (event.seq <= state.seq) return state;
  const after = withoutStep(apply(state, event), event.body, event.at);
  return { ...noted(withNews(after, state, event), event), seq: event.seq };
}

/** Puts the planner's moments into the state. Pure. */
export function withMarks(state: ItemState, marks: ItemMarks): ItemState {
  return {
    ...state,
    unacknowledgedMark: marks.unacknowledged,
    ...(state.series && { series: { ...state.series, next: marks.series ?? [] } }),
    deliverables: state.deliverables.map((it) => ({ ...it, marks: marks.deliverables[it.id] ?? it.marks })),
  };
}

function apply(state: ItemState, event: ItemEvent): ItemState {
  const { body, at } = event;
  switch (body.kind) {
    case 'assigned': {
      const next = { ...state, ownerId: body.ownerId, deputyId: body.deputyId };
      return body.newOwner
        ? {
            ...{ ...unacknowledged(next), ownerVersion: state.ownerVersion + 1, ...ownedFrom(body.ownerId, at) },
            ...(state.declined && { declined: null }),
          }
        : next;
    }
    case 'acknowledged':
      return { ...state, acknowledgedAt: at, deliverables: relabel(state, 'planned', 'acknowledged') };
    case 'declined':
      return {
        ...{ ...unacknowledged(state), ownerId: null, ...ownedFrom(null, at) },
        declined: { name: body.name ?? null, at, reason: body.reason },
      };
    case 'amended':
      // The demand's text lies in the register; what must be delivered by when is the same.
      return state;
    case 'series-set':
    case 'series-paused':
    case 'series-resumed':
    case 'series-ended':
    case 'occurrence-opened':
    case 'occurrence-set-aside':
    case 'occurrence-resumed':
      return evolveSeries(state, body);
    case 'unacknowledged':
      return { ...state, unacknowledgedPassed: true };
    case 'delivered':
      return change(state, body.deliverableId, (it) => delivered(it, body.delivery));
    case 'withdrawn':
      return change(state, body.deliverableId, (it) => openAgain(it, state, at));
    case 'judged-anew':
      return change(state, body.deliverableId, (it) => judged(it, body));
    case 'extension-requested':
    case 'extension-forwarded':
    case 'extension-refused':
    case 'inner-set':
    case 'waiting-began':
    case 'waiting-ended':
    case 'nudged':
      return change(state, body.deliverableId, (it) => factsAfter(it, body, event));
    case 'accepted':
      return change(state, body.deliverableId, () => ({ status: 'accepted' }));
    case 'returned':
      // What the old deadline had passed says nothing of the new one that comes with a return; the miss itself stays.
      return change(state, body.deliverableId, ({ nudge, refusedRequest }) => ({
        ...{ status: 'returned', marks: NO_MARKS, passed: [] },
        ...{ extensionRequest: null, waiting: null, reopenedAt: null },
        // The delivery was the answer to what had been asked, and made what had been asked for needless.
        ...(nudge && { nudge: null }),
        ...(refusedRequest && { refusedRequest: null }),
      }));
    case 'ended':
      return change(state, body.deliverableId, (it) => ended(it, body, event));
    case 'deadline-changed':
      return change(state, body.deliverableId, (it) => newVersion(it, body.deadline));
    case 'mark-passed':
      return change(state, body.deliverableId, (it) => ({
        passed: [...it.passed, body.mark],
        ...(body.mark === 'missed' && it.deadline.binding === 'ministry' && withMiss(it, at)),
      }));
  }
}

function ownedFrom(ownerId: string | null, at: Instant): Pick<ItemState, 'assignedAt' | 'unownedSince'> {
  return ownerId ? { assignedAt: at, unownedSince: null } : { assignedAt: null, unownedSince: at };
}

function unacknowledged(state: ItemState): ItemState {
  return {
    ...state,
    acknowledgedAt: null,
    unacknowledgedPassed: false,
    deliverables: relabel(state, 'acknowledged', 'planned'),
  };
}

function relabel(state: ItemState, from: DeliverableStatus, to: DeliverableStatus): DeliverableState[] {
  return state.deliverables.map((it) => (it.status === from ? { ...it, status: to } : it));
}

function change(state: ItemState, id: string, by: (it: DeliverableState) => Partial<DeliverableState>): ItemState {
  return { ...state, deliverables: state.deliverables.map((it) => (it.id === id ? { ...it, ...by(it) } : it)) };
}
