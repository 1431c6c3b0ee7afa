import type { Block, Section } from '../structure/section';
import { bulletSign } from '../text/bullets';
import type { Line } from '../text/lines';
import { isTableRow } from '../text/table-row';
import { MONTH_ALONE } from './calendar-rows';
import { readCalendarEntries, type CalendarEntry } from './calendar-entries';
import type { LetterContext } from './draft';

const CALENDAR =
  /kalender|møte(?:plan|oversikt|dato)|(?<![\p{L}])\p{L}*møt(?:er|e|a)(?![\p{L}])|årshjul|^(?:[\d.]+\s+)?(?:viktige |\p{L}+- og )?(?:\p{L}{0,12}frist(?:er|ar)|dato(?:er|ar))(?: (?:i|for|til) .{1,50})?:?$/iu;
const OBLIGES = /(?<![\p{L}])(?:skal|må|bes|ber)(?![\p{L}])/u;
const LONGEST_ENTRY = 220;

/**
 * The days of a calendar that stands in a chapter and not in an annex: points, rows and lines that start with a day or have
 * one in a cell of their own. Under another heading than a calendar's only meetings are.
 */
export function calendarEntriesOf(context: LetterContext, section: Section): CalendarEntry[] {
  if (section.annex !== null || section.zone === 'front' || section.zone === 'money' || section.zone === 'closing')
    return [];
  const isCalendar = CALENDAR.test(section.heading ?? '');
  if (!isCalendar && section.zone !== 'reporting') return [];
  const used = new Set<Line>();
  const entries = readCalendarEntries(context, section, isCalendar);
  // Of a row with a meeting nothing is left to others.
  const ofMeetings = new Set(entries.flatMap(({ kind, lines }) => (kind === 'meeting' ? lines : [])));
  return entries.filter((entry) => {
    const first = entry.lines[0];
    if (!first || !opens(section, first, used) || OBLIGES.test(entry.passage.text)) return false;
    if (entry.passage.text.length > LONGEST_ENTRY || !(isCalendar || ofMeetings.has(first))) return false;
    entry.lines.forEach((line) => used.add(line));
    return true;
  });
}

/** A line in the middle of a sentence may start with a day too: an entry opens a block, or follows another entry. */
function opens(section: Section, line: Line, used: ReadonlySet<Line>): boolean {
  if (isTableRow(line.text) || bulletSign(line.text)?.doubtful === false) return true;
  if (section.blocks.some(({ start, spans }) => start === line.from || spans[0]?.[0] === line.from)) return true;
  const before = section.lines[section.lines.indexOf(line) - 1];
  if (before === undefined) return false;
  return (
    used.has(before) ||
    before.text.endsWith(':') ||
    /^(?:dato|tid(?:spunkt)?|måned|møte)(?![\p{L}])/iu.test(before.text) ||
    MONTH_ALONE.test(before.text)
  );
}

/** Whether all of the block stands in these lines: nothing is left of it without them. */
export function standsIn(letter: string, block: Block, lines: ReadonlySet<Line>): boolean {
  const places = [...lines].sort((a, b) => a.from - b.from);
  return block.spans.every(([from, to]) => {
    let rest = '';
    let at = from;
    for (const line of places) {
      if (line.to <= at || line.from >= to) continue;
      rest += letter.slice(at, Math.max(at, line.from));
      at = line.to;
    }
    return (rest + letter.slice(at, Math.max(at, to))).trim() === '';
  });
}
