import type { CommandBody } from '@tertial/domain/item';
import type { CommandValues, DialogCommand } from './command-forms';

/** The command of a filled form, or null when something is missing. */
export function commandOf(
  kind: DialogCommand,
  deliverableId: string | null,
  values: CommandValues,
): CommandBody | null {
  const reason = values.reason.trim();
  const reference = values.reference.trim();
  if (kind === 'decline') return { kind, reason };
  if (kind === 'cancel') return { kind, deliverableId, reason, reference: reference || null };
  return deliverableId ? onDeliverable(kind, deliverableId, { ...values, reason, reference }) : null;
}

function onDeliverable(
  kind: Exclude<DialogCommand, 'decline' | 'cancel'>,
  deliverableId: string,
  { due, on, what, workingDays, reason, reference, version }: CommandValues,
): CommandBody | null {
  switch (kind) {
    case 'withdraw':
      return { kind, deliverableId, reason };
    case 'refuse-extension':
      return { kind, deliverableId, reason, reference: reference || null };
    case 'forward-extension':
      return on && { kind, deliverableId, on, reference };
    case 'set-inner':
      return { kind, deliverableId, due, workingDays: workingDays.trim() ? Number(workingDays) : null };
    case 'record-event':
      return due && on && { kind, deliverableId, what: what.trim(), on, due };
    case 'wait':
      return due && on && { kind, deliverableId, on: what.trim(), since: on, chaseOn: due };
    case 'nudge':
      return { kind, deliverableId, words: what.trim() };
    case 'settle':
      return due && { kind, deliverableId, due, source: reference };
    case 'extend':
      return due && { kind, deliverableId, due, reason, reference, ...(on && { decidedOn: on }) };
    case 'correct-date':
      return due && { kind, deliverableId, due, reason, ...(version !== null && { version }) };
    case 'return':
      return due && { kind, deliverableId, due, reason, ...(reference && { reference }) };
    case 'request-extension':
      return due && { kind, deliverableId, due, reason };
  }
}
