import type { KeyboardEvent } from 'react';

export interface ReviewKeys {
  readonly move: (step: 1 | -1 | 'open') => void;
  readonly accept: () => void;
  readonly edit: () => void;
  readonly reject: () => void;
  readonly restore: () => void;
  readonly split: () => void;
  readonly merge: () => void;
  /** A deadline that is none, or words that are one. */
  readonly deadline: () => void;
  readonly passage: () => void;
  readonly again: () => void;
  /** Between the line and its place in the letter. */
  readonly across: (inText: boolean) => void;
  readonly help: () => void;
  /** Out of a field, back to the line. */
  readonly leave: () => void;
}

const WRITING = 'input, textarea, select, [contenteditable]';

/**
 * The keys of the review. They count only while focus is within it, and never while one writes: a single letter must not act
 * on what somebody types (WCAG 2.1.4).
 */
export function onReviewKey(event: KeyboardEvent<HTMLElement>, keys: ReviewKeys): void {
  const target = event.target as HTMLElement;
  // What happens in a dialog bubbles here through React, though it lies elsewhere on the page.
  if (event.ctrlKey || event.altKey || event.metaKey || !event.currentTarget.contains(target)) return;
  if (target.matches(WRITING)) {
    if (event.key === 'Escape') keys.leave();
    return;
  }
  // In the text the arrows scroll, as everywhere.
  const inList = target.closest('.review-list') !== null;
  const act = actOf(event.key, inList, keys);
  if (!act) return;
  event.preventDefault();
  act();
}

/** Keys that bring focus into the review; what acts on a line asks for a line in focus. */
const INTO_REVIEW = ['n', 'j', 'p', 'k', 'u', '?'];

/** A key pressed while nothing on the page takes keys, as when it was just opened: then focus is on its heading, or nowhere. */
export function onKeyOutside(event: globalThis.KeyboardEvent, keys: ReviewKeys): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.altKey || event.metaKey || !target.matches('body, h1')) return;
  const act = INTO_REVIEW.includes(event.key) ? actOf(event.key, false, keys) : undefined;
  if (!act) return;
  event.preventDefault();
  act();
}

function actOf(key: string, inList: boolean, keys: ReviewKeys): (() => void) | undefined {
  const { move } = keys;
  const acts: Record<string, () => void> = {
    n: () => move(1),
    j: () => move(1),
    p: () => move(-1),
    k: () => move(-1),
    u: () => move('open'),
    b: keys.accept,
    e: keys.edit,
    a: keys.reject,
    r: keys.restore,
    d: keys.split,
    s: keys.merge,
    f: keys.deadline,
    o: keys.passage,
    g: keys.again,
    t: () => keys.across(!inList),
    '?': keys.help,
    ...(inList && { ArrowDown: () => move(1), ArrowUp: () => move(-1) }),
  };
  return acts[key];
}
