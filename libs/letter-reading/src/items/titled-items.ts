import type { ItemKind, Span } from '@tertial/domain';
import { chapterNumberLength, isNumberAlone, isPartHeading } from '../structure/item-titles';
import type { Block, Section } from '../structure/section';
import { fieldOf } from '../structure/vocabulary';
import { cover, passageOf } from '../text/passage';
import type { Anchors } from './anchors';
import type { LetterContext } from './draft';
import { obliges, readBlockItem } from './field-items';
import { add, nothingFound, type Found } from './found';

/** More than this under one title is a theme, and its paragraphs are items of their own. */
const MOST_BLOCKS = 4;

/** One item and the sections that it is made of: that of its title, and those of its parts ("Bakgrunn"). */
export interface TitledItem {
  readonly kind: ItemKind;
  readonly sections: Section[];
}

/**
 * Sections that are one item each: those whose heading is an item's title ("TB2026-3 | Avd.: FHA | title"), and those
 * under "Oppdrag" that have a title of their own and tell what is to be done.
 */
export function titledSections(context: LetterContext): ReadonlyMap<Section, TitledItem> {
  const titled = new Map<Section, TitledItem>();
  let last: TitledItem | null = null;
  let open: { readonly chapter: string | null } | null = null;
  for (const section of context.outline.sections) {
    if (last && section.opens === 'plain' && isPart(last, section)) {
      last.sections.push(section);
      titled.set(section, last);
      continue;
    }
    last = null;
    if (section.title && section.field) last = { kind: section.field, sections: [section] };
    const below = open !== null && (section.opens === 'plain' || isBelow(section, open.chapter));
    if (below && (isOneItem(context, section) || isOneAmongItems(context, section)))
      last = { kind: 'assignment', sections: [section] };
    else if (!below || section.opens === 'chapter') {
      const opened = opensAssignments(context, section);
      // "3.1 Bakgrunn" is none of the assignments and does not end them.
      open = opened ?? (open !== null && isBelow(section, open.chapter) ? open : null);
    }
    if (last) titled.set(section, last);
  }
  return titled;
}

/** "4. Skilt." */
const NUMBERED = /^(?:\d{1,2}|\p{Ll})[.)] /u;

/** "Bakgrunn"; and in a numbered chapter any heading over a text, below an item with a number: the next item has one too. */
function isPart({ sections: [first] }: TitledItem, section: Section): boolean {
  if (isPartHeading(section.heading ?? '')) return true;
  const isCoded = first?.opens === 'item' && (first.title?.number ?? null) !== null;
  if (!isCoded || section.chapter === null || section.chapter !== first.chapter) return false;
  // A title over nothing is the theme of the items below it, unless it goes on with a list.
  return section.blocks.length > 0 || NUMBERED.test(section.heading ?? '');
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
  return hasTextOfOne(section) && section.blocks.some((block) => tells(textOf(context, block)));
}

/** As much as belongs to one title; a list right under it is a list of assignments, the title their theme. */
function hasTextOfOne({ blocks }: Section): boolean {
  const points = blocks.filter(({ kind }) => kind === 'bullet').length;
  return blocks.length > 0 && blocks.length <= MOST_BLOCKS + points && blocks[0]?.kind === 'paragraph';
}

/** It tells to do something, or by when it is to be done. */
function tells(text: string): boolean {
  return obliges(text) || /(?:^|[.!?]\s+)\p{L}*[Ff]rist(?:en)?:\s/u.test(text);
}

/** "3.4 Lyd", over a sentence that tells nobody to do anything, where the numbered titles beside it are assignments. */
function isOneAmongItems(context: LetterContext, section: Section): boolean {
  const chapter = section.chapter ?? '';
  const parent = chapter.slice(0, chapter.lastIndexOf('.') + 1);
  if (section.opens !== 'chapter' || parent === '' || !hasTextOfOne(section) || INTRODUCES.test(section.heading ?? ''))
    return false;
  return context.outline.sections.some(
    (other) =>
      other !== section &&
      other.opens === 'chapter' &&
      (other.chapter ?? '').slice(0, parent.length) === parent &&
      !(other.chapter ?? '').slice(parent.length).includes('.') &&
      isOneItem(context, other),
  );
}

const INTRODUCES = /innledning|innleiing|bakgrunn|generelt|overordn|(?:^|\s)om |føring|rapportering/iu;

function textOf(context: LetterContext, block: Block): string {
  return context.passage(block).text;
}

/** The title and all that stands under it: one item with its printed number. */
export function readTitledItem(context: LetterContext, anchors: Anchors, { kind, sections }: TitledItem): Found {
  const [section, ...parts] = sections;
  const found = nothingFound();
  if (!section?.headingSpan) return found;
  const { headingSpan, title } = section;
  const skipped = chapterNumberLength(context.letter.slice(...headingSpan));
  const spans = [
    ...(isNumberAlone(section.heading ?? '') ? [] : [[headingSpan[0] + skipped, headingSpan[1]] as const]),
    ...section.blocks.flatMap(withSign),
    ...parts.flatMap((part) => [...titleSpan(context, part), ...part.blocks.flatMap(withSign)]),
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

/** The words of a heading; Markdown's sign for it is none. */
function titleSpan({ letter }: LetterContext, { headingSpan }: Section): Span[] {
  if (!headingSpan) return [];
  const [from, to] = headingSpan;
  return [[from + (/^#{1,6}\s+/u.exec(letter.slice(from, to))?.[0].length ?? 0), to]];
}

/** Within one item the sign tells where a point begins. */
function withSign({ start, spans }: Block): Span[] {
  const [first, ...rest] = spans;
  return first ? [[Math.min(start, first[0]), first[1]], ...rest] : [];
}
