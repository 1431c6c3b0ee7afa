import { bulletSign } from '../text/bullets';
import type { HeadingContext } from './headings';
import { hasNoSmallLetters } from './line-shapes';

/** A title may go on over the next lines: they start low, or all is in capitals, or the line is cut at a hyphen or comma. */
export function titleLines(
  context: Pick<HeadingContext, 'lines' | 'index' | 'width'>,
  first: string,
): { lines: number; text: string } {
  let text = first;
  let lines = 1;
  while (lines < 3) {
    const next = context.lines[context.index + lines];
    if (!next || next.gap || next.startsPage || bulletSign(next.text) || /[.:;]$/.test(text)) break;
    const goesOn = /^\p{Ll}/u.test(next.text) || (hasNoSmallLetters(text) && hasNoSmallLetters(next.text));
    if (!goesOn || /[.,;:]$/.test(next.text) || next.text.length > context.width * 0.9) break;
    text = `${text} ${next.text}`;
    lines += 1;
  }
  return { lines, text };
}
