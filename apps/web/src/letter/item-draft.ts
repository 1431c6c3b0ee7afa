import type { ItemRow } from '@tertial/contracts';
import type { DeliverableInput, ItemChange, NewItem } from '../item/item-api';

export interface ItemDraft {
  readonly kind: ItemRow['kind'];
  readonly text: string;
  readonly chapter: string;
  readonly deliverables: readonly DeliverableInput[];
}

export const NEW_DELIVERABLE: DeliverableInput = { label: 'Leveranse', due: null, report: null, raw: '' };

/** What the form starts with: the item as it was shown, or an empty one. */
export function draftOfItem(item: ItemRow | null): ItemDraft {
  if (!item) return { kind: 'assignment', text: '', chapter: '', deliverables: [NEW_DELIVERABLE] };
  const { kind, text, chapter } = item;
  const deliverables = item.deliverables
    // A date that binds others is no deliverable of the agency: it stays as it is.
    .filter((it) => !it.informational)
    .map(({ label, due, report, raw }): DeliverableInput => ({
      label,
      due,
      report: report as DeliverableInput['report'],
      raw,
    }));
  return {
    kind,
    text,
    chapter: chapter ?? '',
    deliverables: deliverables.length > 0 ? deliverables : [NEW_DELIVERABLE],
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
  const deliverables = [...draft.deliverables];
  if (!item) return { kind, text, chapter, deliverables, letterId };
  const before = draftOfItem(item);
  return {
    version: item.version,
    ...(kind !== before.kind && { kind }),
    ...(text !== before.text && { text }),
    ...(chapter !== (before.chapter || null) && { chapter }),
    ...(JSON.stringify(deliverables) !== JSON.stringify(before.deliverables) && { deliverables }),
  };
}
