import type { ItemKind, NotDeadlineReason, Span } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import type { Block, Section } from '../structure/section';
import { annexKindOf, isReportHeading } from '../structure/vocabulary';
import { columnsOf, type Cell } from '../text/table-row';
import { passageOf } from '../text/passage';
import type { Anchors } from './anchors';
import { contactsIn } from './contacts';
import { itemId, type Draft, type LetterContext } from './draft';
import { leadIn, partiesIn } from './parties';
import { questionsOfCells, sortCells } from './time-cells';
import { defaultDeliverable, timesOf, type ItemTimes } from './times';

/** What stands in a row that says when, and the row's own words of time. */
export interface FoundRow extends Pick<ItemTimes, 'notDeadlines' | 'questions'> {
  readonly draft: Draft;
  /** The points of a cell under a head that says what they are, each an item in place of the row; none where no cell has points. */
  readonly points: readonly Draft[];
  /** The column of a cell that says when, where one does. */
  readonly timeColumn: number | null;
}

/** Shorter cells are abbreviations and numbers, not what is to be delivered. */
const SHORTEST_TEXT = 5;
/** "SP 4", "OP-12": what a row is called by. */
const CODE = /^\p{Lu}{1,4}[ .-]?\d{1,3}(?:\.\d{1,2})*$/u;
/** Longer cells are no heads of columns. */
const LONGEST_HEAD = 60;

/** What the rows of a table in this section are, where they say when; null where such rows are no items. */
export function kindOfRows(section: Section): ItemKind | null {
  if (section.zone === 'money' || section.zone === 'closing') return null;
  if (section.annex === 'special-report' || annexKindOf(section.heading ?? '') === 'special-report')
    return 'special-report';
  if (section.field !== null && section.zone !== 'reporting') return section.field;
  return section.zone === 'reporting' ? 'special-report' : null;
}

const PARAMETER_HEAD = /^(?:styringsparamet|resultat(?:mål|krav|indikator)|indikator|prestasjonskrav)/iu;
const ASSIGNMENT_HEAD = /^(?:oppdrag(?:et|a|ene)?|oppg[aå]ver?|bestilling(?:er)?)$/iu;

/** What the head of a table says that its rows are; null where it has no such head. `head`: its first row. */
export function kindOfTable(section: Section, head: string): ItemKind | null {
  const [first = '', second = '', ...others] = head.split('|').flatMap((cell) => cell.trim() || []);
  if ([first, second, ...others].some((cell) => cell.length > LONGEST_HEAD)) return null;
  if (PARAMETER_HEAD.test(first) || (!/\p{L}{4}/u.test(first) && PARAMETER_HEAD.test(second)))
    return 'steering-parameter';
  if (section.zone === 'money' || section.zone === 'reporting') return null;
  return [first, second, ...others].some((cell) => ASSIGNMENT_HEAD.test(cell)) ? 'assignment' : null;
}

/** What is known of a row before its cells are read. */
export interface RowPlace {
  readonly kind: ItemKind;
  readonly goal: string | null;
  /** The table's head says what its rows are. */
  readonly named?: boolean;
  /** The columns that the head names as those of deadlines or frequencies. */
  readonly timeColumns?: readonly number[];
  /** Each row with a text is an item, also one that does not say when: then that is asked. */
  readonly every?: boolean;
}

/**
 * A row of three columns: when | what | comment, in any order. Null when none says what, or when no cell says when and neither the
 * table's head nor its place says that its rows are items.
 */
export function readTableRow(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  row: Pick<Block, 'start' | 'page'> & { readonly text: string },
  { kind, goal, named = false, timeColumns = [], every = false }: RowPlace,
): FoundRow | null {
  const columns = columnsOf({ text: row.text, from: row.start });
  const cells = sortCells(context, anchors, columns, timeColumns, named);
  const { timing } = cells;
  const [what, ...comments] = cells.texts.filter(({ text }) => /\p{L}/u.test(text) && !(named && CODE.test(text)));
  if ((timing.length === 0 && !named && !every) || !what || what.text.length < SHORTEST_TEXT) return null;
  if (isReportHeading(what.text)) return null;
  const number = named ? numberIn(columns.find(({ text }) => text !== '')) : null;
  const spans = [what, ...comments].map(({ span }) => span);
  const block: Block = { kind: 'paragraph', spans, start: row.start, page: row.page, note: null };
  const passage = passageOf(context.letter, spans);
  const item = itemId(context, kind, spans, passage.text);
  const own = timesOf(context, anchors, {
    passage,
    expressions: context.expressions(block),
    zone: 'goals',
    item,
    refuses: onlyLimits,
  });
  const deliverables = [...timing, ...own.deliverables];
  const parties = partiesIn(passage.text, context.agency);
  const draft: Draft = {
    kind,
    section,
    spans,
    page: row.page,
    deliverables: deliverables.length > 0 || kind !== 'assignment' ? deliverables : defaultDeliverable(anchors),
    parties,
    lead: leadIn(passage.text, context.agency, parties),
    contacts: contactsIn(passage.text),
    extra: { ...(goal === null ? {} : { goal }), ...(number === null ? {} : { number }) },
  };
  const asked = questionsOfCells(cells, item);
  if (every && deliverables.length === 0 && !named)
    asked.push({ about: 'date', raw: passage.text, span: what.span, item });
  const pointed = named ? [what, ...comments].find(({ text }) => POINTS.test(text)) : undefined;
  return {
    draft,
    points: (pointed ? pointsOf(pointed) : []).map((span) => ({ ...draft, spans: [span] })),
    notDeadlines: own.notDeadlines,
    questions: [...asked, ...own.questions],
    timeColumn: cells.timeColumn,
  };
}

/** "• Antall skred • Andel stier som er ryddet": the points of one cell. */
const POINTS = /^[•●▪]\s.*\s[•●▪]\s/u;

function pointsOf({ text, span }: Cell): Span[] {
  return [...text.matchAll(/[•●▪]\s+(?<point>[^•●▪]*[^•●▪\s])/gu)].map((match): Span => {
    const from = span[0] + match.index + match[0].length - (match.groups?.point ?? '').length;
    return [from, span[0] + match.index + match[0].length];
  });
}

/** In what is to be delivered only a day with "innen" is a deadline besides the cell's that says when. */
function onlyLimits({ meaning, lead }: TimeExpression): NotDeadlineReason | null {
  return meaning.type === 'date' && /innen|innan|senest|frist/u.test(lead) ? null : 'no-deadline';
}

/** "3-1", "12", "2026-3", "SP 4" in the first column. */
function numberIn(cell: Cell | undefined): string | null {
  return cell && (/^[\p{Lu}\d][\d./-]*$/u.test(cell.text) || CODE.test(cell.text)) ? cell.text : null;
}
