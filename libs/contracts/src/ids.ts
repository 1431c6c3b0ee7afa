import type { LocalDate } from '@tertial/domain';

/** The queue on which Tertial's worker takes workflows and activities. */
export const TASK_QUEUE = 'tertial';

const ITEM_PREFIX = 'item/';

/** The id of the workflow of a confirmed item; one item, one workflow. */
export function itemWorkflowId(itemId: string): string {
  return `${ITEM_PREFIX}${itemId}`;
}

/** The item of a workflow id, or null when it is the id of something else. */
export function itemIdOf(workflowId: string): string | null {
  return workflowId.startsWith(ITEM_PREFIX) ? workflowId.slice(ITEM_PREFIX.length) : null;
}

/** The id of an item's n-th deliverable (n from 1). */
export function deliverableId(itemId: string, ordinal: number): string {
  return `${itemId}.${ordinal}`;
}

/** The Message-ID of a person's mail of a day: derived, so that a repeated hand-over is recognised as the same mail. */
export function dayMailMessageId(personId: string, day: LocalDate, attempt: number, domain: string): string {
  return `<${day}.${attempt}.${personId}@${domain}>`;
}
