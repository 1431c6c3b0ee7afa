import type { Span } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import type { Block } from '../structure/section';
import { bulletSign } from '../text/bullets';
import type { Line } from '../text/lines';
import type { Passage } from '../text/passage';
import type { LetterContext } from './draft';

/** The pieces of the letter that these lines take; one piece where only white space lies between them. */
export function spansOf(letter: string, lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  for (const line of lines) {
    const last = spans[spans.length - 1];
    if (last && letter.slice(last[1], line.from).trim() === '') spans[spans.length - 1] = [last[0], line.to];
    else spans.push([line.from, line.to]);
  }
  return spans;
}

/** Some lines of an annex as a block, to look for words of time in. */
export function blockOf(letter: string, lines: readonly Line[]): Block {
  const first = lines[0];
  return {
    kind: 'paragraph',
    spans: spansOf(letter, lines),
    start: first?.from ?? 0,
    page: first?.page ?? 1,
    note: null,
  };
}

/** Lines with their folded text and the words of time in it. */
export interface Read {
  readonly block: Block;
  readonly passage: Passage;
  readonly expressions: readonly TimeExpression[];
}

/** `withoutSign`: the bullet sign that the first line starts with is not of the text. */
export function readLinesOf(context: LetterContext, lines: readonly Line[], withoutSign = false): Read {
  const whole = blockOf(context.letter, lines);
  const cut = withoutSign ? (bulletSign(lines[0]?.text ?? '')?.length ?? 0) : 0;
  const [first, ...rest] = whole.spans;
  const block: Block = cut > 0 && first ? { ...whole, spans: [[first[0] + cut, first[1]], ...rest] } : whole;
  return { block, passage: context.passage(block), expressions: context.expressions(block) };
}

/** Some pieces of the letter, as the cells of a table row, with their folded text and the words of time in it. */
export function readSpans(context: LetterContext, spans: readonly Span[], page: number): Read {
  const block: Block = { kind: 'paragraph', spans, start: spans[0]?.[0] ?? 0, page, note: null };
  return { block, passage: context.passage(block), expressions: context.expressions(block) };
}
