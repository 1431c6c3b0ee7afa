import fc from 'fast-check';
import { addDays, instantOfMs } from '../time/local-date';
import { endOfDay, osloDate } from '../time/oslo';
import type { Command, CommandBody, CommandKind, Role } from './command';
import { COMMANDS } from './decide.fixture';
import { PEOPLE } from './item.fixture';
import type { ItemState } from './item-state';

/** One thing that somebody does in an item's random life. */
export interface Act {
  /** Hours until it happens; with no kind, time alone passes. */
  readonly hours: number;
  readonly kind: CommandKind | null;
  /** Of which deliverable, where the kind is about one. */
  readonly on: string;
  readonly days: number;
  readonly decided: number | null;
}

/** Random acts of these kinds on these deliverables; some hours or up to `most` days apart. */
export function actsOf(
  kinds: readonly CommandKind[],
  on: readonly string[],
  most: { readonly days: number; readonly acts: number },
): fc.Arbitrary<readonly Act[]> {
  return fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 24 * most.days }),
      kind: fc.option(fc.constantFrom(...kinds), { nil: null }),
      on: fc.constantFrom(...on),
      days: fc.integer({ min: -40, max: 90 }),
      decided: fc.option(fc.integer({ min: -60, max: 0 }), { nil: null }),
    }),
    { minLength: 1, maxLength: most.acts },
  );
}

/** The command of an act at a moment (in ms), with days that fit what it is about as far as the draw lets them. */
export function commandOf(
  { days, decided, on }: Act,
  kind: CommandKind,
  now: number,
  state: ItemState,
  owners: (days: number) => string = () => 'olav',
): Command {
  const receivedAt = instantOfMs(now);
  const receivedOn = osloDate(receivedAt);
  const deadline = state.deliverables.find(({ id }) => id === on)?.deadline;
  const due = addDays(deadline?.due ?? receivedOn, days);
  const { role, body } = COMMANDS[kind];
  const fitted = {
    ...body,
    ...('deliverableId' in body && body.deliverableId !== null && { deliverableId: on }),
    ...('due' in body && body.kind !== 'set-inner' && { due: kind === 'return' ? addDays(receivedOn, 14) : due }),
    ...(kind === 'set-inner' && !deadline?.due && { workingDays: null, due: addDays(receivedOn, 30) }),
    ...(kind === 'record-event' && { on: receivedOn, due: addDays(receivedOn, Math.abs(days)) }),
    ...(kind === 'extend' && decided !== null && { decidedOn: addDays(receivedOn, decided) }),
    ...(kind === 'forward-extension' && { on: receivedOn }),
    ...(kind === 'wait' && { since: receivedOn, chaseOn: addDays(receivedOn, 7) }),
    ...(kind === 'refuse-extension' && { reference: 'E-post' }),
    ...(kind === 'assign' && { ownerId: owners(days), deputyId: days > 0 ? 'siri' : null }),
  } as CommandBody;
  const actor = PEOPLE[role as Role];
  return {
    ...{ id: `${kind}-${now}`, itemId: state.itemId, receivedAt, receivedOn, body: fitted },
    ...(fitted.kind === 'correct-date' && { dueEnd: endOfDay(fitted.due) }),
    actor: role === 'owner' && state.ownerId ? { ...actor, personId: state.ownerId } : actor,
  };
}
