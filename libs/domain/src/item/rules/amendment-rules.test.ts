import { instant, localDate } from '../../time/local-date';
import { decide } from '../decide';
import { answer } from '../decide.fixture';
import { evolve } from '../evolve';
import { aCommand, aDeadline, anItemWith } from '../item.fixture';
import type { DeliverableStatus } from '../item-state';

const LETTER = 'Supplerende tildelingsbrev nr. 2 av 20. mai 2026';
const WORDS = 'Fristen for planen utsettes til 1. oktober 2026.';

function moved(due: string, from: string | null = '2026-06-30') {
  const state = anItemWith('planned', {
    deadline: aDeadline(from ? localDate(from) : null),
    missedAt: instant('2026-06-30T22:00:00.000Z'),
    passed: ['missed'],
  });
  const body = { kind: 'move', deliverableId: 'a', due: localDate(due), words: WORDS, reference: LETTER } as const;
  const decision = decide(state, aCommand(body, 'coordinator'));
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  const [event] = decision.events;
  if (event?.kind !== 'deadline-changed') throw new Error(event?.kind);
  const after = evolve(state, {
    seq: state.seq + 1,
    at: instant('2026-07-02T10:00:00.000Z'),
    by: 'kari',
    commandId: null,
    body: event,
  });
  return { event, before: state.deliverables[0]!, after: after.deliverables[0]! };
}

test('a moved date is a new version that names the letter and the old date', () => {
  const { event, before } = moved('2026-10-01');
  expect(event.deadline).toMatchObject({
    version: before.deadline.version + 1,
    due: '2026-10-01',
    rule: 'amendment',
    raw: WORDS,
    reference: LETTER,
    binding: 'ministry',
    why: `Frist flyttet fra 30. juni 2026 til 1. oktober 2026 etter supplerende tildelingsbrev nr. 2 av 20. mai 2026: «${WORDS}»`,
  });
});

test('what was missed stays missed, and the first date stays in sight', () => {
  const { before, after } = moved('2026-10-01');
  expect(after).toMatchObject({ missedAt: before.missedAt, originalDue: before.originalDue, passed: [] });
});

test('a date may move to an earlier day, or be the first one', () => {
  expect(moved('2026-06-15').event.deadline.due).toBe('2026-06-15');
  expect(moved('2026-06-15', null).event.deadline.why).toMatch(/^Frist satt til 15\. juni 2026 etter supplerende/);
});

test('the date that it has already is no change', () => {
  expect(answer(anItemWith('planned', { deadline: aDeadline(localDate('2026-10-01')) }), 'move')).toBe(
    'nothing-changed',
  );
});

test.each<[DeliverableStatus, string]>([
  ['planned', 'deadline-changed'],
  ['returned', 'deadline-changed'],
  ['delivered', 'wrong-status'],
  ['cancelled', 'wrong-status'],
])('a deliverable that is %s: %s', (status, expected) => {
  expect(answer(anItemWith(status), 'move')).toBe(expected);
});

test('other words change no deadline and no status', () => {
  const state = anItemWith('acknowledged');
  expect(answer(state, 'amend')).toBe('amended');
  const body = { kind: 'amended', words: WORDS, reference: LETTER } as const;
  const after = evolve(state, {
    seq: state.seq + 1,
    at: instant('2026-07-02T10:00:00.000Z'),
    by: 'kari',
    commandId: null,
    body,
  });
  expect(after).toEqual({ ...state, seq: state.seq + 1 });
});
