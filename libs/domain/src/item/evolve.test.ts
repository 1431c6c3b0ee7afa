import { evolve } from './evolve';
import { handle } from './handle';
import { aCommand, anItemWith } from './item.fixture';
import { displayState, type ItemState } from './item-state';
import { localDate } from '../time/local-date';

const shown = (state: ItemState) => displayState(state.deliverables[0] ?? { status: 'planned', passed: [] });

test('a late delivery that is sent back is never shown as overdue in between, and its miss stays', () => {
  const late = anItemWith('delivered', {
    passed: ['dueSoon', 'due', 'missed'],
    missedAt: aCommand({ kind: 'acknowledge' }, 'owner').receivedAt,
  });
  const body = { kind: 'return', deliverableId: 'a', reason: 'Mer', due: localDate('2026-08-20') } as const;
  const returned = handle(late, aCommand(body, 'ministry', '2026-07-05T10:00:00Z'));
  if (!returned.ok) throw new Error(returned.refusal.sentence);
  const seen: string[] = [];
  returned.events.reduce((state, event) => {
    const next = evolve(state, event);
    if (shown(next) !== shown(state)) seen.push(`${shown(state)} → ${shown(next)}`);
    return next;
  }, late);
  expect(seen).toEqual(['delivered → returned']);
  expect(returned.state.deliverables[0]?.missedAt).toBe('2026-03-02T10:00:00.000Z');
});
