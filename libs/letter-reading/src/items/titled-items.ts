import type { ItemKind } from '@tertial/domain';
import { chapterNumberLength } from '../structure/item-titles';
import type { Block, Section } from '../structure/section';
import { fieldOf } from '../structure/vocabulary';
import { cover, passageOf } from '../text/passage';
import type { Anchors } from './anchors';
import type { LetterContext } from './draft';
import { obliges, readBlockItem } from './field-items';
import { add, nothingFound, type Found } from './found';

/** More than this under one title is a theme, and its paragraphs are items of their own. */
const MOST_BLOCKS = 4;

/**
 * Sections that are one item each: those whose heading is an item's title ("TB2026-3 | Avd.: FHA | title"), and those
 * under "Oppdrag" that have a title of their own and tell what is to be done.
 */
export function titledSections(context: LetterContext): ReadonlyMap<Section, ItemKind> {
  const titled = new Map<Section, ItemKind>();
  let open: { readonly chapter: string | null } | null = null;
  for (const section of context.outline.sections) {
    if (section.title && section.field) titled.set(section, section.field);
    const below = open !== null && (section.opens === 'plain' || isBelow(section, open.chapter));
    if (below && isOneItem(context, section)) titled.set(section, 'assignment');
    else if (!below || section.opens === 'chapter') open = opensAssignments(context, section);
  }
  return titled;
}

function isBelow(section: Section, chapter: string | null): boolean {
  return section.opens === 'chapter' && chapter !== null && (section.chapter ?? '').startsWith(`${chapter}.`);
}

/** A heading "Oppdrag" with nothing under it but an introduction: the titles that follow are assignments. */
function opensAssignments(context: LetterContext, section: Section): { chapter: string | null } | null {
  if (section.zone === 'reporting' || section.zone === 'money' || section.title) return null;
  const own = (section.heading ?? '').slice(chapterNumberLength(section.heading ?? ''));
  const opens = section.opens === 'field' || section.opens === 'chapter';
  if (!opens || section.field !== 'assignment' || fieldOf(own) !== 'assignment') return null;
  const tells = section.blocks.some(
    (block) => block.kind !== 'paragraph' || (obliges(textOf(context, block)) && !textOf(context, block).endsWith(':')),
  );
  return tells ? null : { chapter: section.opens === 'chapter' ? section.chapter : null };
}

function isOneItem(context: LetterContext, section: Section): boolean {
  const { blocks } = section;
  if (blocks.length === 0 || blocks.length > MOST_BLOCKS + blocks.filter(({ kind }) => kind === 'bullet').length)
    return false;
  const first = blocks[0];
  // A list right under the title is a list of assignments, the title their theme.
  return first?.kind === 'paragraph' && blocks.some((block) => obliges(textOf(context, block)));
}

function textOf(context: LetterContext, block: Block): string {
  return context.passage(block).text;
}

/** The title and all that stands under it: one item with its printed number. */
export function readTitledItem(context: LetterContext, anchors: Anchors, section: Section, kind: ItemKind): Found {
  const { headingSpan, title } = section;
  const found = nothingFound();
  if (!headingSpan) return found;
  const skipped = chapterNumberLength(context.letter.slice(...headingSpan));
  const spans = [
    [headingSpan[0] + skipped, headingSpan[1]] as const,
    ...section.blocks.flatMap((block) => block.spans),
  ].filter((span) => passageOf(context.letter, [span]).text !== '');
  const block: Block = { kind: 'paragraph', spans, start: cover(spans)[0], page: section.headingPage, note: null };
  const role = { kind, strategy: false, inherited: [] };
  const { drafts, notDeadlines, questions } = readBlockItem(context, anchors, section, block, role);
  const number = title?.number ?? null;
  add(found, {
    drafts: drafts.map((draft) => (number === null ? draft : { ...draft, extra: { ...draft.extra, number } })),
    notDeadlines,
    questions,
  });
  return found;
}
