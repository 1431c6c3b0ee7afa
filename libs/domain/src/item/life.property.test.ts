import fc from 'fast-check';
import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { planMarks } from '../reminder/plan-marks';
import { DEFAULT_POLICY } from '../reminder/policy';
import { addDays, instantOfMs, msOf } from '../time/local-date';
import { osloDate } from '../time/oslo';
import type { Command, CommandBody, CommandKind, Role } from './command';
import { COMMANDS } from './decide.fixture';
import type { ItemEvent } from './event';
import { evolve, withMarks } from './evolve';
import { advance, handle } from './handle';
import { aDeadline, aDeliverable, anItem, CONFIRMED, PEOPLE } from './item.fixture';
import { NO_MARKS, type DeliverableState, type ItemState } from './item-state';

const KINDS = [
  ...(['assign', 'acknowledge', 'deliver', 'deliver', 'accept', 'return', 'withdraw', 'request-extension'] as const),
  ...(['forward-extension', 'refuse-extension', 'extend', 'extend', 'correct-date', 'set-inner', 'wait'] as const),
  ...(['stop-waiting', 'move', 'decline', 'cancel'] as const),
] satisfies readonly CommandKind[];

interface Act {
  /** Hours until it happens; with no kind, time alone passes. */
  readonly hours: number;
  readonly kind: CommandKind | null;
  readonly days: number;
  readonly decided: number | null;
}

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    hours: fc.integer({ min: 0, max: 24 * 60 }),
    kind: fc.option(fc.constantFrom(...KINDS), { nil: null }),
    days: fc.integer({ min: -40, max: 90 }),
    decided: fc.option(fc.integer({ min: -60, max: 0 }), { nil: null }),
  }),
  { minLength: 1, maxLength: 25 },
);

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

function commandOf({ days, decided }: Act, kind: CommandKind, now: number, state: ItemState): Command {
  const receivedAt = instantOfMs(now);
  const receivedOn = osloDate(receivedAt);
  const due = addDays(first(state).deadline.due ?? receivedOn, days);
  const { role, body } = COMMANDS[kind];
  const fitted = {
    ...body,
    ...('due' in body && body.kind !== 'set-inner' && { due: kind === 'return' ? addDays(receivedOn, 14) : due }),
    ...(kind === 'extend' && decided !== null && { decidedOn: addDays(receivedOn, decided) }),
    ...('on' in body && kind === 'forward-extension' && { on: receivedOn }),
    ...(kind === 'wait' && { since: receivedOn, chaseOn: addDays(receivedOn, 7) }),
    ...(kind === 'refuse-extension' && { reference: 'E-post' }),
    ...(kind === 'assign' && { ownerId: 'olav', deputyId: days > 0 ? 'siri' : null }),
  } as CommandBody;
  return {
    ...{ id: `${kind}-${now}`, itemId: state.itemId, receivedAt, receivedOn, body: fitted },
    actor: PEOPLE[role as Role],
  };
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
