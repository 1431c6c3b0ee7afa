import { norwegianDate, STATE_NAMES } from '@tertial/domain';
import {
  countWords,
  dueWords,
  mailTable,
  momentWords,
  recipientTable,
  shorten,
  terminalTable,
  twoLines,
  type TableMail,
} from '@tertial/terminal-tables';
import { actWords } from '../script/act-words';
import type { PlayedAct } from '../script/play-act';
import type { Change, Outcome, SentMail, Standing, Told } from './outcome';

/** Everything that happened, as tables for a person; `screen` is the width of the terminal. */
export function outcomeTables(outcome: Outcome, screen: number): string {
  const { from, until, changes, acts, history, standing } = outcome;
  const mails = outcome.mails.map(tableMail);
  const overdue = standing.filter((it) => it.overdue);
  const late = standing.filter((it) => it.delivered && it.daysLate > 0);
  return [
    `Simulert fra ${norwegianDate(from)} til og med ${norwegianDate(until)}.`,
    ...section('Hva folk gjorde', acts.length, () => actTable(acts, screen)),
    ...section('Hva som ble av det', history.length, () => historyTable(history, screen)),
    ...section('Endringer av tilstand', changes.length, () => changeTable(changes, screen)),
    ...section('E-poster', mails.length, () => mailTable(mails, screen)),
    ...section('E-poster per mottaker', mails.length, () => recipientTable(mails)),
    ...section('Levert for sent', late.length, () => standingTable(late, screen)),
    ...section(`Forfalt ${norwegianDate(until)}`, overdue.length, () => standingTable(overdue, screen)),
  ].join('\n\n');
}

/** The sum in one paragraph. */
export function outcomeSummary({ mails, changes, acts, standing }: Outcome): string {
  const recipients = new Set(mails.map(({ to }) => to.email)).size;
  const refused = acts.filter((act) => act.refused).length;
  const overdue = standing.filter((it) => it.overdue).length;
  const late = standing.filter((it) => it.delivered && it.daysLate > 0).length;
  return [
    `${countWords(mails.length, 'e-post', 'e-poster')} til ${countWords(recipients, 'person', 'personer')}`,
    `${countWords(changes.length, 'endring', 'endringer')} av tilstand`,
    ...(acts.length > 0 ? [`${countWords(acts.length, 'handling', 'handlinger')}, ${refused} avvist`] : []),
    `${countWords(overdue, 'leveranse', 'leveranser')} forfalt ved slutten`,
    `${late} levert for sent`,
  ].join('. ');
}

function section(title: string, count: number, table: () => string): string[] {
  return count > 0 ? [`${title} (${count}):`, table()] : [`${title}: ingen.`];
}

function tableMail({ at, to, lines }: SentMail): TableMail {
  return {
    at,
    to,
    lines: lines.map(({ item, deliverableId, deadline, step, reason }) => ({
      itemId: item?.id ?? '',
      chapter: item?.chapter ?? null,
      text: item?.text ?? '',
      // A notice about the item as a whole has no deadline of its own.
      dues: deliverableId ? [deadline] : [],
      ...{ deliverableId, step, reason },
    })),
  };
}

function actTable(acts: readonly PlayedAct[], screen: number): string {
  const columns = [
    { head: 'Når', width: 24 },
    { head: 'Hvem', width: 30 },
    { head: 'Hva', width: 36 },
    { head: 'Krav', width: null },
    { head: 'Utfall', width: 44 },
  ];
  const table = terminalTable(columns, screen);
  for (const played of acts) {
    const { at, by, act, item } = played;
    table.push([
      ...[momentWords(at), by, actWords(act), item ? shorten(item.text, twoLines(table.room)) : ''],
      outcomeWords(played),
    ]);
  }
  return table.toString();
}

function outcomeWords({ refused, moved }: PlayedAct): string {
  if (refused) return `AVVIST: ${refused}`;
  return moved === undefined ? 'utført' : `utført, ${countWords(moved, 'leveranse', 'leveranser')} fikk ny dato`;
}

function historyTable(history: readonly Told[], screen: number): string {
  const columns = [
    { head: 'Krav', width: 44 },
    { head: 'Når', width: 24 },
    { head: 'Hva', width: null },
    { head: 'Hvem', width: 26 },
  ];
  const table = terminalTable(columns, screen);
  let before: Told['item'] | null = null;
  for (const { at, item, by, what } of history) {
    const text = item === before ? '' : shorten(item.text, twoLines(44));
    table.push([text, momentWords(at), what, by === 'system' ? 'tiden' : by]);
    before = item;
  }
  return table.toString();
}

function changeTable(changes: readonly Change[], screen: number): string {
  const columns = [
    { head: 'Når', width: 36 },
    { head: 'Kap.', width: 7 },
    { head: 'Krav', width: null },
    { head: 'Lev.', width: 6 },
    { head: 'Fra', width: 19 },
    { head: 'Til', width: 19 },
    { head: 'Hvem', width: 26 },
  ];
  const table = terminalTable(columns, screen);
  for (const { at, item, deliverableId, from, to, by } of changes)
    table.push([
      ...[momentWords(at), item.chapter ?? '', shorten(item.text, table.room)],
      deliverableId.slice(deliverableId.lastIndexOf('.') + 1),
      ...[STATE_NAMES[from], STATE_NAMES[to], by === 'system' ? 'tiden' : by],
    ]);
  return table.toString();
}

function standingTable(standing: readonly Standing[], screen: number): string {
  const columns = [
    { head: 'Frist', width: 20 },
    { head: 'Dager over', width: 12 },
    { head: 'Kap.', width: 7 },
    { head: 'Krav', width: null },
  ];
  const table = terminalTable(columns, screen);
  for (const { item, due, originalDue, daysLate } of standing) {
    const dates = due === originalDue ? dueWords(due) : `${dueWords(due)} (først ${dueWords(originalDue)})`;
    table.push([dates, daysLate, item.chapter ?? '', shorten(item.text, twoLines(table.room))]);
  }
  return table.toString();
}
