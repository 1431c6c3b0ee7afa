import type { Command, CommandKind } from './command';
import { isClosed, type ItemState } from './item-state';
import { AMENDMENT_RULES } from './rules/amendment-rules';
import { DEADLINE_RULES } from './rules/deadline-rules';
import { DELIVERY_RULES } from './rules/delivery-rules';
import { ENDING_RULES } from './rules/ending-rules';
import { EXTENSION_RULES } from './rules/extension-rules';
import { INNER_RULES } from './rules/inner-rules';
import { NUDGE_RULES } from './rules/nudge-rules';
import { OWNERSHIP_RULES } from './rules/ownership-rules';
import { SERIES_RULES } from './rules/series-rules';
import { refuse, type Decision, type Rule, type Rules } from './rules/rule';
import { WAITING_RULES } from './rules/waiting-rules';
import { unseenBy } from './unseen';
import { mayGive, whoMay } from './who-may';

export type { Decision } from './rules/rule';

const RULES: Rules<CommandKind> = {
  ...OWNERSHIP_RULES,
  ...DELIVERY_RULES,
  ...DEADLINE_RULES,
  ...EXTENSION_RULES,
  ...INNER_RULES,
  ...WAITING_RULES,
  ...NUDGE_RULES,
  ...ENDING_RULES,
  ...AMENDMENT_RULES,
  ...SERIES_RULES,
};

/** What may be asked of an item that has ended: that a wrong date is put right, and more than what was accepted. */
export const AFTER_ITS_END: readonly CommandKind[] = ['correct-date', 'return'];

/** Decides one command against the state in force: what happens, or a refusal that says why not. Pure. */
export function decide(state: ItemState, command: Command): Decision {
  const { body, actor } = command;
  if (isClosed(state) && !AFTER_ITS_END.includes(body.kind))
    return refuse('item-closed', 'Oppdraget er avsluttet og kan ikke endres.');
  if (!mayGive(actor.role, body.kind)) return refuse('not-allowed', whoMay(body.kind));
  if (actor.role === 'owner' && actor.personId !== state.ownerId)
    return refuse(
      'not-owner',
      'Du er ikke lenger ansvarlig for dette oppdraget. Last siden på nytt for å se hvem som er det.',
    );
  if (
    actor.role === 'deputy' &&
    actor.personId !== state.deputyId &&
    !(state.ownerId && actor.standsInFor === state.ownerId)
  )
    return refuse('not-deputy', 'Du er ikke lenger stedfortreder for dette oppdraget.');
  const decision = (RULES[body.kind] as Rule<CommandKind>)(state, body, command);
  // What the state itself refuses says more than that something has changed.
  const unseen = decision.ok ? unseenBy(state, command) : null;
  return unseen ? { ok: false, refusal: unseen } : decision;
}
