import type { Span } from '@tertial/domain';
import { changesOthers } from '../amendments/amendments';
import { namesAgency } from '../deadlines/obliged';
import { sentencesOf } from '../deadlines/sentences';
import { chapterNumberLength, isPartHeading } from '../structure/item-titles';
import type { Block, Section } from '../structure/section';
import { passageOf, spanIn } from '../text/passage';
import type { Anchors } from './anchors';
import type { LetterContext } from './draft';
import { holdsItems, readBlockItem } from './field-items';
import { add, nothingFound, type Found } from './found';

/** Assignments that a letter gives in words, and the blocks that they stand in. */
export interface FoundOrders {
  readonly found: Found;
  readonly blocks: ReadonlySet<Block>;
  /** What leads up to them: items of nothing, though they may stand under a heading of the field. */
  readonly background: ReadonlySet<Block>;
}

const MINISTRY = '(?:\\p{L}*departementet|vi)';
const BODY = '(?:\\p{L}+ ){0,8}?';
/** "Departementet gir med dette direktoratet i oppdrag å …", "Departementet ber direktoratet om å …", "Direktoratet får i oppdrag å …". */
const ORDER = new RegExp(
  `(?<![\\p{L}])(?:${MINISTRY} ${BODY}(?:gir|gjev|ber)|(?:gir|gjev|ber) ${BODY}${MINISTRY}|(?:gis|gjevast|får|bes|blir bedt|vert bede)) ${BODY}(?:i oppdrag|oppdrag(?:et)? (?:med|om)|om) (?:å|at|følgende)(?![\\p{L}])|(?<![\\p{L}])oppdraget (?:er|består i|går ut på) (?:å|at)(?![\\p{L}])`,
  'iu',
);
/** What follows are several assignments, one a point. */
const SEVERAL =
  /(?<![\p{L}])(?:følgende|følgjande|disse|desse|nye|nedenstående) (?:\p{L}+ )?oppdrag(?:ene|a)?(?![\p{L}])[^.]*:\s*$/iu;
/** A paragraph of money that only stands under the same heading. */
const MONEY =
  /^(?:bevilgning|løyving|kap\.|post \d|midlene|midlane|det (?:er |ble )?(?:bevilget|løyvd)|departementet (?:stiller|tildeler))/iu;
const DEADLINE_TOLD = /(?:^|\s)Frist(?:en)?(?: for \p{L}+)?(?: er|:| settes til| vert sett til)/u;

/**
 * Assignments of letters that lack the headings of an allocation letter: what the ministry asks for in so many words, with all that
 * follows under the same heading. In a letter with one assignment it goes on to the letter's end. Background stands before it
 * and is none; nor are paragraphs of money. `titled`: sections that are items already.
 */
export function readOrders(
  context: LetterContext,
  anchors: Anchors,
  amended: ReadonlySet<Block>,
  titled: ReadonlySet<Section>,
): FoundOrders {
  const blocks = new Set<Block>();
  const background = new Set<Block>();
  const found = nothingFound();
  if (!changesOthers(context)) return { found, blocks, background };
  const sections = context.outline.sections.filter((section) => !titled.has(section) && maySpeak(context, section));
  const whole = titled.size === 0 ? wholeLetter(context, sections, amended) : null;
  const groups = whole ? [whole] : sections.flatMap((section) => groupsOf(context, section, amended));
  for (const { section, parts } of groups) {
    const role = { kind: 'assignment', strategy: false, inherited: [] } as const;
    add(found, readBlockItem(context, anchors, section, wholeOf(context, parts), role));
    for (const part of parts) blocks.add(part);
    for (const before of section.blocks.slice(0, section.blocks.indexOf(parts[0]!)))
      if (before.kind === 'paragraph') background.add(before);
  }
  return { found, blocks, background };
}

interface Group {
  readonly section: Section;
  readonly parts: Block[];
}

/** "3. Samarbeid", "Leveranse og frist", "Rapportering": more about an assignment, not another one. */
function isPart({ heading }: Section): boolean {
  return heading !== null && isPartHeading(heading.slice(chapterNumberLength(heading)));
}

function maySpeak({ type }: LetterContext, section: Section): boolean {
  const { zone, annex, reports, field } = section;
  if (zone === 'money' || zone === 'annex' || zone === 'closing' || annex !== null || reports) return false;
  if (type === 'assignment' && field === 'key-information' && isPart(section)) return true;
  return (zone !== 'reporting' || type === 'assignment') && (field === null || field === 'assignment');
}

/** A letter with one assignment: from the first order on, whatever headings come; null where it gives several. */
function wholeLetter(context: LetterContext, sections: readonly Section[], amended: ReadonlySet<Block>): Group | null {
  if (context.type !== 'assignment') return null;
  const all = sections.flatMap((section) => section.blocks.map((block) => ({ section, block })));
  const usable = all.filter(({ block }) => !amended.has(block) && !MONEY.test(context.passage(block).text));
  const orders = usable.filter(({ block }) => block.kind === 'paragraph' && gives(context.passage(block).text));
  if (orders.some(({ section }) => section !== orders[0]?.section && !isPart(section))) return null;
  const first =
    orders[0] ?? usable.find(({ section, block }) => opens(context, section, context.passage(block).text, false));
  if (!first || usable.some(({ block }) => SEVERAL.test(context.passage(block).text))) return null;
  const parts = usable.slice(usable.indexOf(first)).map(({ block }) => block);
  return { section: first.section, parts };
}

/** The blocks of each assignment: from one that gives an order to the next that does. */
function groupsOf(context: LetterContext, section: Section, amended: ReadonlySet<Block>): Group[] {
  const groups: Block[][] = [];
  let open: Block[] | null = null;
  let several = false;
  for (const block of section.blocks) {
    const { text } = context.passage(block);
    if (amended.has(block) || block.kind === 'row' || MONEY.test(text)) open = null;
    else if (block.kind === 'bullet' && several) groups.push((open = [block]));
    else if (SEVERAL.test(text)) [open, several] = [null, true];
    else if (block.kind === 'paragraph' && opens(context, section, text, open !== null)) {
      groups.push((open = [block]));
      several = false;
    } else if (open && !several) {
      if (isDone(context, open) && context.type !== 'assignment' && isOrdered(context, text)) open = null;
      else open.push(block);
    }
  }
  // Under a heading of the field its own points are the items, unless a sentence gives the order.
  const isList = holdsItems(section) && groups.every(([first]) => first?.kind === 'bullet');
  return isList ? [] : groups.map((parts) => ({ section, parts }));
}

function gives(text: string): boolean {
  return sentencesOf(text).some(({ from, to }) => ORDER.test(text.slice(from, to)));
}

/** A sentence that gives an order; once one is given, "Direktoratet skal …" is part of it. */
function opens(context: LetterContext, section: Section, text: string, isOpen: boolean): boolean {
  if (gives(text)) return true;
  if (isOpen || context.type !== 'assignment' || section.field !== null) return false;
  // "2. Oppdraget" may tell it, "3. Samarbeid" tells more about it.
  if (isPart(section) && !/oppdrag/iu.test(section.heading ?? '')) return false;
  return sentencesOf(text).some(({ from, to }) => isOrdered(context, text.slice(from, to)));
}

/** The assignment's deadline is told: what the agency is asked for after it is something else. */
function isDone(context: LetterContext, group: readonly Block[]): boolean {
  return group.some((block) => DEADLINE_TOLD.test(context.passage(block).text));
}

function isOrdered(context: LetterContext, text: string): boolean {
  const told = /^(?<body>.{1,80}?) (?:skal|bes|må)(?![\p{L}])/u.exec(text)?.groups?.body;
  return told !== undefined && namesAgency(told, context.agency);
}

/** The blocks as one; what stands before the order in the first paragraph is background. */
function wholeOf(context: LetterContext, group: readonly Block[]): Block {
  const [first, ...rest] = group;
  const passage = passageOf(context.letter, first?.spans ?? []);
  const order = sentencesOf(passage.text).find(({ from, to }) => ORDER.test(passage.text.slice(from, to)));
  const from = order && first?.kind === 'paragraph' ? spanIn(passage, order.from, order.to)[0] : (first?.start ?? 0);
  const spans = (first?.spans ?? []).flatMap(([a, b]) => (b <= from ? [] : [[Math.max(a, from), b] as const]));
  return {
    kind: 'paragraph',
    spans: [...spans, ...rest.flatMap((block) => withMark(context, block))],
    start: from,
    page: first?.page ?? 1,
    note: null,
  };
}

/** Within one assignment "a)" and "1." tell where a point begins, and may be referred to. */
function withMark({ letter }: LetterContext, { start, spans }: Block): readonly Span[] {
  const [first, ...rest] = spans;
  if (!first || !/^[\p{L}\d]+[.)]/u.test(letter.slice(start, first[0]))) return spans;
  return [[start, first[1]], ...rest];
}
