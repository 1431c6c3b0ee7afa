import type { Span } from '@tertial/domain';
import type { Line } from '../text/lines';
import type { Block } from './section';

/** A block that lines may still be added to. `cut`: how many characters of a line are a sign and not of the text. */
export interface OpenBlock {
  readonly kind: Exclude<Block['kind'], 'note'>;
  readonly lines: { readonly line: Line; readonly cut: number }[];
}

/** The block in pieces of the letter. `positions`: of each line of the letter, those that are not of its text too. */
export function finishBlock(positions: ReadonlyMap<Line, number>, block: OpenBlock): Block {
  const spans: Span[] = [];
  let before = -2;
  for (const { line, cut } of block.lines) {
    const position = positions.get(line) ?? -1;
    const last = spans[spans.length - 1];
    // Pieces are one where only white space lies between them.
    if (last && position === before + 1) spans[spans.length - 1] = [last[0], line.to];
    else spans.push([line.from + cut, line.to]);
    before = position;
  }
  const first = block.lines[0]?.line;
  return { kind: block.kind, spans, start: first?.from ?? 0, page: first?.page ?? 1, note: null };
}
