import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';

const TIP_ID = 'gjennomgang-forklaring';
/** Room for the tip below the words, in pixels. */
const BELOW = 6;

interface Tip {
  readonly words: string;
  readonly top: number;
  readonly left: number;
}

/** The explanation of a deadline, or why words are none, beside the words that the pointer or focus is on; Escape hides it. */
export function useReviewTip() {
  const [tip, setTip] = useState<Tip | null>(null);
  const show = (event: MouseEvent<HTMLElement> | FocusEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (target.closest(`#${TIP_ID}`)) return;
    const words = target.closest<HTMLElement>('[data-tip]');
    setTip(words ? tipOf(event.currentTarget, words) : null);
  };
  return {
    tip,
    handlers: {
      onMouseOver: show,
      onFocus: show,
      onMouseLeave: () => setTip(null),
      onBlur: () => setTip(null),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') setTip(null);
      },
    },
  };
}

/** Always on the page, so that the words can refer to it. */
export function ReviewTip({ tip }: { tip: Tip | null }) {
  return (
    <span
      role="tooltip"
      id={TIP_ID}
      className="review-tip"
      hidden={!tip}
      style={tip ? { top: tip.top, left: tip.left } : undefined}
    >
      {tip?.words}
    </span>
  );
}

/** For what has an explanation. */
export const TIP_REFERENCE = { 'aria-describedby': TIP_ID };

function tipOf(pane: HTMLElement, words: HTMLElement): Tip {
  const frame = pane.getBoundingClientRect();
  // The last line of the words: the tip must not cover them.
  const box = [...words.getClientRects()].at(-1) ?? words.getBoundingClientRect();
  return {
    words: words.dataset['tip'] ?? '',
    top: box.bottom - frame.top + pane.scrollTop + BELOW,
    left: Math.max(0, Math.min(box.left - frame.left, frame.width - 360)),
  };
}
