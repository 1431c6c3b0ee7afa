import type { ItemRow, LetterQuestion, LetterReviewAnswer, NotDeadlineRow } from '@tertial/contracts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { entryAt, entryFrom, marksOf, progressOf, reviewEntries, type ReviewEntry } from './review-entries';
import { answerId, headId } from './review-names';
import { scrollIntoPane } from './scroll-into-pane';
import { textBlocks } from './text-blocks';
import { keepUnchanged } from './unchanged';

/** The letter and its lines as they are shown, which of them is chosen, and moving between them. */
export function useReview(
  text: string,
  items: readonly ItemRow[],
  questions: readonly LetterQuestion[],
  parts: LetterReviewAnswer,
) {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [open, setOpen] = useState(true);
  const [listsOther, setListsOther] = useState(false);
  const panes = { text: useRef<HTMLElement>(null), list: useRef<HTMLElement>(null) };
  const known = useRef<ReadonlyMap<string, ReviewEntry>>(new Map());
  const entries = useMemo(
    () => keepUnchanged(known.current, reviewEntries(unmerged(items, parts), questions)),
    [items, questions, parts],
  );
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  known.current = byId;
  const notDeadlines = useMemo(() => new Map(parts.notDeadlines.map((it) => [it.id, it])), [parts]);
  const blocks = useMemo(() => textBlocks(text, marksOf(text, entries, parts)), [text, entries, parts]);
  const words = currentId === null ? undefined : notDeadlines.get(currentId);
  const choose = (id: string) => {
    setCurrentId(id);
    setOpen(true);
    if (notDeadlines.has(id)) setListsOther(true);
  };
  useEffect(() => {
    // What opens with the choice must be there first.
    if (currentId) requestAnimationFrame(() => bringIntoSight(panes, currentId));
    // Only a choice scrolls: what comes fresh from the server must not.
  }, [currentId]);
  return {
    entries,
    byId,
    blocks,
    panes,
    current: currentId === null ? undefined : byId.get(currentId),
    /** The words that are chosen, when they are no deadline. */
    words,
    currentId,
    open,
    listsOther,
    setListsOther,
    progress: useMemo(() => progressOf(entries), [entries]),
    choose,
    toggle: () => setOpen(!open),
    move: (step: 1 | -1 | 'open') => {
      const from = words ? entryAt(entries, words.span[0]) : currentId;
      const to = entryFrom(entries, from, step);
      if (!to) return;
      setCurrentId(to.id);
      focusSoon(headId(to.id));
    },
    answer: (id: string) => {
      setOpen(true);
      focusSoon(answerId(id));
    },
    focusHead: (id: string) => focusSoon(headId(id)),
    showInText: () => {
      panes.text.current?.scrollIntoView({ block: 'start' });
      if (currentId) bringIntoSight(panes, currentId);
    },
    /** Focus to where the chosen entry stands in the letter. */
    focusText: () => {
      if (!currentId) return;
      bringIntoSight(panes, currentId);
      placeOf(panes, currentId)?.focus({ preventScroll: true });
    },
  };
}

function unmerged(items: readonly ItemRow[], { merged }: LetterReviewAnswer): ItemRow[] {
  return items.filter((item) => !merged.includes(item.id));
}

interface Panes {
  readonly text: { readonly current: HTMLElement | null };
  readonly list: { readonly current: HTMLElement | null };
}

/** Where an entry begins in the text: its label, or the words that are no deadline. */
function placeOf({ text }: Panes, id: string): HTMLElement | null {
  const label = text.current?.querySelector<HTMLElement>(`.place-label[data-of="${id}"]`);
  return label ?? text.current?.querySelector<HTMLElement>(`[data-of="${id}"]`) ?? null;
}

function bringIntoSight(panes: Panes, id: string): void {
  const { text, list } = panes;
  const place = placeOf(panes, id);
  if (text.current && place) scrollIntoPane(text.current, place);
  const row = document.getElementById(headId(id))?.closest('li');
  if (list.current && row) scrollIntoPane(list.current, row);
}

/** After what is about to be drawn has been drawn; the panes scroll by themselves. */
function focusSoon(elementId: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.getElementById(elementId)?.focus({ preventScroll: true })),
  );
}

/** Words of time that are no deadline, by the item in whose text they stand. */
export function wordsByItem({ notDeadlines, places }: LetterReviewAnswer): Map<string, NotDeadlineRow[]> {
  const spans = new Map(places.map((it) => [it.itemId, it.spans]));
  const found = new Map<string, NotDeadlineRow[]>();
  for (const it of notDeadlines) {
    const within = it.itemId && spans.get(it.itemId)?.some(([from, to]) => from <= it.span[0] && it.span[1] <= to);
    if (it.itemId && within) found.set(it.itemId, [...(found.get(it.itemId) ?? []), it]);
  }
  return found;
}
