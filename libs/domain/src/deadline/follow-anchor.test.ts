import { aDeadline, aDeliverable, anItem } from '../item/item.fixture';
import type { Deadline, DeliverableState } from '../item/item-state';
import { instant, localDate } from '../time/local-date';
import type { Anchor } from './anchor';
import { anchorMoved } from './anchor-words';
import { itemFollows, type AnchorChange } from './follow-anchor';

const ANCHOR = { report: 'T1', year: 2026, version: 1 } as const;
const before: Anchor = { ...ANCHOR, due: localDate('2026-06-05'), source: 'Styringskalender 2026' };
const after: Anchor = { ...ANCHOR, version: 2, due: localDate('2026-06-12'), source: 'Brev av 1. mars 2026' };
const change: AnchorChange = {
  ...{ before, after, at: instant('2026-03-02T10:00:00Z'), today: localDate('2026-03-02') },
  by: { personId: 'kari', name: 'Kari Koordinator', on: localDate('2026-03-02') },
};
const unknown: Anchor = { ...ANCHOR, version: 0, due: null, source: null };

const T1_WORDS = { raw: '1. tertial', rule: 'main-report' };
const following = (due: string | null = '2026-06-05', parts: Partial<Deadline> = {}) =>
  aDeadline(due, { ...T1_WORDS, ...(due ? {} : { unsettled: 'anchor' }), anchor: ANCHOR, ...parts });
const one = (deadline: Deadline, parts: Partial<DeliverableState> = {}) =>
  anItem([aDeliverable('a', { deadline, ...parts })], { seq: 4 });
const followed = (deadline: Deadline, parts: Partial<DeliverableState> = {}, by: AnchorChange = change) =>
  itemFollows(one(deadline, parts), [{ deliverableId: 'a', quoted: true }], by);

test('a date that was given by the anchor moves with it, and says which version gave which date', () => {
  const { state, events, kept } = followed(following());
  expect(kept).toEqual([]);
  expect(events).toMatchObject([{ seq: 5, by: 'kari', at: change.at, body: { kind: 'deadline-changed' } }]);
  expect(state.deliverables[0]?.deadline).toEqual({
    ...{ version: 2, due: '2026-06-12', unsettled: null, rule: 'main-report', ruleVersion: '1', raw: '1. tertial' },
    why: 'Brevet sier «1. tertial». Det følger rapporten for 1. tertial, som har frist 12. juni 2026 (kilde: Brev av 1. mars 2026). Datoen for rapporten for 1. tertial 2026 er flyttet fra 5. juni 2026 til 12. juni 2026 av Kari Koordinator 2. mars 2026.',
    ...{ reference: 'Brev av 1. mars 2026', binding: 'ministry', from: '2026-03-02T10:00:00.000Z', by: 'kari' },
    anchor: { report: 'T1', year: 2026, version: 2, movedFrom: '2026-06-05' },
  });
  expect(state.deliverables[0]?.originalDue).toBe('2026-06-05');
});

test('the calendar arrives: what was unsettled has its first date', () => {
  const { state, events } = followed(following(null), {}, { ...change, before: unknown });
  expect(events).toHaveLength(1);
  expect(state.deliverables[0]).toMatchObject({
    originalDue: '2026-06-12',
    deadline: { version: 2, due: '2026-06-12', unsettled: null },
  });
});

test.each<[string, Deadline, Partial<DeliverableState>]>([
  ['one of before anchors were kept, that has the anchor’s date', aDeadline('2026-06-05', T1_WORDS), {}],
  [
    'one that was settled by the report’s date before anchors were kept',
    aDeadline('2026-06-05', { rule: 'settled', version: 2, reference: 'Styringskalender 2026' }),
    {},
  ],
  ['one that is acknowledged', following(), { status: 'acknowledged' }],
  ['one whose day is today', following('2026-03-02'), {}],
])('moves: %s', (_name, deadline, parts) => {
  expect(followed(deadline, parts).state.deliverables[0]?.deadline).toMatchObject({ due: '2026-06-12' });
});

test.each<[string, Deadline, Partial<DeliverableState>]>([
  ['handed-over', following(), { status: 'delivered' }],
  ['handed-over', following(), { status: 'cancelled' }],
  ['inner', following('2026-06-05', { rule: 'return', binding: 'inner' }), { status: 'returned' }],
  ['extended', aDeadline('2026-06-30', { rule: 'extension', version: 2 }), {}],
  ['amended', aDeadline('2026-06-30', { rule: 'amendment', version: 2 }), {}],
  ['corrected', aDeadline('2026-06-05', { rule: 'correction', version: 2 }), {}],
  ['settled', aDeadline('2026-06-05', { rule: 'settled', version: 2, reference: 'E-post av 3. mars' }), {}],
  ['own-date', aDeadline('2026-06-08', T1_WORDS), {}],
  ['passed', following('2026-03-01'), {}],
  ['unchanged', following('2026-06-12'), {}],
])('keeps its date: %s', (because, deadline, parts) => {
  const { state, events, kept } = followed(deadline, parts);
  expect([events, kept]).toEqual([[], [{ deliverableId: 'a', because }]]);
  expect(state.deliverables[0]?.deadline).toBe(deadline);
});

test('two deliverables of one item move by two events, and one that is not there is no matter', () => {
  const item = anItem([aDeliverable('a', { deadline: following() }), aDeliverable('b', { deadline: following() })]);
  const all = ['a', 'b', 'gone'].map((deliverableId) => ({ deliverableId, quoted: true }));
  expect(itemFollows(item, all, change).events.map(({ seq }) => seq)).toEqual([1, 2]);
});

test('the same change again changes nothing', () => {
  const { state } = followed(following());
  const again = itemFollows(state, [{ deliverableId: 'a', quoted: true }], change);
  expect(again).toMatchObject({ events: [], kept: [{ because: 'unchanged' }] });
});

test('all that follow it are told the same', () => {
  expect(anchorMoved(null, after)).toBe('Datoen for rapporten for 1. tertial 2026 er fastsatt til 12. juni 2026.');
  expect(anchorMoved(before.due, { ...after, report: 'T3' })).toBe(
    'Datoen for årsrapporten for 2026 er flyttet fra 5. juni 2026 til 12. juni 2026.',
  );
});
