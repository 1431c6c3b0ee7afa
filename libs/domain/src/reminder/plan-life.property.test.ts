import fc from 'fast-check';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-days';
import { isClosed, isOpen, type DeliverableState, type ItemState } from '../item/item-state';
import { addDays, daysBetween, instantOfMs, msOf, type Instant, type LocalDate } from '../time/local-date';
import { osloDate, osloInstant } from '../time/oslo';
import { innerDueOf } from './plan-inner';
import { planItem } from './plan-item';
import { live, lives, tellings, type Life, type Stretch } from './plan-life.fixture';
import type { PlanStep } from './plan-step';

const RUNS = { numRuns: 30 };
/** Said as soon as it is known, whatever day that is; the next round is on a working day anyhow. */
const AT_ONCE =
  /^(assigned|changed|returned|cancelled|moved|(nudge|amended|inner-date)-.+|(unassigned|unsettled)-1|extension-\d+-(refused|asked-1))$/;
/** What its owner is told of what others decide. */
const NEWS: { readonly [kind: string]: RegExp | undefined } = {
  ...{ extend: /^changed$/, move: /^changed$/, settle: /^changed$/, 'correct-date': /^(changed|returned)$/ },
  ...{ 'record-event': /^changed$/, return: /^returned$/, 'refuse-extension': /^extension-\d+-refused$/ },
  ...{ amend: /^amended-/, cancel: /^cancelled$/, 'set-inner': /^inner-date-/ },
};
/** Given without a word about the deadline or who owns it. */
const ASIDE = ['nudge', 'wait', 'stop-waiting', 'forward-extension'];

const inLives = (check: (stretch: Stretch, life: Life, before: readonly Stretch[]) => void): void => {
  fc.assert(
    fc.property(lives, (life) => {
      const stretches = live(life);
      stretches.forEach((stretch, at) => check(stretch, life, stretches.slice(0, at)));
    }),
    RUNS,
  );
};

const found = ({ deliverables }: ItemState, id: string | null): DeliverableState | undefined =>
  deliverables.find((it) => it.id === id);

test('every step is planned on a working day or said at once, and told on a working day at the sending hour, never before its day', () => {
  inLives(({ next, told }, { policy, calendar }) => {
    expect(next.filter(({ step, sendOn }) => !AT_ONCE.test(step) && !isWorkingDay(sendOn, calendar))).toEqual([]);
    const wrong = told.filter(({ step, at }) => {
      const day = osloDate(at);
      return !isWorkingDay(day, calendar) || day < step.sendOn || at !== osloInstant(day, policy.sendAt);
    });
    expect(wrong).toEqual([]);
  });
});

test('a reminder before a deadline is never after it, nor on another day than its own unless no round went', () => {
  inLives(({ plan, told, before, down }, { policy, calendar }, earlier) => {
    const wasDown = down || earlier.some((it) => it.down);
    const ahead = plan.filter(({ step }) => /^(inner-.+-)?(before-\d+|due)$/.test(step));
    const late = ahead.filter(({ step, sendOn, deliverableId }) => {
      const it = found(before, deliverableId);
      const inner = it && step.startsWith('inner-') ? innerDueOf(it, policy, calendar) : null;
      const dates = [inner, it?.deadline.due ?? null].filter((date) => date !== null);
      return dates.length === 0 || dates.some((date) => sendOn > date);
    });
    expect(late).toEqual([]);
    const onOtherDays = told.filter(({ step, at }) => step.step.includes('before-') && osloDate(at) !== step.sendOn);
    if (!wasDown) expect(onOtherDays).toEqual([]);
  });
});

test('keys are unique, and name item, deliverable and step', () => {
  inLives(({ next }) => {
    expect(new Set(next.map(({ key }) => key)).size).toBe(next.length);
    const misnamed = next.filter(({ key, itemId, deliverableId, step }) => {
      const [item, deliverable, , name] = key.split('/');
      return item !== itemId || deliverable !== (deliverableId ?? '-') || name !== step;
    });
    expect(misnamed).toEqual([]);
  });
});

test('nothing is told twice: a fact not after a new date either, a question of a delivery once for each, a date once', () => {
  inLives(({ told, before }, _life, earlier) => {
    const said = (of: Stretch) => of.told.map(({ step }) => saidOf(step, of.before));
    const already = new Set(earlier.flatMap(said));
    const now = said({ told, before } as Stretch);
    expect(now.filter((one) => already.has(one))).toEqual([]);
    expect(new Set(now).size).toBe(now.length);
  });
});

/** What a step tells, whatever its key. */
function saidOf({ deliverableId, step, version }: PlanStep, state: ItemState): string {
  const it = found(state, deliverableId);
  if (/^(nudge|waiting|extension)-/.test(step)) return `${deliverableId} ${step} ${it?.nudge?.words ?? ''}`;
  if (/^(inner-date|amended)-/.test(step)) return `${deliverableId ?? '-'} ${step}`;
  if (step.startsWith('unaccepted-')) return `${deliverableId} ${step} ${it?.delivery?.at ?? ''}`;
  return `${deliverableId ?? '-'} ${step} ${version} ${it?.inner?.version ?? ''}`;
}

test('what is done to one deliverable, or beside its deadline, moves and loses nothing of the rest', () => {
  const same = (steps: readonly PlanStep[], keep: (step: PlanStep) => boolean) =>
    steps.filter(keep).map(({ key, sendOn }) => `${key} ${sendOn}`);
  inLives(({ before, after, plan, next, done, to }) => {
    if (!done || !('deliverableId' in done) || before.ownerId !== after.ownerId) return;
    const until = addDays(osloDate(to), 30);
    const others = ({ deliverableId, sendOn }: PlanStep) =>
      deliverableId !== null && deliverableId !== done.deliverableId && sendOn <= until && sendOn >= osloDate(to);
    expect(same(next, others)).toEqual(same(plan, others));
    if (!ASIDE.includes(done.kind)) return;
    const own = ({ deliverableId, step, sendOn }: PlanStep) =>
      // Older news has been dropped by both; how old it is depends on when each was planned.
      deliverableId === done.deliverableId &&
      sendOn > addDays(until, -60) &&
      sendOn <= until &&
      !/^(nudge|waiting|extension)-/.test(step);
    expect(same(next, own)).toEqual(same(plan, own));
  });
});

test('whoever decides a new date, sends back, says no, words it anew or calls it off: its owner is told in the next round, unless it was he', () => {
  inLives(({ before, after, plan, next, sent, done, by, to }, life) => {
    const news = done && NEWS[done.kind];
    if (!news) return;
    const id = 'deliverableId' in done ? done.deliverableId : null;
    const earlier = new Set(plan.map(({ key }) => key));
    const round = firstRound(to, life);
    const told = tellings(next, sent, { ...life, from: to, to: instantOfMs(msOf(round) + 1) })
      .filter(({ step }) => step.deliverableId === id && news.test(step.step) && !earlier.has(step.key))
      .map(({ at }) => at);
    const inner = (state: ItemState) => innerDueOf(found(state, id)!, life.policy, life.calendar);
    const isNews = {
      ...{ amend: () => !isClosed(after), cancel: () => true },
      'set-inner': () => inner(before) !== inner(after),
    }[done.kind as string];
    const owed = (isNews?.() ?? isOpen(found(after, id)!)) && after.ownerId !== null && after.ownerId !== by;
    expect([done.kind, told]).toEqual([done.kind, owed ? [round] : []]);
  });
});

test('a nudge is told in the next round, and in no other though the date moves before it', () => {
  inLives(({ after, next, sent, done, to }, life) => {
    if (done?.kind !== 'nudge') return;
    const own = ({ step, deliverableId }: PlanStep) =>
      step.startsWith('nudge-') && deliverableId === done.deliverableId ? [deliverableId] : [];
    const round = { ...life, from: to, to: instantOfMs(msOf(firstRound(to, life)) + 1) };
    const told = tellings(next, sent, round).filter(({ step }) => own(step).length > 0);
    expect(told).toHaveLength(1);
    const deliverables = after.deliverables.map((it) => ({
      ...it,
      deadline: { ...it.deadline, version: 9, from: to },
    }));
    const moved = planItem({ ...after, deliverables }, life.policy, life.calendar, to);
    expect(moved.filter((step) => own(step).length > 0).map(({ key }) => key)).toEqual(
      told.map(({ step }) => step.key),
    );
  });
});

test('the day itself is told, and from then on not a week (or whatever the pause is) goes by in silence', () => {
  inLives(({ before, from, to, down, told }, life) => {
    if (down || !before.ownerId) return;
    for (const it of before.deliverables.filter(isOpen)) {
      const { due } = it.deadline;
      if (!due) continue;
      const said = (name: RegExp) => told.some(({ step }) => step.deliverableId === it.id && name.test(step.step));
      const day = lastWorkingDay(due, life.calendar);
      const known = osloDate(it.deadline.from) < day && (before.assignedAt ?? '') < from;
      const round = osloInstant(day, life.policy.sendAt);
      if (known && round > from && round < to) expect([it.id, said(/^due$/)]).toEqual([it.id, true]);
      // Working days before holidays, and the days on which no round goes, stretch a pause.
      const pause = life.policy.overdueEveryDays + 30;
      if (due < osloDate(from) && daysBetween(osloDate(from), osloDate(to)) > pause)
        expect(said(/^overdue-/)).toBe(true);
    }
  });
});

function firstRound(now: Instant, { policy, calendar }: Life): Instant {
  for (let day = osloDate(now); ; day = addDays(day, 1)) {
    const round = osloInstant(day, policy.sendAt);
    if (isWorkingDay(day, calendar) && round >= now) return round;
  }
}

function lastWorkingDay(day: LocalDate, calendar: WorkCalendar): LocalDate {
  return isWorkingDay(day, calendar) ? day : lastWorkingDay(addDays(day, -1), calendar);
}
