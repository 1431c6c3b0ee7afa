import type { LetterContext } from '../items/draft';
import type { Block } from '../structure/section';
import { cover, spanIn } from '../text/passage';
import type { Told } from './told';

/** The new wording that a letter gives, and how far it goes. */
export interface NewWording {
  readonly text: string;
  /** Where it ends in the block's own text. */
  readonly to: number;
  /** Where it ends in the letter. */
  readonly end: number;
  /** The blocks after the sentence's own that it takes. */
  readonly blocks: readonly Block[];
}

const QUOTED = /^[^«"“]{0,60}[«"“](?<text>[^»"”]+)[»"”]\.?/u;

/** What stands after the rule's words: in quotation marks, after a colon, or in the block or the points below. Null when nothing does. */
export function newWording(context: LetterContext, { section, block, at }: Told): NewWording | null {
  const passage = context.passage(block);
  const after = passage.text.slice(at.to);
  const quoted = QUOTED.exec(after);
  if (quoted?.groups?.text) {
    const to = at.to + quoted[0].length;
    return { text: quoted.groups.text.trim(), to, end: spanIn(passage, at.to, to)[1], blocks: [] };
  }
  const colon = after.indexOf(':');
  if (colon < 0 || colon > 80) return null;
  const rest = after.slice(colon + 1).trim();
  const { length } = passage.text;
  if (rest !== '') return { text: rest, to: length, end: spanIn(passage, at.to, length)[1], blocks: [] };
  const blocks = following(section.blocks.slice(section.blocks.indexOf(block) + 1));
  const text = blocks.map((it) => context.passage(it).text).join(' ');
  const last = blocks[blocks.length - 1];
  if (!last) return null;
  return { text: text.replace(/^[«"“]|[»"”]$/gu, ''), to: 0, end: cover(last.spans)[1], blocks };
}

/** The next paragraph, or all points of the list that comes next. */
function following(blocks: readonly Block[]): Block[] {
  const [first] = blocks;
  if (!first || first.kind !== 'bullet') return first ? [first] : [];
  const end = blocks.findIndex(({ kind }) => kind !== 'bullet');
  return blocks.slice(0, end < 0 ? blocks.length : end);
}
