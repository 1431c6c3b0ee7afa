import {
  letterDefaultRule,
  type DeliverableType,
  type ItemKind,
  type NotDeadline,
  type Question,
  type ReadItem,
  type Reading,
  type Span,
} from '@tertial/domain';
import { fold } from '@tertial/letter-reading';
import { intoTwoLines, shorten, terminalTable, twoLines } from '@tertial/terminal-tables';
import { kindWords, questionWords, reasonWords, ruleOf } from './read-words';

/** What an item has for a deadline; the first that holds. */
const TIMES: readonly { readonly head: string; readonly holds: (item: ReadItem) => boolean }[] = [
  { head: 'Med dato', holds: hasDay },
  { head: 'Gjentas', holds: has('recurring') },
  { head: 'I rapport', holds: has('report') },
  { head: 'Uavklart', holds: (item) => has('vague')(item) || has('event')(item) || has('date')(item) },
  { head: 'Uten frist', holds: () => true },
];

/** How many items there are of each kind, and what they have for a deadline; in the order of the letter. */
export function kindTable(items: readonly ReadItem[]): string {
  const table = terminalTable(
    [{ head: 'Type', width: 17 }, { head: 'Antall', width: 8 }, ...TIMES.map(({ head }) => ({ head, width: 12 }))],
    0,
  );
  for (const kind of new Set(items.map((item): ItemKind => item.kind))) {
    const ofKind = items.filter((item) => item.kind === kind);
    const counts = TIMES.map((time) => ofKind.filter((item) => TIMES.find(({ holds }) => holds(item)) === time).length);
    table.push([kindWords[kind], ofKind.length, ...counts]);
  }
  return table.toString();
}

/** Whether one of the item's own deadlines has a day. */
export function hasDay({ deliverables }: ReadItem): boolean {
  return deliverables.some(({ due, type }) => due && type !== 'other');
}

function has(wanted: DeliverableType): (item: ReadItem) => boolean {
  return ({ deliverables }) => deliverables.some(({ type }) => type === wanted);
}

/** Which rule gave how many deadlines, and from which words; the most used first. */
export function ruleTable(items: readonly ReadItem[], screen: number): string {
  const table = terminalTable(
    [
      { head: 'Regel', width: 22 },
      { head: 'Antall', width: 8 },
      { head: 'Ordene i brevet', width: null },
    ],
    screen,
  );
  const deadlines = items.flatMap(({ deliverables }) => deliverables);
  for (const [rule, found] of grouped(deadlines, ruleOf)) {
    const words = found.map(({ raw, rule: name }) => (name === letterDefaultRule ? '(ingen ord om tid)' : raw));
    table.push([rule, found.length, distinct(words, table.room)]);
  }
  return table.toString();
}

/** Words of time that are no deadline, by reason. */
export function reasonTable(notDeadlines: readonly NotDeadline[], screen: number): string {
  const table = terminalTable(
    [
      { head: 'Grunn', width: 41 },
      { head: 'Antall', width: 8 },
      { head: 'Ordene i brevet', width: null },
    ],
    screen,
  );
  for (const [reason, found] of grouped(notDeadlines, ({ reason }) => reasonWords[reason]))
    table.push([
      reason,
      found.length,
      distinct(
        found.map(({ raw }) => raw),
        table.room,
      ),
    ]);
  return table.toString();
}

/** Each of the words of time that are no deadline, with what stands around them in the letter. */
export function notDeadlineTable({ notDeadlines }: Reading, letter: string, screen: number): string {
  const table = terminalTable(
    [
      { head: 'Grunn', width: 24 },
      { head: 'Ordene i brevet', width: null },
    ],
    screen,
  );
  for (const { reason, span } of notDeadlines) table.push([reasonWords[reason], around(letter, span, table.room)]);
  return table.toString();
}

/** The questions besides those on changes of earlier letters, which stand in a table of their own. */
export function openQuestions({
  questions,
  changes = [],
}: Pick<Reading, 'questions' | 'changes'>): readonly Question[] {
  return questions.filter(
    ({ span }) => !changes.some((change) => change.span[0] === span[0] && change.span[1] === span[1]),
  );
}

/** What the coordinator is asked, with what stands around it in the letter. */
export function questionTable({ questions, items, changes = [] }: Reading, letter: string, screen: number): string {
  const table = terminalTable(
    [
      { head: 'Spørsmål', width: 14 },
      { head: 'Ordene i brevet', width: null },
      { head: 'Gjelder nr.', width: 13 },
    ],
    screen,
  );
  for (const { about, raw, span, item } of openQuestions({ questions, changes })) {
    const number = items.findIndex(({ id }) => id === item) + 1;
    const words = raw.length > table.room ? intoTwoLines(raw, table.room) : around(letter, span, table.room);
    table.push([questionWords[about], words, number > 0 ? number : '']);
  }
  return table.toString();
}

/** The words in guillemets with as much of their line as fits into two lines of `room`. */
function around(letter: string, [from, to]: Span, room: number): string {
  const words = `«${fold(letter.slice(from, to))}»`;
  const each = Math.floor((twoLines(room) - words.length) / 2) - 4;
  if (each < 12) return intoTwoLines(words, room);
  const before = fold(letter.slice(Math.max(0, from - each * 3), from)).slice(-each);
  const after = fold(letter.slice(to, to + each * 3));
  const glue = /^[.,;:)]/u.test(after) ? '' : ' ';
  return `… ${before.replace(/^\S*\s/u, '')} ${words}${glue}${shorten(after, each)}`;
}

function grouped<Value>(values: readonly Value[], nameOf: (value: Value) => string): (readonly [string, Value[]])[] {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(nameOf(value), [...(groups.get(nameOf(value)) ?? []), value]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** Each of the words once, the most usual first. */
function distinct(words: readonly string[], room: number): string {
  const counted = grouped(words, (word) => word.toLowerCase());
  return intoTwoLines(
    counted.map(([, [word = '', ...more]]) => (more.length > 0 ? `${word} (${more.length + 1})` : word)).join(' · '),
    room,
  );
}
