import type { Reading, ReadLetter, Span } from '@tertial/domain';
import {
  accountFor,
  accountForHeading,
  accountForNotes,
  accountForRepeats,
  newAccount,
  take,
  type Account,
} from './account';
import { readAmendments, withoutAmended } from './amendments/amendments';
import { itemsOfEntries } from './annexes/calendar';
import { readAnnex } from './annexes/annex';
import { withShortName } from './deadlines/agency-forms';
import { findTimeExpressions } from './deadlines/expressions';
import { forgetMended } from './deadlines/mended';
import { isReportLine, readAnchors, type Anchors } from './items/anchors';
import { settleChangedDays, settleDays } from './items/doubtful-days';
import { finishItem, type LetterContext } from './items/draft';
import { fieldBlocks, readBlockItem } from './items/field-items';
import { readFlattenedRows } from './items/flattened-rows';
import { add, nothingFound, type Found } from './items/found';
import { readJointReport } from './items/joint-reports';
import { knownReports } from './items/known-reports';
import { listRoles } from './items/lists';
import { readMainReports } from './items/main-reports';
import { calendarEntriesOf, standsIn } from './items/calendar-chapter';
import { pointsWithText, withText } from './items/point-titles';
import { readTitledItem, titledSections } from './items/titled-items';
import { readOneOffs } from './items/one-off';
import { readToldMeetings } from './items/told-meetings';
import { readOrders, type FoundOrders } from './items/orders';
import { kindOfRows, kindOfTable, readTableRow } from './items/table-rows';
import { timeColumnsIn } from './items/time-cells';
import { questionsOnYear } from './items/year-questions';
import { readHead } from './letter-head';
import { placedInLetter } from './placed-in-letter';
import { outlineOf } from './structure/outline';
import type { Block, Section } from './structure/section';
import { textInRows } from './text/written-tables';
import { figureFaults } from './text/lost-figures';
import { passageOf } from './text/passage';
import { questionsOnPages } from './text/unread-pages';

export interface ReadLetterOptions {
  /** The year of the letter, where a person knows it and the letter does not say. */
  readonly year?: number;
}

/**
 * Reads a letter: who writes to whom, what is asked for, and by when. Pure; never throws, whatever the text.
 * Every bullet and every expression of time ends in an item, among what is no deadline, or among the questions.
 * Offsets are UTF-16 offsets in `letter`.
 */
export function readLetter(letter: string, options: ReadLetterOptions = {}): Reading {
  const ink = inkIn(letter);
  const inRows = textInRows(letter);
  if (!inRows) return readText(letter, options, ink);
  const { text, placesOf } = inRows;
  const reading = readText(text, options, (offset) => ink(placesOf([offset, offset + 1])[0]?.[0] ?? 0));
  return placedInLetter(letter, reading, placesOf);
}

/** `position`: see `LetterContext`; of the letter that the text was made from. */
function readText(letter: string, options: ReadLetterOptions, position: LetterContext['position']): Reading {
  forgetMended();
  const head = readHead(letter);
  const year = options.year ?? head.year;
  const context = contextOf(letter, { ...head, year }, position);
  const anchors = readAnchors(context);
  const amended = readAmendments(context, anchors);
  const main = withoutAmended(readMainReports(context, anchors), amended);
  const found: Found = nothingFound();
  found.drafts.push(...main.drafts);
  const account = newAccount(main.drafts, main.questions, amended);
  const titled = titledSections(context);
  const orders = readOrders(context, anchors, amended.blocks, new Set(titled.keys()));
  add(found, orders.found);
  take(account, orders.found.drafts);
  for (const section of context.outline.sections) {
    const titledItem = titled.get(section);
    if (titledItem && !titledItem.sections.some(({ blocks }) => blocks.some((block) => amended.blocks.has(block)))) {
      if (titledItem.sections[0] !== section) continue;
      const item = readTitledItem(context, anchors, titledItem);
      add(found, item);
      take(account, item.drafts);
      continue;
    }
    accountForHeading(context, section, account);
    add(
      found,
      section.annex
        ? readAnnex(context, anchors, section, account)
        : readSection(context, anchors, section, account, orders),
    );
  }
  accountForNotes(context, account);
  const asked = [...account.questions, ...found.questions];
  const items = inOrder(found.drafts.map((draft) => finishItem(context, draft)));
  const settled = settleDays(context, items, asked);
  const ofLetter = [
    ...questionsOnPages(letter),
    ...questionsOnYear(letter, { ...head, year }, settled.items, options.year !== undefined),
  ];
  const changes = settleChangedDays(context, amended.amendments);
  const reportDates = knownReports(anchors, year, settled.items, amended.blocks);
  return {
    letter: { ...head, year },
    items: settled.items,
    notDeadlines: inOrder([...account.notDeadlines, ...found.notDeadlines]),
    questions: inOrder([...asked, ...settled.questions, ...ofLetter]),
    ...(changes.length > 0 ? { changes: inOrder(changes) } : {}),
    ...(reportDates.length > 0 ? { reportDates } : {}),
  };
}

/** A section of the letter proper: items under headings of the field and in lists, then those in running text; the rest is accounted for. */
function readSection(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  account: Account,
  orders: FoundOrders,
): Found {
  const found = nothingFound();
  const calendar = itemsOfEntries(context, anchors, section, calendarEntriesOf(context, section));
  add(found, calendar);
  const rows = readFlattenedRows(context, anchors, section, calendar.used);
  add(found, rows.found);
  take(account, found.drafts);
  const lists = listRoles(context, anchors, section);
  const roles = new Map([...lists, ...fieldBlocks(context, section)]);
  // Strategies to take part in are that under every heading: their own may be lost.
  for (const [block, role] of lists) if (role.strategy) roles.set(block, role);
  const inTables = new Set([...calendar.used, ...rows.used]);
  const ofTables = section.blocks.filter((block) => standsIn(context.letter, block, inTables));
  const ofReports = section.blocks.filter((block) => isReportLine(anchors, section, block));
  for (const block of ofReports) accountFor(context, section, { ...block, kind: 'paragraph' }, account);
  const settled = new Set([...orders.blocks, ...ofTables, ...ofReports]);
  for (const block of [...settled, ...account.amended, ...orders.background]) roles.delete(block);
  const points = pointsWithText(context, section);
  for (const [block, role] of roles) {
    const below = points.get(block) ?? [];
    for (const paragraph of below) settled.add(paragraph);
    add(found, readBlockItem(context, anchors, section, withText(block, below), role));
  }
  take(account, found.drafts);
  for (const block of section.blocks) {
    if (roles.has(block) || settled.has(block) || readRow(context, anchors, section, block, found, account)) continue;
    const joint = readJointReport(context, anchors, section, block);
    const meetings = readToldMeetings(context, section, block);
    take(account, meetings);
    const drafts = joint ? [joint] : [...meetings, ...readOneOffs(context, anchors, section, block, account.taken)];
    found.drafts.push(...drafts);
    take(account, drafts);
    for (const draft of drafts) accountForRepeats(context, block, draft, account);
    accountFor(context, section, block, account);
  }
  return found;
}

/** Whether the block is a row of a table that is an item. */
function readRow(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  block: Block,
  found: Found,
  account: Account,
): boolean {
  if (block.kind !== 'row') return false;
  const head = headOfTable(context, section, block);
  // On each page, or over each part, a table may name its columns again.
  if (head === context.passage(block).text) return false;
  const named = kindOfTable(section, head);
  const kind = named ?? kindOfRows(section);
  const [span] = block.spans;
  if (kind === null || !span) return false;
  const text = context.letter.slice(...span);
  const timeColumns = timeColumnsIn(head);
  const place = { kind, goal: null, named: named !== null, timeColumns, every: timeColumns.length > 0 };
  const row = readTableRow(context, anchors, section, { ...block, start: span[0], text }, place);
  if (!row) return false;
  const drafts = row.points.length > 0 ? [...row.points] : [row.draft];
  add(found, { drafts, notDeadlines: row.notDeadlines, questions: row.questions });
  take(account, drafts);
  return true;
}

/** The first row of the table that the row stands in; nothing for that row itself. */
function headOfTable(context: LetterContext, section: Section, row: Block): string {
  const at = section.blocks.indexOf(row);
  const first = section.blocks.slice(0, at).findLastIndex(({ kind }) => kind !== 'row') + 1;
  const head = first < at ? section.blocks[first] : undefined;
  return head ? context.passage(head).text : '';
}

function contextOf(
  letter: string,
  { type, year, agency, date }: ReadLetter,
  position: LetterContext['position'],
): LetterContext {
  const passage = once((block: Block) => passageOf(letter, block.spans));
  return {
    letter,
    outline: outlineOf(letter),
    type,
    year,
    agency: agency ? withShortName(agency, letter) : null,
    ownDate: date ?? null,
    figures: figureFaults(letter, year),
    passage,
    expressions: once((block: Block) => findTimeExpressions(passage(block).text, year)),
    position,
  };
}

function once<Value>(make: (block: Block) => Value): (block: Block) => Value {
  const known = new Map<Block, Value>();
  return (block) => {
    const value = known.get(block) ?? make(block);
    known.set(block, value);
    return value;
  };
}

function inkIn(letter: string): LetterContext['position'] {
  let counts: Uint32Array | null = null;
  return (offset) => (counts ??= inkBefore(letter))[offset] ?? 0;
}

/** For each offset, how many characters before it are no white space. */
function inkBefore(letter: string): Uint32Array {
  const counts = new Uint32Array(letter.length + 1);
  for (let at = 0; at < letter.length; at += 1) {
    const code = letter.charCodeAt(at);
    const white = code <= 32 || code === 0xa0 || code === 0xfeff;
    counts[at + 1] = (counts[at] ?? 0) + (white ? 0 : 1);
  }
  return counts;
}

function inOrder<T extends { readonly span: Span }>(found: T[]): T[] {
  return found.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}
