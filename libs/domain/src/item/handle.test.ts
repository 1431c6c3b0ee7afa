import { instant, localDate } from '../time/local-date';
import type { CommandBody, Role } from './command';
import { evolve, withMarks } from './evolve';
import { advance, handle } from './handle';
import { displayState, isClosed, type ItemState } from './item-state';
import { aCommand, aDeadline, aDeliverable, anItem, JUNE_MARKS } from './item.fixture';

const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;
const deliver: CommandBody = { kind: 'deliver', deliverableId: 'a', evidence, note: null };

/** Gives a command and expects it to be done. */
function done(state: ItemState, body: CommandBody, role: Role, at: string, on = at.slice(0, 10)): ItemState {
  const handled = handle(state, { ...aCommand(body, role, at), receivedOn: localDate(on) });
  if (!handled.ok) throw new Error(handled.refusal.sentence);
  return handled.state;
}

const first = (state: ItemState) => {
  const [deliverable] = state.deliverables;
  if (!deliverable) throw new Error('No deliverable');
  return deliverable;
};

test('a life: acknowledged, delivered, accepted, closed', () => {
  const acknowledged = done(anItem([aDeliverable('a')]), { kind: 'acknowledge' }, 'owner', '2026-01-13T09:00:00Z');
  expect([acknowledged.acknowledgedAt, first(acknowledged).status]).toEqual([
    '2026-01-13T09:00:00.000Z',
    'acknowledged',
  ]);
  const delivered = done(acknowledged, deliver, 'owner', '2026-05-20T09:00:00Z');
  expect(first(delivered)).toMatchObject({
    status: 'delivered',
    missedAt: null,
    delivery: { daysLate: 0, by: 'olav' },
  });
  const accepted = done(delivered, { kind: 'accept', deliverableId: 'a' }, 'ministry', '2026-05-21T09:00:00Z');
  expect([first(accepted).status, isClosed(accepted), accepted.seq]).toEqual(['accepted', true, 3]);
});

test('a delivery received in time is in time, whenever it is handled', () => {
  const state = done(anItem([aDeliverable('a')]), deliver, 'owner', '2026-06-30T21:58:00Z');
  expect(first(state)).toMatchObject({ status: 'delivered', missedAt: null, delivery: { daysLate: 0 } });
  expect(first(advance(state, instant('2026-12-01T00:00:00Z')).state).missedAt).toBeNull();
});

test('a delivery received late finds its miss recorded first, and neither acceptance nor extension takes it away', () => {
  const late = done(anItem([aDeliverable('a')]), deliver, 'owner', '2026-07-10T09:00:00Z');
  expect(first(late)).toMatchObject({ missedAt: '2026-06-30T22:00:00.000Z', delivery: { daysLate: 10 } });
  const accepted = done(late, { kind: 'accept', deliverableId: 'a' }, 'coordinator', '2026-07-11T09:00:00Z');
  expect(first(accepted)).toMatchObject({ missedAt: '2026-06-30T22:00:00.000Z', delivery: { daysLate: 10 } });

  const extend: CommandBody = {
    kind: 'extend',
    deliverableId: 'a',
    due: localDate('2026-09-30'),
    reason: 'Avtalt',
    reference: 'Brev 3. juli',
  };
  const extended = done(anItem([aDeliverable('a')]), extend, 'coordinator', '2026-07-10T09:00:00Z');
  expect(first(extended)).toMatchObject({
    missedAt: '2026-06-30T22:00:00.000Z',
    passed: [],
    originalDue: '2026-06-30',
  });
});

test('an inner deadline after a return is never missed for the ministry', () => {
  const delivered = done(anItem([aDeliverable('a')]), deliver, 'owner', '2026-06-01T09:00:00Z');
  const body: CommandBody = { kind: 'return', deliverableId: 'a', reason: 'Mangler', due: localDate('2026-06-15') };
  const returned = done(delivered, body, 'coordinator', '2026-06-02T09:00:00Z');
  expect(first(returned)).toMatchObject({
    status: 'returned',
    deadline: { version: 2, binding: 'inner' },
    marks: { end: null },
  });
  const marks = { ...JUNE_MARKS, end: instant('2026-06-15T22:00:00Z'), missed: instant('2026-06-15T23:00:00Z') };
  const marked = withMarks(returned, { unacknowledged: null, deliverables: { a: marks } });
  expect(first(advance(marked, instant('2026-07-01T00:00:00Z')).state)).toMatchObject({
    missedAt: null,
    passed: expect.arrayContaining(['missed']),
  });
});

test('what is refused changes nothing', () => {
  const state = anItem([aDeliverable('a', { status: 'accepted' }), aDeliverable('b')]);
  expect(handle(state, aCommand(deliver, 'owner'))).toEqual({
    ok: false,
    refusal: { code: 'wrong-status', sentence: 'Leveransen er godkjent og kan ikke leveres nå.' },
  });
});

test('who declines gives the item back: nobody owns it, and the next owner starts afresh', () => {
  const acknowledged = done(anItem([aDeliverable('a')]), { kind: 'acknowledge' }, 'owner', '2026-01-13T09:00:00Z');
  const declined = done(acknowledged, { kind: 'decline', reason: 'Ikke vårt' }, 'owner', '2026-01-14T09:00:00Z');
  expect(declined).toMatchObject({
    ownerId: null,
    assignedAt: null,
    unownedSince: '2026-01-14T09:00:00.000Z',
    acknowledgedAt: null,
  });
  expect(first(declined).status).toBe('planned');
  const assign: CommandBody = { kind: 'assign', ownerId: 'nina', deputyId: null };
  const assigned = done(declined, assign, 'coordinator', '2026-01-15T09:00:00Z');
  expect(assigned).toMatchObject({
    ownerId: 'nina',
    ownerVersion: 2,
    assignedAt: '2026-01-15T09:00:00.000Z',
    unownedSince: null,
  });
});

test('a new deputy alone takes nothing from the owner', () => {
  const acknowledged = done(anItem([aDeliverable('a')]), { kind: 'acknowledge' }, 'owner', '2026-01-13T09:00:00Z');
  const body: CommandBody = { kind: 'assign', ownerId: 'olav', deputyId: 'nina' };
  expect(done(acknowledged, body, 'coordinator', '2026-01-14T09:00:00Z')).toMatchObject({
    deputyId: 'nina',
    ownerVersion: 1,
    acknowledgedAt: '2026-01-13T09:00:00.000Z',
  });
});

test('a date that is settled becomes the first date there ever was', () => {
  const state = anItem([aDeliverable('a', { deadline: aDeadline(null) })]);
  const settle: CommandBody = {
    kind: 'settle',
    deliverableId: 'a',
    due: localDate('2026-06-05'),
    source: 'Styringskalender',
  };
  const settled = done(state, settle, 'coordinator', '2026-02-02T09:00:00Z');
  expect(first(settled)).toMatchObject({ originalDue: '2026-06-05', deadline: { unsettled: null, version: 2 } });
});

test('every event folded twice is folded once', () => {
  const start = anItem([aDeliverable('a')]);
  const handled = handle(start, aCommand(deliver, 'owner', '2026-07-10T09:00:00Z'));
  if (!handled.ok) throw new Error(handled.refusal.sentence);
  expect(handled.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  const twice = handled.events.flatMap((event) => [event, event]).reduce(evolve, start);
  expect(twice).toEqual(handled.state);
  expect(handled.events.reduce(evolve, handled.state)).toEqual(handled.state);
});

test.each([
  ['planned', [], 'planned'],
  ['planned', ['dueSoon'], 'due-soon'],
  ['acknowledged', ['dueSoon', 'due', 'missed'], 'overdue'],
  ['returned', ['dueSoon'], 'returned'],
  ['returned', ['dueSoon', 'missed'], 'overdue'],
  ['delivered', ['dueSoon', 'missed'], 'delivered'],
  ['accepted', ['missed'], 'accepted'],
] as const)('people see a deliverable that is %s with %j as %s', (status, passed, shown) => {
  expect(displayState({ status, passed })).toBe(shown);
});
