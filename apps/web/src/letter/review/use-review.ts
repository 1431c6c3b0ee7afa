import type { ItemRow, LetterQuestion } from '@tertial/contracts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { entryFrom, marksOf, progressOf, reviewEntries } from './review-entries';
import { answerId, headId } from './review-names';
import { scrollIntoPane } from './scroll-into-pane';
import { textBlocks } from './text-blocks';

/** The letter and its lines as they are shown, which of them is chosen, and moving between them. */
export function useReview(text: string, items: readonly ItemRow[], questions: readonly LetterQuestion[]) {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [open, setOpen] = useState(true);
  const panes = { text: useRef<HTMLElement>(null), list: useRef<HTMLElement>(null) };
  const entries = useMemo(() => reviewEntries(items, questions), [items, questions]);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  const blocks = useMemo(() => textBlocks(text, marksOf(text, entries)), [text, entries]);
  const choose = (id: string) => {
    setCurrentId(id);
    setOpen(true);
  };
  useEffect(() => {
    if (currentId) bringIntoSight(panes, currentId);
    // Only a choice scrolls: what comes fresh from the server must not.
  }, [currentId]);
  return {
    entries,
    byId,
    blocks,
    panes,
    current: currentId === null ? undefined : byId.get(currentId),
    open,
    progress: useMemo(() => progressOf(entries), [entries]),
    choose,
    toggle: () => setOpen(!open),
    move: (step: 1 | -1 | 'open') => {
      const to = entryFrom(entries, currentId, step);
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
  };
}

interface Panes {
  readonly text: { readonly current: HTMLElement | null };
  readonly list: { readonly current: HTMLElement | null };
}

function bringIntoSight({ text, list }: Panes, id: string): void {
  const place = text.current?.querySelector<HTMLElement>(`.place-label[data-of="${id}"]`);
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
