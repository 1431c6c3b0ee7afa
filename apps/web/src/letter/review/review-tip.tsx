import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';

const TIP_ID = 'gjennomgang-forklaring';
/** How much room the tip may take below the words, in pixels; where there is less it stands above. */
const ROOM = 140;

interface Tip {
  readonly words: string;
  readonly top: number;
  readonly left: number;
  readonly above: boolean;
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
      className={tip?.above ? 'review-tip above' : 'review-tip'}
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
  const lines = [...words.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  const left = ((last ?? first)?.left ?? frame.left) - frame.left;
  const above = (last?.bottom ?? 0) + ROOM > Math.min(frame.bottom, window.innerHeight);
  // Beside the words, never over them, and without a gap that the pointer would have to cross.
  const edge = (above ? first?.top : last?.bottom) ?? frame.top;
  return {
    words: words.dataset['tip'] ?? '',
    top: edge - frame.top + pane.scrollTop,
    left: Math.max(0, Math.min(left, frame.width - 360)),
    above,
  };
}
