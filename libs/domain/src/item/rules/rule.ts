import type { Command, CommandBody, CommandKind, Refusal } from '../command';
import type { ItemEventBody } from '../event';
import type { Deadline, DeliverableState, ItemState } from '../item-state';
import { STATE_NAMES } from '../state-names';
import { norwegianDate } from '../../time/norwegian-date';
import { ROLE_NAMES } from '../who-may';

export type Decision =
  { readonly ok: true; readonly events: readonly ItemEventBody[] } | { readonly ok: false; readonly refusal: Refusal };

/** What one kind of command does to an item; who may give it has been asked before. */
export type Rule<K extends CommandKind> = (
  state: ItemState,
  body: Extract<CommandBody, { kind: K }>,
  command: Command,
) => Decision;

/** A rule for each of these kinds of commands. */
export type Rules<K extends CommandKind> = { readonly [Kind in K]: Rule<Kind> };

export function events(...list: ItemEventBody[]): Decision {
  return { ok: true, events: list };
}

export function refuse(code: string, sentence: string): Decision {
  return { ok: false, refusal: { code, sentence } };
}

/** Decides on a deliverable in one of the states that the command is for; `verb` ends the refusal for any other. */
export function withDeliverable(
  state: ItemState,
  id: string,
  accepts: (deliverable: DeliverableState) => boolean,
  verb: string,
  decided: (deliverable: DeliverableState) => Decision,
): Decision {
  const deliverable = state.deliverables.find((it) => it.id === id);
  if (!deliverable) return refuse('unknown-deliverable', 'Leveransen finnes ikke på dette oppdraget.');
  if (!accepts(deliverable))
    return refuse('wrong-status', `Leveransen er ${STATE_NAMES[deliverable.status]} og kan ikke ${verb} nå.`);
  return decided(deliverable);
}

/** A new version of a deliverable’s deadline, from now on. */
export function changed(
  deliverable: DeliverableState,
  command: Command,
  change: Pick<Deadline, 'due' | 'rule' | 'raw' | 'why' | 'reference' | 'binding' | 'decidedOn'>,
): ItemEventBody {
  const deadline = {
    ...change,
    version: deliverable.deadline.version + 1,
    unsettled: null,
    ruleVersion: '1',
    from: command.receivedAt,
    on: command.receivedOn,
    by: command.actor.personId,
  };
  return { kind: 'deadline-changed', deliverableId: deliverable.id, deadline };
}

/** Who gave a command and on which day: 'koordinatoren Kari Nordmann 12. mars 2026'. */
export function whoAndWhen({ actor, receivedOn }: Command): string {
  return `${ROLE_NAMES[actor.role]} ${actor.name} ${norwegianDate(receivedOn)}`;
}

/** Who it was that acts from a shared mailbox; nothing for anybody else. */
export function signedBy({ actor }: Command): { readonly signedBy?: string } {
  return actor.signedBy === undefined ? {} : { signedBy: actor.signedBy };
}

/** A letter's title within a sentence: 'supplerende tildelingsbrev nr. 2 …'. */
export function withinSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** Handed over, also when it has been accepted: the ministry may want more than the coordinator did. */
export function isHandedOver(deliverable: DeliverableState): boolean {
  return isDelivered(deliverable) || deliverable.status === 'accepted';
}

/** Handed over, and nobody has accepted it yet. */
export function isDelivered(deliverable: DeliverableState): boolean {
  return deliverable.status === 'delivered';
}
