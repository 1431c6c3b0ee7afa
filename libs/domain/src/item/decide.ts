import type { Command, CommandKind, Role } from './command';
import { isClosed, isOpen, type DeliverableState, type ItemState } from './item-state';
import { AMENDMENT_RULES } from './rules/amendment-rules';
import { DEADLINE_RULES } from './rules/deadline-rules';
import { DELIVERY_RULES } from './rules/delivery-rules';
import { ENDING_RULES } from './rules/ending-rules';
import { OWNERSHIP_RULES } from './rules/ownership-rules';
import { isDelivered, refuse, type Decision, type Rule, type Rules } from './rules/rule';
import { COMMAND_KINDS, mayGive, whoMay } from './who-may';

export type { Decision } from './rules/rule';

const RULES: Rules<CommandKind> = {
  ...OWNERSHIP_RULES,
  ...DELIVERY_RULES,
  ...DEADLINE_RULES,
  ...ENDING_RULES,
  ...AMENDMENT_RULES,
};

/** Given from the page of a later letter, in which the item goes on or is changed, never from the item's own. */
const FROM_A_LATER_LETTER: readonly CommandKind[] = ['carry-over', 'supersede', 'move', 'amend'];

/** Decides one command against the state in force: what happens, or a refusal that says why not. Pure. */
export function decide(state: ItemState, command: Command): Decision {
  const { body, actor } = command;
  if (isClosed(state)) return refuse('item-closed', 'Oppdraget er avsluttet og kan ikke endres.');
  if (!mayGive(actor.role, body.kind)) return refuse('not-allowed', whoMay(body.kind));
  if (actor.role === 'owner' && actor.personId !== state.ownerId)
    return refuse(
      'not-owner',
      'Du er ikke lenger ansvarlig for dette oppdraget. Last siden på nytt for å se hvem som er det.',
    );
  if (actor.role === 'deputy' && actor.personId !== state.deputyId)
    return refuse('not-deputy', 'Du er ikke lenger stedfortreder for dette oppdraget.');
  return (RULES[body.kind] as Rule<CommandKind>)(state, body, command);
}

/** The commands that a role may give now, for showing the right buttons: those that `decide` would not refuse for who or where. */
export function allowedCommands(state: ItemState, role: Role): { kind: CommandKind; deliverableIds: string[] }[] {
  if (isClosed(state)) return [];
  const of = (accepts: (it: DeliverableState) => boolean) => state.deliverables.filter(accepts).map((it) => it.id);
  const nothingOpen = !state.deliverables.some(isOpen);
  const onDeliverables: Partial<Record<CommandKind, string[]>> = {
    deliver: of(isOpen),
    accept: of(isDelivered),
    return: of(isDelivered),
    extend: of((it) => isOpen(it) && it.deadline.due !== null),
    settle: of((it) => isOpen(it) && (it.deadline.due === null || it.deadline.rule === 'settled')),
    cancel: of(isOpen),
  };
  return COMMAND_KINDS.filter((kind) => mayGive(role, kind) && !FROM_A_LATER_LETTER.includes(kind))
    .filter(
      (kind) =>
        !(kind === 'acknowledge' && state.acknowledgedAt) && !(kind === 'decline' && (!state.ownerId || nothingOpen)),
    )
    .map((kind) => ({ kind, deliverableIds: onDeliverables[kind] ?? [] }))
    .filter(({ kind, deliverableIds }) => !(kind in onDeliverables) || deliverableIds.length > 0);
}
