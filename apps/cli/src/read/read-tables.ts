import { norwegianDate, type ReadItem, type Reading } from '@tertial/domain';
import type { LetterFile } from '@tertial/letter-reading';
import { countWords, intoTwoLines, terminalTable } from '@tertial/terminal-tables';
import {
  hasDay,
  kindTable,
  notDeadlineTable,
  openQuestions,
  questionTable,
  reasonTable,
  ruleTable,
} from './account-tables';
import { amendmentWords, deadlineWords, kindWords, letterWords } from './read-words';

export interface ReadTablesOptions {
  /** Width of the screen in characters. */
  readonly screen: number;
  /** Also each of the words of time that are no deadline, in its place. */
  readonly everything: boolean;
}

/**
 * The account of a letter for a person: what letter it is, its items with deadlines, what it changes, the open
 * questions, how many there are of each kind, which rule gave the deadlines, what is none and why; last the sum.
 */
export function readingTables({ reading, text }: LetterFile, { screen, everything }: ReadTablesOptions): string {
  const { items, notDeadlines, changes = [] } = reading;
  const parts: (readonly [title: string, rows: number, table: () => string])[] = [
    ['Dette ber brevet om:', items.length, () => itemTable(items, screen)],
    ['Dette endrer brevet i det som er bedt om før:', changes.length, () => changeTable(reading, screen)],
    ['Spørsmål til koordinatoren:', openQuestions(reading).length, () => questionTable(reading, text, screen)],
    ['Krav etter type:', items.length, () => kindTable(items)],
    ['Frister etter regel:', items.flatMap(({ deliverables }) => deliverables).length, () => ruleTable(items, screen)],
    [
      'Tidsuttrykk og punkter som ikke er regnet som frister:',
      notDeadlines.length,
      () => (everything ? notDeadlineTable(reading, text, screen) : reasonTable(notDeadlines, screen)),
    ],
  ];
  const told = parts.flatMap(([title, rows, table]) => (rows > 0 ? [`${title}\n${table()}`] : []));
  return [titleOf(reading), ...told, sumOf(reading)].join('\n\n');
}

function titleOf({ letter }: Reading): string {
  const number = letter.number ? ` nr. ${letter.number}` : '';
  const what = [`${letterWords[letter.type]}${number}`, letter.year].filter(Boolean).join(number ? ', ' : ' ');
  const parties = [letter.ministry, letter.agency].filter(Boolean).join(' → ');
  const details = [
    letter.date ? `datert ${norwegianDate(letter.date)}` : null,
    letter.reference ? `ref. ${letter.reference}` : null,
  ];
  return [[what, ...details].filter(Boolean).join(', '), parties].filter(Boolean).join('\n');
}

function itemTable(items: readonly ReadItem[], screen: number): string {
  const columns = [
    { head: 'Nr.', width: 5 },
    { head: 'Type', width: 16 },
    { head: 'Kap.', width: 8 },
    { head: 'Krav', width: null },
    { head: 'Frist', width: 30 },
    { head: 'Side', width: 6 },
  ];
  const table = terminalTable(columns, screen);
  items.forEach((item, index) => {
    table.push([
      index + 1,
      kindWords[item.kind],
      item.chapter ?? '',
      intoTwoLines(numbered(item), table.room),
      item.deliverables.map(deadlineWords).join('\n'),
      item.page ?? '',
    ]);
  });
  return table.toString();
}

/** Its text, after its number where the text does not begin with that. */
function numbered({ number, text }: ReadItem): string {
  return number && !text.startsWith(number) ? `${number} ${text}` : text;
}

function changeTable({ changes = [] }: Reading, screen: number): string {
  const columns = [
    { head: 'Endring', width: 14 },
    { head: 'Gjelder', width: null },
    { head: 'Ny frist', width: 30 },
    { head: 'Side', width: 6 },
  ];
  const table = terminalTable(columns, screen);
  for (const { kind, concerns, deadline, page } of changes)
    table.push([
      amendmentWords[kind],
      intoTwoLines(concerns.raw, table.room),
      deadline ? deadlineWords(deadline) : '',
      page ?? '',
    ]);
  return table.toString();
}

/** What the tables hold, each thing once: a change of what was asked for before is told as that, and is no question besides. */
function sumOf(reading: Reading): string {
  const { items, notDeadlines, changes = [] } = reading;
  const told = [
    `${countWords(items.length, 'krav', 'krav')}, ${items.filter(hasDay).length} med dato`,
    ...(changes.length > 0 ? [`${countWords(changes.length, 'endring', 'endringer')} i det som er bedt om før`] : []),
    countWords(openQuestions(reading).length, 'åpent spørsmål', 'åpne spørsmål'),
    // Points of money and lists of words are accounted for among them.
    `${countWords(notDeadlines.length, 'tidsuttrykk eller punkt', 'tidsuttrykk og punkter')} som ikke er frister`,
  ];
  return `${told.join('. ')}.`;
}
