import { daysBetween } from '../../time/local-date';
import type { Command } from '../command';
import { isOpen, type DeliverableState } from '../item-state';
import {
  changed,
  events,
  isDelivered,
  isHandedOver,
  refuse,
  signedBy,
  whoAndWhen,
  withDeliverable,
  type Rules,
} from './rule';

/** Handing over, and what the receiver says to it. */
export const DELIVERY_RULES: Rules<'deliver' | 'accept' | 'return' | 'withdraw'> = {
  deliver: (state, body, command) =>
    withDeliverable(state, body.deliverableId, isOpen, 'leveres', (deliverable) => {
      if (body.evidence.length === 0) {
        if (command.actor.role !== 'coordinator')
          return refuse(
            'no-evidence',
            'En leveranse må ha en fil, en lenke eller en arkivreferanse som viser hva som er levert.',
          );
        if (!body.note?.trim()) return refuse('no-reason', 'Skriv en begrunnelse for å lukke uten dokumentasjon.');
      }
      const delivery = {
        at: command.receivedAt,
        by: command.actor.personId,
        evidence: body.evidence,
        note: body.note,
        daysLate: daysLate(deliverable, command),
        on: command.receivedOn,
      };
      return events({ kind: 'delivered', deliverableId: deliverable.id, delivery, ...signedBy(command) });
    }),
  accept: (state, body) =>
    withDeliverable(state, body.deliverableId, isDelivered, 'godkjennes', ({ id }) =>
      events({ kind: 'accepted', deliverableId: id }),
    ),
  return: (state, body, command) =>
    withDeliverable(state, body.deliverableId, isHandedOver, 'sendes tilbake', (deliverable) => {
      const reference = body.reference?.trim() ?? '';
      const source = reference && ` (${reference})`;
      if (body.due < command.receivedOn)
        return refuse('past-date', 'Den nye fristen er allerede passert. Velg en dato fra og med i dag.');
      return events(
        { kind: 'returned', deliverableId: deliverable.id, reason: body.reason },
        changed(deliverable, command, {
          due: body.due,
          rule: 'return',
          raw: body.reason,
          why: `Sendt tilbake av ${whoAndWhen(command)} med ny frist${source}. Begrunnelse: ${body.reason}`,
          reference: reference || null,
          binding: 'inner',
        }),
      );
    }),
  withdraw: (state, body, { actor }) =>
    withDeliverable(state, body.deliverableId, isDelivered, 'trekkes tilbake', ({ id, delivery }) => {
      if (actor.role !== 'coordinator' && delivery?.by !== actor.personId)
        return refuse('not-deliverer', 'Bare den som leverte, eller koordinatoren, kan trekke leveransen tilbake.');
      return events({ kind: 'withdrawn', deliverableId: id, reason: body.reason });
    }),
};

function daysLate(deliverable: DeliverableState, command: Command): number {
  const { due } = deliverable.deadline;
  const { end } = deliverable.marks;
  return due && end && command.receivedAt >= end ? daysBetween(due, command.receivedOn) : 0;
}
