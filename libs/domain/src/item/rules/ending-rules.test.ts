import { decide } from '../decide';
import { answer, COMMANDS } from '../decide.fixture';
import { aCommand, aDeliverable, anItem } from '../item.fixture';

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
