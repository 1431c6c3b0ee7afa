import { hash } from 'node:crypto';
import {
  itemIdentity,
  type ItemKind,
  type LetterType,
  type LocalDate,
  type ReadContact,
  type ReadDeliverable,
  type ReadItem,
  type Span,
} from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import type { Outline } from '../structure/outline';
import type { Block, Section } from '../structure/section';
import { carriesMark } from '../text/footnotes';
import type { FigureFaults } from '../text/lost-figures';
import { cover, passageOf, type Passage } from '../text/passage';

/** Everything that the readers of items look at. */
export interface LetterContext {
  readonly letter: string;
  readonly outline: Outline;
  readonly type: LetterType;
  readonly year: number | null;
  readonly agency: string | null;
  /** The letter's own date, which stands in its head. */
  readonly ownDate: LocalDate | null;
  /** What a scanner did to figures of the text: some days are then asked about. */
  readonly figures: FigureFaults;
  /** The folded text of a block; made once. */
  passage(block: Block): Passage;
  /** The words of time in that text; found once. */
  expressions(block: Block): readonly TimeExpression[];
  /** Characters that are no white space before an offset: a place that does not move with line ends. */
  position(offset: number): number;
}

/** What a reader of items knows of an item; the rest follows from it. */
export interface Draft {
  readonly kind: ItemKind;
  readonly section: Section;
  readonly spans: readonly Span[];
  readonly page: number;
  readonly deliverables: readonly ReadDeliverable[];
  readonly parties: readonly string[];
  readonly lead: string | null;
  readonly contacts: readonly ReadContact[];
  /** What only some kinds of items have. */
  readonly extra?: Partial<Pick<ReadItem, 'goal' | 'number' | 'strategy' | 'meeting' | 'research' | 'notes'>>;
}

/** The id of an item that starts here: its place and the words of its start, not its number in a list. */
export function itemId(context: LetterContext, kind: ItemKind, spans: readonly Span[], text: string): string {
  const identity = itemIdentity(kind, context.position(cover(spans)[0]), text);
  return hash('sha256', identity).slice(0, 12);
}

/** A whole item from its draft. */
export function finishItem(context: LetterContext, draft: Draft): ReadItem {
  const { text } = passageOf(context.letter, draft.spans);
  const notes = notesOf(context, draft, text).map((block) => context.passage(block).text.replace(/^\d+\s+/, ''));
  const goal = draft.extra?.goal ?? draft.section.goal;
  return {
    id: itemId(context, draft.kind, draft.spans, text),
    kind: draft.kind,
    chapter: draft.section.chapter,
    heading: draft.section.heading,
    text,
    page: context.outline.paged ? draft.page : null,
    span: cover(draft.spans),
    deliverables: draft.deliverables,
    parties: draft.parties,
    lead: draft.lead,
    contacts: draft.contacts,
    ...(draft.spans.length > 1 ? { spans: draft.spans } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...draft.extra,
    ...(goal === null ? {} : { goal }),
  };
}

/** The footnotes whose marks the item carries on their page. */
export function notesOf(context: LetterContext, draft: Pick<Draft, 'spans' | 'page'>, text: string): Block[] {
  const [from, to] = cover(draft.spans);
  return context.outline.notes.filter(
    ({ note, page, start }) =>
      note !== null && near(page, draft.page) && start > from && carriesMark(text, note) && start - to < 20_000,
  );
}

/** An item may go on over the next page, and its footnote with it. */
function near(notePage: number, itemPage: number): boolean {
  return notePage === itemPage || notePage === itemPage + 1;
}
