import { decide } from '../decide';
import { answer, COMMANDS } from '../decide.fixture';
import { aCommand, aDeliverable, anItem } from '../item.fixture';
import { isClosed } from '../item-state';
import { handle } from '../handle';
import { after, aRecurringItem } from '../../series/series.fixture';

describe('what is open and goes on in a later letter', () => {
  test.each([
    ['carry-over', 'carried-over', 'Ikke ferdig', 'Tildelingsbrev 2027'],
    ['supersede', 'superseded', 'Nytt oppdrag', 'Tildelingsbrev 2027, kap. 3.1'],
  ] as const)(
    '%s ends each open deliverable, and leaves those that have ended or wait for acceptance',
    (kind, ...as) => {
      const [status, reason, reference] = as;
      const state = anItem([
        aDeliverable('a'),
        aDeliverable('b', { status: 'returned' }),
        aDeliverable('c', { status: 'delivered' }),
        aDeliverable('d', { status: 'accepted' }),
      ]);
      const decision = decide(state, aCommand(COMMANDS[kind].body, 'coordinator'));
      const ended = (deliverableId: string) => ({ kind: 'ended', deliverableId, status, reason, reference });
      expect(decision).toEqual({ ok: true, events: [ended('a'), ended('b')] });
    },
  );
  test.each(['carry-over', 'supersede'] as const)(
    '%s is refused when all that is left waits for acceptance',
    (kind) => {
      expect(answer(anItem([aDeliverable('a', { status: 'delivered' })]), kind)).toBe('nothing-open');
      expect(answer(anItem([aDeliverable('a', { status: 'accepted' })]), kind)).toBe('item-closed');
    },
  );
});

describe('what recurs', () => {
  const monthly = () =>
    after(
      aRecurringItem('month'),
      { kind: 'set-series-day', day: { kind: 'last-day', monthsAfter: 0 }, from: null, source: 'E-post' },
      '2026-03-02T09:00:00Z',
    );
  test.each(['cancel', 'carry-over', 'supersede'] as const)('%s of the whole item opens no more periods', (kind) => {
    const whole = kind === 'cancel' ? { ...COMMANDS.cancel.body, deliverableId: null } : COMMANDS[kind].body;
    const handled = handle(monthly(), aCommand(whole, 'coordinator'));
    if (!handled.ok) throw new Error(handled.refusal.sentence);
    expect(handled.state.series).toMatchObject({ endedFrom: '2026-03-02' });
    expect(isClosed(handled.state)).toBe(true);
  });
  test('one occurrence that is cancelled leaves the others, and is not brought back', () => {
    const state = after(
      monthly(),
      { ...COMMANDS.cancel.body, kind: 'cancel', deliverableId: 'item-1.2026-05', reason: 'Utgår', reference: null },
      '2026-03-03T09:00:00Z',
    );
    expect(state.deliverables.filter((it) => it.status === 'cancelled').map((it) => it.id)).toEqual(['item-1.2026-05']);
    expect(isClosed(state)).toBe(false);
  });
});
