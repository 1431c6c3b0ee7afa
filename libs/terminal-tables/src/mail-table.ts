import type { Instant, LocalDate } from '@tertial/domain';
import { terminalTable } from './table';
import { countWords, dueWords, momentWords, shorten, twoLines } from './words';

/** One notice of a mail: which demand, which of its deadlines, which step of the plan, and why. */
export interface TableLine {
  readonly itemId: string;
  readonly chapter: string | null;
  readonly text: string;
  /** null for a notice about the item as a whole. */
  readonly deliverableId: string | null;
  /** The deadline of the deliverable, or those of the whole item; null for one without a date. */
  readonly dues: readonly (LocalDate | null)[];
  readonly step: string;
  readonly reason: string;
}

export interface TableMail {
  readonly at: Instant;
  readonly to: { readonly name: string; readonly email: string };
  readonly lines: readonly TableLine[];
}

/** Every mail: when, to whom, about what and why. What repeats an earlier notice is counted, not written out anew. */
export function mailTable(mails: readonly TableMail[], screen: number): string {
  const columns = [
    { head: 'Når', width: 24 },
    { head: 'Til', width: 30 },
    { head: 'Kap.', width: 7 },
    { head: 'Krav', width: null },
    { head: 'Frist', width: 20 },
    { head: 'Hvorfor', width: 34 },
  ];
  const table = terminalTable(columns, screen);
  for (const { at, to, lines } of mails)
    for (const [index, row] of mailRows(lines, twoLines(table.room)).entries())
      table.push([...(index === 0 ? [momentWords(at), to.name] : ['', '']), ...row]);
  return table.toString();
}

/** Who got how many mails with how many notices. */
export function recipientTable(mails: readonly TableMail[]): string {
  const counts = new Map<string, { name: string; mails: number; lines: number }>();
  for (const { to, lines } of mails) {
    const before = counts.get(to.email) ?? { mails: 0, lines: 0 };
    counts.set(to.email, { name: to.name, mails: before.mails + 1, lines: before.lines + lines.length });
  }
  const columns = [
    { head: 'Mottaker', width: 50 },
    { head: 'Adresse', width: 48 },
    { head: 'E-poster', width: 10 },
    { head: 'Varsler', width: 10 },
  ];
  const table = terminalTable(columns, 0);
  for (const [email, { name, mails, lines }] of counts) table.push([name, email, mails, lines]);
  return table.toString();
}

/** Rows of chapter, demand, deadline, reason: one for each demand, and one for all repetitions with the same reason. */
function mailRows(lines: readonly TableLine[], room: number): string[][] {
  const groups = new Map<string, TableLine[]>();
  for (const line of lines) {
    const key = isRepetition(line.step) ? `again/${line.reason}` : `${line.itemId}/${line.deliverableId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.entries()].map(([key, group]) => {
    const reasons = [...new Set(group.map(({ reason }) => reason))].join(' ');
    const [first] = group;
    if (!first) return [];
    if (key.startsWith('again/') && group.length > 1)
      return [chapters(group), `${countWords(group.length, 'krav', 'krav')} som er nevnt før`, '', reasons];
    return [first.chapter ?? '', shorten(first.text, room), first.dues.map(dueWords).join('\n'), reasons];
  });
}

/** Steps that ask again are numbered; from the second on they tell nothing that an earlier mail has not told. */
function isRepetition(step: string): boolean {
  return Number(/-(\d+)$/.exec(step)?.[1] ?? 1) > 1 && !step.startsWith('before-');
}

function chapters(lines: readonly TableLine[]): string {
  const distinct = [...new Set(lines.map(({ chapter }) => chapter ?? '–'))];
  return distinct.length === 1 ? (distinct[0] ?? '') : 'flere';
}
