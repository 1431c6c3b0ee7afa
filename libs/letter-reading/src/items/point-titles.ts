import type { Block, Section } from '../structure/section';
import type { LetterContext } from './draft';
import { obliges } from './field-items';

/** The number of a paragraph has two parts or more. */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})+/u;
/** A longer point says what is to be done. */
const LONGEST_TITLE = 120;

/**
 * Points that are only a title, with the paragraphs below each that tell what is to be done: "• Kunnskapsbehov 2026" over "Behovene
 * skal drøftes …". Only where every point of the section is one: below a list of short points may stand what is of none of them.
 * Numbered paragraphs ("3.1.2 Direktoratet skal …") have what stands below them without a number, up to the next.
 */
export function pointsWithText(context: LetterContext, section: Section): ReadonlyMap<Block, readonly Block[]> {
  const found = new Map<Block, readonly Block[]>();
  if (section.field !== 'assignment') return found;
  const points = section.blocks.filter(({ kind }) => kind === 'bullet');
  for (const point of points) {
    const at = section.blocks.indexOf(point);
    const next = section.blocks.findIndex(({ kind }, index) => index > at && kind !== 'paragraph');
    const below = section.blocks.slice(at + 1, next < 0 ? undefined : next);
    const isNumbered = NUMBER.test(context.letter.slice(point.start, point.spans[0]?.[0]));
    if (!isNumbered && (below.length === 0 || !isTitle(context, point))) return new Map();
    if (below.length > 0) found.set(point, below);
  }
  return found;
}

function isTitle(context: LetterContext, point: Block): boolean {
  const { text } = context.passage(point);
  if (text.length > LONGEST_TITLE || /[.;!?]$/u.test(text) || obliges(text)) return false;
  return context.expressions(point).every(({ meaning }) => meaning.type === 'none');
}

/** The point and the paragraphs below it as one. */
export function withText(point: Block, below: readonly Block[] = []): Block {
  return below.length === 0 ? point : { ...point, spans: [...point.spans, ...below.flatMap(({ spans }) => spans)] };
}
