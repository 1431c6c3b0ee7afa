import fc from 'fast-check';
import type { WorkCalendar } from '../calendar/working-days';
import type { Anchor } from '../deadline/anchor';
import { itemFollows } from '../deadline/follow-anchor';
import type { CommandBody, CommandKind } from '../item/command';
import { withMarks } from '../item/evolve';
import { advance, handle } from '../item/handle';
import { aDeadline, aDeliverable, anItem, CONFIRMED } from '../item/item.fixture';
import type { ItemState } from '../item/item-state';
import { actsOf, commandOf, type Act } from '../item/life.fixture';
import { addDays, instantOfMs, localDate, msOf, type Instant, type LocalDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import { sentAt } from './next-round';
import { planItem } from './plan-item';
import { planMarks } from './plan-marks';
import type { PlanStep } from './plan-step';
import { DEFAULT_POLICY, type ReminderPolicy } from './policy';

const KINDS = [
  ...(['assign', 'acknowledge', 'deliver', 'accept', 'return', 'return', 'withdraw', 'request-extension'] as const),
  ...([
    'forward-extension',
    'refuse-extension',
    'extend',
    'correct-date',
    'settle',
    'record-event',
    'set-inner',
  ] as const),
  ...(['wait', 'stop-waiting', 'nudge', 'move', 'decline', 'amend', 'amend', 'cancel', 'set-inner'] as const),
  // What is asked beside a date and the dates that come after it, more often than the rest.
  ...(['wait', 'wait', 'nudge', 'nudge', 'extend', 'move', 'move', 'correct-date'] as const),
] satisfies readonly CommandKind[];

const POLICIES: readonly Partial<ReminderPolicy>[] = [
  {},
  { innerWorkingDays: 5, sendAt: '07:30' },
  { beforeLong: [90, 60, 3], beforeShort: [], overdueEveryDays: 1, chaseEveryDays: 5, acceptWithin: 2 },
  { beforeLong: [1], beforeShort: [1], innerWorkingDays: 12, overdueEveryDays: 30, sendAt: '16:30', acceptWithin: 1 },
];

/** The rules and days of an agency, and what is done in the life of one of its items. */
export interface Life {
  readonly policy: ReminderPolicy;
  readonly calendar: WorkCalendar;
  readonly acts: readonly (Act & {
    /** The report's date moves instead. */
    readonly anchor: boolean;
    /** No round goes until then. */
    readonly down: boolean;
  })[];
}

export const lives: fc.Arbitrary<Life> = fc.record({
  policy: fc.constantFrom(...POLICIES).map((change) => ({ ...DEFAULT_POLICY, ...change, horizonDays: 60 })),
  calendar: fc
    .uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 60 })
    .map((days) => ({ closed: new Set(days.map((day) => addDays(localDate('2026-01-05'), day))) })),
  acts: actsOf(KINDS, ['a', 'a', 'b', 'c', 'd'], { days: 25, acts: 16 }).chain((acts) =>
    fc
      .array(fc.record({ anchor: fc.integer({ max: 9, min: 0 }), down: fc.integer({ max: 7, min: 0 }) }), {
        minLength: acts.length,
        maxLength: acts.length,
      })
      .map((more) => acts.map((act, at) => ({ ...act, anchor: more[at]?.anchor === 0, down: more[at]?.down === 0 }))),
  ),
});

/** A step in the mail of a round. */
export interface Telling {
  readonly step: PlanStep;
  readonly at: Instant;
}

/** From one act to the next: what the rounds in between told, and what the act made of the state. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly down: boolean;
  readonly before: ItemState;
  readonly after: ItemState;
  /** The plan of `before`, as far ahead as `to`. */
  readonly plan: readonly PlanStep[];
  /** The plan of `after`. */
  readonly next: readonly PlanStep[];
  readonly told: readonly Telling[];
  /** Keys of all that has been told by `to`. */
  readonly sent: ReadonlySet<string>;
  /** What was done at `to`; null where time alone passed, it was refused, or the anchor moved. */
  readonly done: CommandBody | null;
  readonly by: string | null;
}

const T1 = { report: 'T1', year: 2026 } as const;
const ANCHORED = { unsettled: 'anchor', rule: 'main-report', raw: '1. tertial' } as const;

/** An item with a date, one that is vague, one that waits for an event, and one that follows a report of unknown date. */
const START = anItem([
  aDeliverable('a'),
  aDeliverable('b', { deadline: aDeadline(null) }),
  aDeliverable('c', { deadline: aDeadline(null, { unsettled: 'event' }) }),
  aDeliverable('d', {
    deadline: aDeadline(null, { ...ANCHORED, anchor: { ...T1, version: 0, askedSince: localDate('2026-01-12') } }),
  }),
]);

/** Lives an item with the rounds of every working day; each step is told in the first round that finds it. */
export function live({ policy, calendar, acts }: Life): Stretch[] {
  const marked = (state: ItemState) => withMarks(state, planMarks(state, policy, calendar));
  const sent = new Set<string>();
  const stretches: Stretch[] = [];
  let state = marked(START);
  let from = CONFIRMED;
  for (const act of acts) {
    const to = instantOfMs(msOf(from) + act.hours * 3_600_000);
    const plan = planItem(state, policy, calendar, to, from);
    const told = act.down ? [] : tellings(plan, sent, { from, to, policy, calendar });
    for (const { step } of told) sent.add(step.key);
    const { after, done, by } = acted(state, act, to);
    const next = marked(after);
    stretches.push({
      ...{ from, to, down: act.down, before: state, after: next, plan, told, sent: new Set(sent), done, by },
      next: planItem(next, policy, calendar, to),
    });
    [state, from] = [next, to];
  }
  return stretches;
}

/** What the rounds from one moment to before another will tell of a plan. */
export function tellings(
  plan: readonly PlanStep[],
  sent: ReadonlySet<string>,
  { from, to, policy, calendar }: Pick<Stretch, 'from' | 'to'> & Pick<Life, 'policy' | 'calendar'>,
): Telling[] {
  return plan
    .filter(({ key }) => !sent.has(key))
    .map((step) => ({ step, at: sentAt(step.sendOn, from, policy, calendar) }))
    .filter(({ at }) => at < to);
}

function acted(
  state: ItemState,
  act: Life['acts'][number],
  now: Instant,
): { after: ItemState; done: CommandBody | null; by: string | null } {
  if (act.anchor) return { after: anchorMoves(advance(state, now).state, act, now), done: null, by: null };
  const command = act.kind && commandOf(act, act.kind, msOf(now), state, ownerBy);
  const handled = command && handle(state, command);
  return command && handled?.ok
    ? { after: handled.state, done: command.body, by: command.actor.personId }
    : { after: advance(state, now).state, done: null, by: null };
}

/** The coordinator herself now and then. */
function ownerBy(days: number): string {
  return days < 10 ? 'kari' : days < 50 ? 'olav' : 'nina';
}

function anchorMoves(state: ItemState, { days }: Act, at: Instant): ItemState {
  const followed = state.deliverables.find(({ id }) => id === 'd')?.deadline;
  const today = osloDate(at);
  const version = followed?.anchor?.version ?? 0;
  const anchor = (due: LocalDate | null, more: number): Anchor => ({
    ...{ ...T1, version: version + more, due, source: due && `Kalender ${version + more}` },
  });
  const by = { personId: 'kari', name: 'Kari Koordinator', on: today };
  const change = {
    before: anchor(followed?.due ?? null, 0),
    after: anchor(addDays(today, days + 45), 1),
    at,
    today,
    by,
  };
  return itemFollows(state, [{ deliverableId: 'd', quoted: true }], change).state;
}
