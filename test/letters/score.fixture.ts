import { createHash } from 'node:crypto';
import type { ReadDeliverable, ReadItem, Reading } from '@tertial/domain';
import { letterDefaultRule } from '@tertial/domain';
import type { Label, LabelledDeliverable, LabelledLetter } from './labels.fixture';
import { key, kindOf, match, type Matched } from './match.fixture';

/** How many there are, how many were read, how many of both are the same; recall and precision are 1 where there is none. */
export interface Figure {
  readonly labelled: number;
  readonly read: number;
  readonly found: number;
  readonly recall: number;
  readonly precision: number;
}

/** How well a letter was read, and, in words, everything that is wrong with it. */
export interface Score {
  readonly kinds: Readonly<Record<string, Figure>>;
  /** Those of `coreKinds`, together. */
  readonly core: Figure;
  readonly all: Figure;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  /** Labelled days that no deadline of the item gives. */
  readonly datesWrong: readonly string[];
  readonly dates: number;
  /** Days that no label backs. */
  readonly invented: readonly string[];
  readonly frequenciesWrong: readonly string[];
  readonly frequencies: number;
  readonly meetingsWrong: readonly string[];
  readonly contactsWrong: readonly string[];
}

/** Kinds of which nearly every one must be found: assignments, rows of annexes, meetings, deadlines of the calendar. */
export const coreKinds: ReadonlySet<string> = new Set([
  'assignment',
  'special-report',
  'research-assignment',
  'calendar-deadline',
  'meeting',
]);

/** Compares a reading with labels made by hand. */
export function score(labels: LabelledLetter, reading: Reading): Score {
  const matched = match(labels, reading);
  const kinds = [...new Set([...matched.wanted, ...matched.seen].map(({ kind }) => kindOf(kind)))].sort();
  const found = new Map(matched.pairs);
  return {
    kinds: Object.fromEntries(kinds.map((kind) => [kind, figure(matched, (other) => other === kind)])),
    core: figure(matched, (kind) => coreKinds.has(kind)),
    all: figure(matched, () => true),
    missed: matched.missed.map((label) => `${label.kind} ${told(label)}`),
    extra: matched.extra.map((item) => `${item.kind} ${item.text.slice(0, 60)}`),
    dates: matched.wanted.flatMap(days).length,
    datesWrong: matched.wanted.flatMap((label) => datesWrong(label, found.get(label) ?? holder(label, reading))),
    invented: invented(matched),
    frequencies: matched.wanted.flatMap((label) => (found.has(label) ? label.deliverables.filter(periodic) : []))
      .length,
    frequenciesWrong: matched.wanted.flatMap((label) => frequenciesWrong(label, found.get(label))),
    meetingsWrong: matched.wanted.flatMap((label) => meetingsWrong(label, found.get(label))),
    contactsWrong: matched.wanted.flatMap((label) => contactsWrong(label, found.get(label))),
  };
}

function figure({ wanted, seen, pairs }: Matched, of: (kind: string) => boolean): Figure {
  const labelled = wanted.filter(({ kind }) => of(kindOf(kind))).length;
  const read = seen.filter(({ kind }) => of(kindOf(kind))).length;
  const found = pairs.filter(([label]) => !label.optional && of(kindOf(label.kind))).length;
  return { labelled, read, found, recall: labelled ? found / labelled : 1, precision: read ? found / read : 1 };
}

function told({ n, starts }: Label): string {
  return `${n}: ${starts.slice(0, 60)}`;
}

function days(label: Label): string[] {
  return label.deliverables.flatMap(({ type, due, meeting }) => (type === 'date' && due && !meeting ? [due] : []));
}

/** An item of another kind that holds the label's words: its date may be right though its kind is not. */
function holder({ starts }: Label, { items }: Reading): ReadItem | undefined {
  return items.find(({ text }) => key(text).includes(key(starts).slice(0, 50)));
}

function datesWrong(label: Label, item: ReadItem | undefined): string[] {
  const read = (item?.deliverables ?? []).flatMap(({ type, due }) => (type === 'date' && due ? [String(due)] : []));
  return days(label)
    .filter((day) => !read.includes(day))
    .map((day) => `${told(label)}: ${day}, read ${read.join(', ') || 'none'}`);
}

function ownDays({ deliverables }: ReadItem): ReadDeliverable[] {
  return deliverables.filter(({ type, due, rule }) => type === 'date' && due && !rule.startsWith(letterDefaultRule));
}

function invented({ pairs, extra }: Matched): string[] {
  const onItems = pairs.flatMap(([label, item]) => {
    const backed = new Set([label.date, ...label.deliverables.map(({ due }) => due)]);
    return ownDays(item)
      .filter(({ due }) => !backed.has(due ?? undefined))
      .map(({ due, raw }) => `${told(label)}: ${due} (${raw})`);
  });
  const onOthers = extra.flatMap((item) =>
    ownDays(item).map(({ due, raw }) => `${item.text.slice(0, 60)}: ${due} (${raw})`),
  );
  return [...onItems, ...onOthers];
}

function periodic({ type }: LabelledDeliverable): boolean {
  return type === 'recurring' || type === 'report';
}

function sameFrequency(wanted: LabelledDeliverable, read: ReadDeliverable): boolean {
  if (wanted.type !== read.type) return false;
  if (wanted.type === 'recurring') return wanted.every === read.every;
  return String([...(wanted.in ?? [])].sort()) === String([...(read.in ?? [])].sort());
}

function frequenciesWrong(label: Label, item: ReadItem | undefined): string[] {
  if (!item) return [];
  return label.deliverables
    .filter((wanted) => periodic(wanted) && !item.deliverables.some((read) => sameFrequency(wanted, read)))
    .map(({ raw }) => `${told(label)}: ${raw}`);
}

function meetingsWrong(label: Label, item: ReadItem | undefined): string[] {
  // A meeting some day of a week has no day.
  if (label.kind !== 'meeting' || item?.deliverables.some(({ due }) => (due ?? undefined) === label.date)) return [];
  return [`${told(label)}: ${label.date}, read ${item?.deliverables.map(({ due }) => due).join(', ') ?? 'none'}`];
}

/** Persons of a letter are compared without keeping their names: the start of a hash of the address, or of the name. */
export function fingerprint(addressOrName: string): string {
  return createHash('sha256').update(addressOrName.toLowerCase()).digest('hex').slice(0, 12);
}

function contactsWrong(label: Label, item: ReadItem | undefined): string[] {
  if (!label.contacts || !item) return [];
  const persons = item.contacts.map(({ email, name, side }) => ({
    name: email ?? name ?? '',
    print: `${side} ${fingerprint(email ?? name ?? '')}`,
  }));
  const missing = label.contacts.filter((print) => !persons.some((person) => person.print === print));
  const extra = persons.filter(({ print }) => !label.contacts?.includes(print));
  if (missing.length === 0 && extra.length === 0) return [];
  return [`${told(label)}: ${missing.length} not read, read besides: ${extra.map(({ name }) => name).join(', ')}`];
}
