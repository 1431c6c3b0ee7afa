import { localDate } from '../time/local-date';
import type { CommandKind, Role } from './command';
import { allowedCommands } from './allowed-commands';
import { COMMANDS, answer } from './decide.fixture';
import type { DeliverableStatus, ItemState } from './item-state';
import { aDeliverable, anItem, anItemWith, PEOPLE } from './item.fixture';

describe('the buttons that a page shows', () => {
  const kinds = (state: ItemState, role: Role) => allowedCommands(state, role).map(({ kind }) => kind);
  test('a button is never one that would be refused for who asks or where the deliverable stands', () => {
    const statuses: readonly DeliverableStatus[] = [
      'planned',
      'acknowledged',
      'returned',
      'delivered',
      'accepted',
      'cancelled',
    ];
    for (const status of statuses)
      for (const role of Object.keys(PEOPLE) as Role[]) {
        const state = anItemWith(status);
        for (const { kind, deliverableIds } of allowedCommands(state, role))
          for (const deliverableId of deliverableIds.length > 0 ? deliverableIds : ['a']) {
            const body = 'deliverableId' in COMMANDS[kind].body ? { deliverableId } : {};
            expect([status, role, kind, answer(state, kind, { role, body })]).not.toEqual(
              expect.arrayContaining([expect.stringMatching(/^(not-allowed|wrong-status|nothing-open|item-closed)$/)]),
            );
          }
      }
  });
  test('an owner of a planned item', () => {
    expect(kinds(anItemWith('planned'), 'owner')).toEqual([
      'acknowledge',
      'deliver',
      'request-extension',
      'wait',
      'decline',
    ]);
  });
  test('nobody declines what is delivered', () => {
    const delivered = anItem([aDeliverable('a', { status: 'delivered' })]);
    expect(answer(delivered, 'decline')).toBe('nothing-open');
    expect(kinds(delivered, 'owner')).not.toContain('decline');
  });
  test('who has delivered everything is not asked whether it was received, until something is returned', () => {
    expect(kinds(anItem([aDeliverable('a', { status: 'delivered' })]), 'owner')).not.toContain('acknowledge');
    expect(kinds(anItemWith('returned'), 'owner')).toContain('acknowledge');
  });
  test('nothing on a closed item, but that more can be asked for and a wrong date put right', () => {
    const closed = anItem([aDeliverable('a', { status: 'accepted' })]);
    expect(kinds(closed, 'coordinator')).toEqual(['return', 'correct-date']);
    expect(kinds(closed, 'ministry')).toEqual(['return']);
    expect(kinds(closed, 'owner')).toEqual([]);
    expect(kinds(anItem([aDeliverable('a', { status: 'cancelled' })]), 'coordinator')).toEqual([]);
  });
  test('who asked for more time is not asked to ask again; the coordinator passes it on once, and answers', () => {
    const asked = anItemWith('planned', COMMANDS['forward-extension'].on);
    const of = (kind: CommandKind, role: Role, state = asked) =>
      allowedCommands(state, role).find((it) => it.kind === kind)?.deliverableIds;
    expect(of('request-extension', 'owner')).toEqual(['b']);
    expect([of('forward-extension', 'coordinator'), of('refuse-extension', 'coordinator')]).toEqual([['a'], ['a']]);
    const [deliverable] = asked.deliverables;
    const forwarded = { on: localDate('2026-03-02'), reference: 'E-post' };
    const passedOn = deliverable?.extensionRequest && { ...deliverable.extensionRequest, forwarded };
    const waiting = anItemWith('planned', { extensionRequest: passedOn ?? null });
    expect(of('forward-extension', 'coordinator', waiting)).toBeUndefined();
  });
  test('a delivery is withdrawn by who made it', () => {
    const state = anItemWith('delivered', COMMANDS.withdraw.on);
    expect(kinds(state, 'owner')).toContain('withdraw');
    expect(kinds(state, 'coordinator')).toContain('withdraw');
    expect(kinds(state, 'deputy')).not.toContain('withdraw');
  });
  test('what goes on in a later letter is told on that letter’s page, never by a button on the item’s own', () => {
    const shown = kinds(anItemWith('planned'), 'coordinator');
    expect(shown).not.toContain('carry-over');
    expect(shown).not.toContain('supersede');
  });
});
