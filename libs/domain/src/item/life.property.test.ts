import fc from 'fast-check';
import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { planMarks } from '../reminder/plan-marks';
import { DEFAULT_POLICY } from '../reminder/policy';
import { instantOfMs, msOf } from '../time/local-date';
import type { CommandBody, CommandKind } from './command';
import type { ItemEvent } from './event';
import { evolve, withMarks } from './evolve';
import { advance, handle } from './handle';
import { aDeadline, aDeliverable, anItem, CONFIRMED } from './item.fixture';
import { actsOf, commandOf, type Act } from './life.fixture';
import { NO_MARKS, type DeliverableState, type ItemState } from './item-state';

const KINDS = [
  ...(['assign', 'acknowledge', 'deliver', 'deliver', 'accept', 'return', 'withdraw', 'request-extension'] as const),
  ...(['forward-extension', 'refuse-extension', 'extend', 'extend', 'correct-date', 'set-inner', 'wait'] as const),
  ...(['stop-waiting', 'move', 'decline', 'cancel'] as const),
] satisfies readonly CommandKind[];

const acts = actsOf(KINDS, ['a'], { days: 60, acts: 25 });

const start = withMoments(
  anItem([aDeliverable('a'), aDeliverable('b', { deadline: aDeadline(null) })], { ownerId: 'olav' }),
);

test('a miss leaves the lists only by a corrected date or an extension decided in time, and then stands among the excused', () => {
  fc.assert(
    fc.property(acts, (list) => {
      live(list, (before, after, command) => {
        if (!before.missedAt || after.missedAt === before.missedAt) return;
        expect(command?.kind === 'correct-date' || (command?.kind === 'extend' && command.decidedOn)).toBeTruthy();
        expect(after.excusedMisses?.at(-1)?.missedAt).toBe(before.missedAt);
      });
    }),
    { numRuns: 100 },
  );
});

test('what was delivered late stays late by as many days in every later state, unless it is judged by another date', () => {
  fc.assert(
    fc.property(acts, (list) => {
      live(list, (before, after, command) => {
        if (command?.kind === 'correct-date' || (command?.kind === 'extend' && command.decidedOn)) return;
        expect(after.daysLate ?? 0).toBeGreaterThanOrEqual(before.daysLate ?? 0);
      });
    }),
    { numRuns: 100 },
  );
});

test('the state is the fold of its events, and an event that comes twice changes nothing', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const { events, state } = live(list, () => undefined);
      const folded = events.reduce((at, event) => evolve(evolve(at, event), event), start);
      expect(withoutMoments(folded)).toEqual(withoutMoments(state));
    }),
    { numRuns: 100 },
  );
});

/** Lives through the acts; `watch` sees the first deliverable before and after each step, with the command that was done. */
function live(
  list: readonly Act[],
  watch: (before: DeliverableState, after: DeliverableState, done: CommandBody | null) => void,
): { state: ItemState; events: ItemEvent[] } {
  const events: ItemEvent[] = [];
  let state = start;
  let now = msOf(CONFIRMED);
  for (const act of list) {
    now += act.hours * 3_600_000;
    const command = act.kind && commandOf(act, act.kind, now, state);
    const handled = command ? handle(state, command) : { ok: true as const, ...advance(state, instantOfMs(now)) };
    if (!handled.ok) continue;
    events.push(...handled.events);
    const next = withMoments(handled.state);
    watch(first(state), first(next), command && command.body);
    state = next;
  }
  return { state, events };
}

function withMoments(state: ItemState): ItemState {
  return withMarks(state, planMarks(state, DEFAULT_POLICY, DEFAULT_CALENDAR));
}

function withoutMoments(state: ItemState): ItemState {
  const deliverables = state.deliverables.map((it) => ({ ...it, marks: NO_MARKS }));
  return { ...state, deliverables, unacknowledgedMark: null };
}

function first(state: ItemState): DeliverableState {
  const [deliverable] = state.deliverables;
  if (!deliverable) throw new RangeError('No deliverable');
  return deliverable;
}
