import { changesOthers } from '../amendments/amendments';
import { namesAgency } from '../deadlines/obliged';
import { sentencesOf } from '../deadlines/sentences';
import type { Block, Section } from '../structure/section';
import { passageOf, spanIn } from '../text/passage';
import type { Anchors } from './anchors';
import type { LetterContext } from './draft';
import { holdsItems, readBlockItem } from './field-items';
import { add, nothingFound, type Found } from './found';

/** Assignments that a section gives in words, and the blocks that they stand in. */
export interface FoundOrders {
  readonly found: Found;
  readonly blocks: ReadonlySet<Block>;
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

/**
 * Assignments of letters that lack the headings of an allocation letter: what the ministry asks for in so many words, with all that
 * follows under the same heading. In a letter with one assignment it goes on to the letter's end. Background stands before it
 * and is none; nor are paragraphs of money.
 */
export function readOrders(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  amended: ReadonlySet<Block>,
): FoundOrders {
  const blocks = new Set<Block>();
  const found = nothingFound();
  if (!changesOthers(context) || !maySpeak(section)) return { found, blocks };
  for (const group of groupsOf(context, section, amended)) {
    const block = wholeOf(context, group);
    add(found, readBlockItem(context, anchors, section, block, { kind: 'assignment', strategy: false, inherited: [] }));
    for (const part of group) blocks.add(part);
  }
  return { found, blocks };
}

function maySpeak({ zone, annex, reports, field }: Section): boolean {
  if (zone === 'money' || zone === 'annex' || zone === 'closing' || zone === 'reporting') return false;
  return annex === null && !reports && (field === null || field === 'assignment');
}

/** The blocks of each assignment: from one that gives an order to the next that does. */
function groupsOf(context: LetterContext, section: Section, amended: ReadonlySet<Block>): Block[][] {
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
  return holdsItems(section) && groups.every(([first]) => first?.kind === 'bullet') ? [] : groups;
}

const DEADLINE_TOLD = /(?:^|\s)Frist(?:en)?(?: for \p{L}+)?(?: er|:| settes til| vert sett til)/u;

/** The assignment's deadline is told: what the agency is asked for after it is something else. */
function isDone(context: LetterContext, group: readonly Block[]): boolean {
  return group.some((block) => DEADLINE_TOLD.test(context.passage(block).text));
}

function isOrdered(context: LetterContext, text: string): boolean {
  const told = /^(?<body>.{1,80}?) (?:skal|bes|må)(?![\p{L}])/u.exec(text)?.groups?.body;
  return told !== undefined && namesAgency(told, context.agency);
}

/** A sentence that gives an order; once one is given, "Direktoratet skal …" is part of it. */
function opens(context: LetterContext, section: Section, text: string, isOpen: boolean): boolean {
  if (sentencesOf(text).some(({ from, to }) => ORDER.test(text.slice(from, to)))) return true;
  if (isOpen || context.type !== 'assignment' || section.field !== null) return false;
  return sentencesOf(text).some(({ from, to }) => isOrdered(context, text.slice(from, to)));
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
    spans: [...spans, ...rest.flatMap((block) => block.spans)],
    start: from,
    page: first?.page ?? 1,
    note: null,
  };
}
