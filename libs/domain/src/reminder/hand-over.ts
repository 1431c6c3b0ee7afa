import { EVERYBODY_THERE } from '../absence/absence';
import { evolve } from '../item/evolve';
import { isClosed, type ItemState } from '../item/item-state';
import { foreseenStates, type ForeseenState } from '../series/foresee-series';
import type { SeriesContext } from '../series/occurrences';
import type { Instant, LocalDate } from '../time/local-date';
import { osloInstant } from '../time/oslo';
import type { HandOver, Recipients } from './recipients';

/** Somebody leaves on a day to come; who was not named is the coordinator of that day. */
export interface Leaving {
  readonly personId: string;
  readonly day: LocalDate;
  readonly ownerSuccessorId: string | null;
  readonly deputySuccessorId: string | null;
  readonly coordinatorSuccessorId: string | null;
  readonly leaderSuccessorId: string | null;
}

/** About when the hourly sweep finds that a day has come. */
const SWEPT_AT = '00:10';

/** The recipients with what departures to come (in the order of their days) will make of them. */
export function withHandOvers(recipients: Recipients, departures: readonly Leaving[]): Recipients {
  const handOvers: HandOver[] = [];
  for (const departure of departures) handOvers.push(handOver(handOvers.at(-1)?.after ?? recipients, departure));
  return { ...recipients, handOvers };
}

/** The same as the register does when the day has come. */
function handOver(before: Recipients, leaving: Leaving): HandOver {
  const { personId, day } = leaving;
  const { coordinatorId: now, staff = EVERYBODY_THERE } = before;
  const coordinatorId = now === personId ? leaving.coordinatorSuccessorId : now;
  const leaderId = leaving.leaderSuccessorId ?? coordinatorId;
  const leaderOf = (ownerId: string) => {
    const leader = before.leaderOf(ownerId);
    return leader === personId ? leaderId : leader;
  };
  const unreachable = new Set([...staff.unreachable, personId]);
  return {
    ...{ day, personId },
    ownerId: leaving.ownerSuccessorId ?? coordinatorId,
    deputyId: leaving.deputySuccessorId ?? coordinatorId,
    after: { ...before, coordinatorId, leaderOf, staff: { ...staff, unreachable } },
  };
}

/** An item's states between two moments if nobody acts: what recurs opens, and what is somebody's who leaves goes to others. */
export function foreseeHandOvers(
  state: ItemState,
  series: SeriesContext,
  { now, until }: { readonly now: Instant; readonly until: Instant },
  handOvers: readonly HandOver[],
): { readonly states: readonly ForeseenState[]; readonly changesHands: readonly Instant[] } {
  const states: ForeseenState[] = [];
  const changesHands: Instant[] = [];
  let last: ForeseenState = { at: now, state };
  const goOn = (to: Instant) => {
    states.push(...foreseenStates(last.state, series, last.at, to));
    last = states.at(-1) ?? last;
  };
  for (const leaving of handOvers) {
    const swept = osloInstant(leaving.day, SWEPT_AT);
    const at = swept > now ? swept : now;
    if (at > until) break;
    goOn(at);
    const next = handedOver(last.state, leaving, at);
    if (!next) {
      states.pop();
      continue;
    }
    changesHands.push(at);
    last = { at, state: next };
  }
  goOn(until);
  return { states, changesHands };
}

/** null for an item in which the person has no part, or that is closed. */
function handedOver(state: ItemState, { personId, ...to }: HandOver, at: Instant): ItemState | null {
  if (isClosed(state) || (state.ownerId !== personId && state.deputyId !== personId)) return null;
  const ownerId = state.ownerId === personId ? to.ownerId : state.ownerId;
  const next = state.deputyId === personId ? to.deputyId : state.deputyId;
  const [deputyId, newOwner] = [next === ownerId ? null : next, ownerId !== state.ownerId];
  const body = { kind: 'assigned' as const, ownerId, deputyId, newOwner };
  return evolve(state, { seq: state.seq + 1, at, by: 'system', commandId: null, body });
}
