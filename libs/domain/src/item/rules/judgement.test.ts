import { DEFAULT_CALENDAR } from '../../calendar/working-days';
import { planMarks } from '../../reminder/plan-marks';
import { DEFAULT_POLICY } from '../../reminder/policy';
import { instant, localDate } from '../../time/local-date';
import { endOfDay } from '../../time/oslo';
import type { CommandBody, Role } from '../command';
import { withMarks } from '../evolve';
import { advance, handle } from '../handle';
import { aCommand, aDeliverable, anItem } from '../item.fixture';
import type { DeliverableState, ItemState } from '../item-state';

/** Due 30 June 2026; its miss counts from midnight. */
const MISS = '2026-06-30T22:00:00.000Z';
const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;
const deliver: CommandBody = { kind: 'deliver', deliverableId: 'a', evidence, note: null };
const marked = (state: ItemState) => withMarks(state, planMarks(state, DEFAULT_POLICY, DEFAULT_CALENDAR));
const start = marked(
  anItem([aDeliverable('a'), aDeliverable('b')], { acknowledgedAt: instant('2026-01-13T09:00:00Z') }),
);

type Step = readonly [at: string, role: Role, body: CommandBody] | readonly [at: string];

/** The first deliverable after these steps; a step without a command lets time pass. */
function after(...steps: readonly Step[]): DeliverableState {
  const end = steps.reduce((state, [at, role, body]) => {
    if (!role || !body) return marked(advance(state, instant(at)).state);
    const dueEnd = body.kind === 'correct-date' ? { dueEnd: endOfDay(body.due) } : {};
    const handled = handle(state, { ...aCommand(body, role, at), ...dueEnd });
    if (!handled.ok) throw new Error(handled.refusal.sentence);
    return marked(handled.state);
  }, start);
  const [deliverable] = end.deliverables;
  if (!deliverable) throw new Error('No deliverable');
  return deliverable;
}

const extend = (due: string, decidedOn?: string): CommandBody => ({
  ...{ kind: 'extend', deliverableId: 'a', due: localDate(due), reason: 'Avtalt', reference: 'Brev' },
  ...(decidedOn && { decidedOn: localDate(decidedOn) }),
});
const correct = (due: string, version?: number): CommandBody => ({
  ...{ kind: 'correct-date', deliverableId: 'a', due: localDate(due), reason: 'Feil måned', version },
});
const sendBack = (due: string): CommandBody => ({
  ...{ kind: 'return', deliverableId: 'a', reason: 'Mangler tall', due: localDate(due) },
});
const withdraw: CommandBody = { kind: 'withdraw', deliverableId: 'a', reason: 'Feil fil' };

describe('an extension', () => {
  test('that was decided in time and registered late leaves no miss', () => {
    const it = after(['2026-07-10T09:00:00Z', 'coordinator', extend('2026-09-30', '2026-06-25')]);
    expect(it).toMatchObject({ missedAt: null, originalDue: '2026-06-30' });
    expect(it.excusedMisses?.map(({ missedAt }) => missedAt)).toEqual([MISS]);
  });
  test('that was decided after the deadline leaves the miss', () => {
    expect(after(['2026-07-10T09:00:00Z', 'coordinator', extend('2026-09-30', '2026-07-01')]).missedAt).toBe(MISS);
    expect(after(['2026-07-10T09:00:00Z', 'coordinator', extend('2026-09-30')]).missedAt).toBe(MISS);
  });
  test('that was in force at the receipt judges the delivery, though it is registered only after it', () => {
    const late = after(['2026-07-10T09:00:00Z', 'owner', deliver]);
    expect([late.daysLate, late.missedAt]).toEqual([10, MISS]);
    const judged = after(
      ['2026-07-10T09:00:00Z', 'owner', deliver],
      ['2026-07-12T09:00:00Z', 'coordinator', extend('2026-07-08', '2026-06-29')],
    );
    expect(judged).toMatchObject({ status: 'delivered', daysLate: 2, delivery: { daysLate: 2 }, missedAt: null });
  });
  test('excuses no miss of an earlier date', () => {
    const it = after(
      ['2026-07-02T09:00:00Z', 'coordinator', extend('2026-07-20')],
      ['2026-08-10T09:00:00Z'],
      ['2026-08-11T09:00:00Z', 'coordinator', extend('2026-09-30', '2026-07-15')],
    );
    expect([it.missedAt, it.excusedMisses?.map(({ missedAt }) => missedAt)]).toEqual([
      MISS,
      ['2026-07-20T22:00:00.000Z'],
    ]);
  });
  test('to a day that has passed when it is recorded is missed only from the next day', () => {
    const granted: Step = ['2026-07-10T09:00:00Z', 'coordinator', extend('2026-07-05', '2026-06-25')];
    expect(after(granted, ['2026-07-10T21:59:59Z']).missedAt).toBeNull();
    expect(after(granted, ['2026-07-12T09:00:00Z']).missedAt).toBe('2026-07-10T22:00:00.000Z');
  });
});

describe('a corrected date', () => {
  test('takes the miss that the wrong one caused out of the lists, and it stands among the excused', () => {
    const it = after(['2026-07-10T09:00:00Z', 'coordinator', correct('2026-07-30')]);
    expect(it).toMatchObject({ missedAt: null, originalDue: '2026-07-30', deadline: { rule: 'correction' } });
    expect(it.excusedMisses).toEqual([{ missedAt: MISS, reason: 'Feil måned' }]);
  });
  test('judges what was delivered by the wrong one, accepted too', () => {
    const accepted: Step = ['2026-07-11T09:00:00Z', 'coordinator', { kind: 'accept', deliverableId: 'a' }];
    const delivered: Step = ['2026-07-10T09:00:00Z', 'owner', deliver];
    const corrected: Step = ['2026-08-01T09:00:00Z', 'coordinator', correct('2026-07-30')];
    expect(after(delivered, accepted, corrected)).toMatchObject({
      ...{ status: 'accepted', daysLate: 0, delivery: { daysLate: 0 }, missedAt: null },
    });
    expect(after(delivered, accepted, ['2026-08-01T09:00:00Z', 'coordinator', correct('2026-07-08')])).toMatchObject({
      daysLate: 2,
    });
  });
  test('does not make a date an extension: what the letter first gave after an extension stays', () => {
    const extended: Step = ['2026-03-10T09:00:00Z', 'coordinator', extend('2026-09-30')];
    expect(after(extended, ['2026-03-11T09:00:00Z', 'coordinator', correct('2026-08-30')]).originalDue).toBe(
      '2026-06-30',
    );
  });
});

describe('a date that was wrong and has been replaced since', () => {
  const extended: Step = ['2026-07-06T09:00:00Z', 'coordinator', extend('2026-09-30')];
  const lateOn = (day: string): Step => [`2026-07-${day}T09:00:00Z`, 'owner', deliver];
  const returned: Step = ['2026-07-08T09:00:00Z', 'coordinator', sendBack('2026-07-20')];
  const put = (due: string, version?: number): Step => ['2026-08-01T09:00:00Z', 'coordinator', correct(due, version)];

  test('takes its miss with it, and the date in force stays', () => {
    expect(after(extended, put('2026-07-31', 1))).toMatchObject({
      ...{ missedAt: null, originalDue: '2026-07-31', excusedMisses: [{ missedAt: MISS, reason: 'Feil måned' }] },
      ...{ deadline: { version: 2, due: '2026-09-30', rule: 'extension' }, earlier: [{ due: '2026-07-31' }] },
    });
  });
  test('leaves the miss that the right one has as well, from the end of its own day', () => {
    expect(after(extended, put('2026-07-03', 1))).toMatchObject({ missedAt: '2026-07-03T22:00:00.000Z' });
    expect(after(extended, put('2026-06-15', 1))).toMatchObject({ missedAt: MISS });
  });
  test('is the ministry’s one where a return has set an inner one, unless that is named', () => {
    const late = after(lateOn('06'), returned);
    expect(late).toMatchObject({ status: 'returned', daysLate: 6, missedAt: MISS });
    expect(after(lateOn('06'), returned, put('2026-07-31'))).toMatchObject({
      ...{ daysLate: 0, delivery: { daysLate: 0 }, missedAt: null, originalDue: '2026-07-31' },
      deadline: { version: 2, due: '2026-07-20', binding: 'inner' },
    });
    expect(after(lateOn('06'), returned, put('2026-07-04'))).toMatchObject({
      ...{ daysLate: 2, missedAt: '2026-07-04T22:00:00.000Z' },
    });
    expect(after(lateOn('06'), returned, put('2026-07-25', 2))).toMatchObject({
      ...{ daysLate: 6, missedAt: MISS, deadline: { version: 3, due: '2026-07-25', binding: 'inner' } },
    });
  });
  test('judges what was withdrawn too, and what came after a return is not judged by it', () => {
    const withdrawn: Step = ['2026-07-07T09:00:00Z', 'owner', withdraw];
    expect(after(lateOn('06'), withdrawn, put('2026-07-05')).daysLate).toBe(1);
    expect(after(lateOn('06'), returned, lateOn('25'), put('2026-07-04')).daysLate).toBe(2);
  });
  test('is corrected once more as any other', () => {
    const twice = after(lateOn('06'), put('2026-07-31'), [
      '2026-08-02T09:00:00Z',
      'coordinator',
      correct('2026-07-04'),
    ]);
    expect(twice).toMatchObject({ daysLate: 2, delivery: { daysLate: 2 } });
    expect(twice.earlier).toBeUndefined();
    const back = after(extended, put('2026-07-31', 1), ['2026-08-02T09:00:00Z', 'coordinator', correct('2026-08-31')]);
    expect(back).toMatchObject({ missedAt: null, deadline: { due: '2026-08-31' }, originalDue: '2026-07-31' });
  });
  test('that nobody knows of, or that is that day already, is refused', () => {
    expect(() => after(extended, put('2026-07-31', 7))).toThrow('kan ikke rettes');
    expect(() => after(extended, put('2026-06-30', 1))).toThrow('allerede denne datoen');
  });
  test('leaves the late lists of what was cancelled after a miss', () => {
    const cancel: CommandBody = { kind: 'cancel', deliverableId: 'a', reason: 'Utgår', reference: null };
    expect(after(extended, ['2026-07-07T09:00:00Z', 'coordinator', cancel], put('2026-07-31', 1))).toMatchObject({
      ...{ status: 'cancelled', missedAt: null },
    });
  });
});

test('of two missed dates the one that was wrong goes, and the other stays', () => {
  const twice: Step[] = [['2026-07-02T09:00:00Z', 'coordinator', extend('2026-07-10')], ['2026-07-12T09:00:00Z']];
  const second = '2026-07-10T22:00:00.000Z';
  expect(after(...twice).misses?.map(({ at }) => at)).toEqual([MISS, second]);
  expect(after(...twice, ['2026-07-13T09:00:00Z', 'coordinator', correct('2026-07-05', 1)]).missedAt).toBe(second);
  expect(after(...twice, ['2026-07-13T09:00:00Z', 'coordinator', correct('2026-09-10')]).missedAt).toBe(MISS);
});

describe('a withdrawn delivery', () => {
  test('leaves the deliverable open with its old deadline, and overdue when that has passed', () => {
    const inTime: Step = ['2026-06-20T09:00:00Z', 'owner', deliver];
    const open = after(inTime, ['2026-06-22T09:00:00Z', 'owner', withdraw]);
    expect(open).toMatchObject({ status: 'acknowledged', delivery: null, missedAt: null, deadline: { version: 1 } });
    const late = after(inTime, ['2026-07-08T09:00:00Z', 'coordinator', withdraw], ['2026-07-08T09:00:00Z']);
    expect(late).toMatchObject({ status: 'acknowledged', missedAt: MISS });
  });
  test('stands on the one that was sent back before it', () => {
    const it = after(
      ['2026-06-20T09:00:00Z', 'owner', deliver],
      ['2026-06-22T09:00:00Z', 'coordinator', sendBack('2026-07-15')],
      ['2026-07-01T09:00:00Z', 'owner', deliver],
      ['2026-07-02T09:00:00Z', 'owner', withdraw],
    );
    expect(it).toMatchObject({ status: 'returned', delivery: { at: '2026-06-20T09:00:00.000Z' }, missedAt: null });
  });
  test('is forgotten neither: who delivered late and withdrew was late', () => {
    const it = after(['2026-07-08T09:00:00Z', 'owner', deliver], ['2026-07-09T09:00:00Z', 'owner', withdraw]);
    expect(it).toMatchObject({ status: 'acknowledged', daysLate: 8, missedAt: MISS });
  });
});
