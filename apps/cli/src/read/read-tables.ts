import {
  letterDefaultRule,
  norwegianDate,
  type ItemKind,
  type ReadDeliverable,
  type ReadItem,
  type Reading,
} from '@tertial/domain';
import { countWords, shorten, terminalTable, twoLines } from '@tertial/terminal-tables';

const kindWords: Readonly<Record<ItemKind, string>> = {
  assignment: 'Oppdrag',
  'main-report': 'Rapport',
  'joint-report': 'Felles rapport',
  'one-off-delivery': 'Leveranse',
  'special-report': 'Særskilt rapp.',
  'key-information': 'Nøkkelinfo',
  'steering-parameter': 'Styringsparam.',
  statistic: 'Statistikk',
  'research-assignment': 'FoU-oppdrag',
  meeting: 'Møte',
  'calendar-deadline': 'Kalenderfrist',
};

const letterWords = {
  allocation: 'Tildelingsbrev',
  supplementary: 'Supplerende tildelingsbrev',
  assignment: 'Oppdragsbrev',
  instruction: 'Instruks',
} as const;

const questionWords = {
  date: 'Frist?',
  bullet: 'Punkt?',
  anchor: 'Dato mangler',
  owner: 'Hvem?',
  other: 'Annet',
} as const;

/** The rules in a person's words; a rule without an entry is shown by its name. */
const ruleWords: Readonly<Record<string, string>> = {
  'fixed-date': 'dato',
  'numeric-date': 'dato',
  'numeric-date-without-year': 'dato, brevets år',
  'calendar-date': 'styringskalenderen',
  'date-cell': 'dato, brevets år',
  'end-of-month': 'månedens slutt',
  'end-of-year': 'årets slutt',
  'half-year': 'halvårets slutt',
  quarter: 'kvartalets slutt',
  'tertial-end': 'tertialets slutt',
  'main-report': 'tertialets slutt',
};

/** The reading for a person: what letter it is, its items with deadlines, the open questions, and the sum. */
export function readingTables(reading: Reading, screen: number): string {
  return [
    titleOf(reading),
    itemTable(reading.items, screen),
    ...(reading.questions.length > 0 ? ['Spørsmål til koordinatoren:', questionTable(reading, screen)] : []),
    sumOf(reading),
  ].join('\n\n');
}

function titleOf({ letter }: Reading): string {
  const what = [letterWords[letter.type], letter.year].filter(Boolean).join(' ');
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
      shorten(item.text, twoLines(table.room)),
      item.deliverables.map(deadlineWords).join('\n'),
      item.page ?? '',
    ]);
  });
  return table.toString();
}

/** The day, or what stands instead of one, and the rule that gave it. */
function deadlineWords(deliverable: ReadDeliverable): string {
  const { rule, due, raw } = deliverable;
  if (rule === letterDefaultRule) return `${due ? norwegianDate(due) : 'i årsrapporten'} (brevets hovedregel)`;
  const day = due ? norwegianDate(due) : null;
  switch (deliverable.type) {
    case 'date':
      return `${day ?? 'uklar dato'} (${ruleWords[rule] ?? rule})`;
    case 'recurring':
      return `${raw} (gjentas)`;
    case 'report':
      return `${reportsOf(deliverable)}: ${day ?? 'dato ikke gitt'}`;
    case 'vague':
      return `«${raw}» (uavklart)`;
    case 'event':
      return `«${raw}» (hendelse)`;
    case 'other':
      return `${day ?? raw} (binder andre)`;
  }
}

function reportsOf({ in: reports }: ReadDeliverable): string {
  return (reports ?? []).map((report) => (report === 'T3' ? 'årsrapport' : report)).join(' og ') || 'rapport';
}

function questionTable(reading: Reading, screen: number): string {
  const columns = [
    { head: 'Spørsmål', width: 14 },
    { head: 'Ordene i brevet', width: null },
    { head: 'Gjelder nr.', width: 13 },
  ];
  const table = terminalTable(columns, screen);
  for (const { about, raw, item } of reading.questions) {
    const number = reading.items.findIndex(({ id }) => id === item) + 1;
    table.push([questionWords[about], shorten(raw, table.room), number > 0 ? number : '']);
  }
  return table.toString();
}

function sumOf({ items, notDeadlines, questions }: Reading): string {
  const dated = items.filter(({ deliverables }) => deliverables.some(({ due, type }) => due && type !== 'other'));
  return (
    [
      `${countWords(items.length, 'krav', 'krav')}, ${dated.length} med dato`,
      countWords(questions.length, 'åpent spørsmål', 'åpne spørsmål'),
      `${countWords(notDeadlines.length, 'tidsuttrykk', 'tidsuttrykk')} som ikke er frister`,
    ].join('. ') + '.'
  );
}
