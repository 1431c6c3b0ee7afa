import type { ItemRow } from '@tertial/contracts';
import type { DeliverableInput, ItemChange, NewItem } from '../item/item-api';

/** `key` tells the fields of one deliverable from another's while some are added and taken away. */
export type DeliverableDraft = DeliverableInput & { readonly key: number };

export interface ItemDraft {
  readonly kind: ItemRow['kind'];
  readonly text: string;
  readonly chapter: string;
  readonly deliverables: readonly DeliverableDraft[];
}

const NEW_DELIVERABLE: DeliverableInput = { label: 'Leveranse', due: null, report: null, raw: '' };

/** The same and an empty one. */
export function withOneMore(deliverables: readonly DeliverableDraft[]): DeliverableDraft[] {
  return [...deliverables, { ...NEW_DELIVERABLE, key: 1 + Math.max(-1, ...deliverables.map(({ key }) => key)) }];
}

/** What the form starts with: the item as it was shown, or an empty one. */
export function draftOfItem(item: ItemRow | null): ItemDraft {
  if (!item) return { kind: 'assignment', text: '', chapter: '', deliverables: withOneMore([]) };
  const { kind, text, chapter } = item;
  const deliverables = item.deliverables
    // A date that binds others is no deliverable of the agency: it stays as it is.
    .filter((it) => !it.informational)
    .map(({ label, due, report, raw }, key) => ({
      key,
      label,
      due,
      report: report as DeliverableInput['report'],
      raw,
    }));
  return {
    kind,
    text,
    chapter: chapter ?? '',
    deliverables: deliverables.length > 0 ? deliverables : withOneMore([]),
  };
}

/**
 * What is sent. Of an existing item only what was changed, so that an edit of the text leaves the reader's dates and their
 * reasons alone; with the version that was shown, so that two people never overwrite each other unseen.
 */
export function inputOf(draft: ItemDraft, item: ItemRow | null, letterId: string): NewItem | ItemChange {
  const { kind } = draft;
  const text = draft.text.trim();
  const chapter = draft.chapter.trim() || null;
  const deliverables = inputsOf(draft);
  if (!item) return { kind, text, chapter, deliverables, letterId };
  const before = draftOfItem(item);
  return {
    version: item.version,
    ...(kind !== before.kind && { kind }),
    ...(text !== before.text && { text }),
    ...(chapter !== (before.chapter || null) && { chapter }),
    ...(JSON.stringify(deliverables) !== JSON.stringify(inputsOf(before)) && { deliverables }),
  };
}

function inputsOf({ deliverables }: ItemDraft): DeliverableInput[] {
  return deliverables.map(({ label, due, report, raw }) => ({ label, due, report, raw }));
}
