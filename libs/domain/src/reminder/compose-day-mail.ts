import { ENDED_STATUSES, type DisplayState } from '../item/item-state';
import { daysBetween, type LocalDate } from '../time/local-date';
import { DIGEST_STEPS } from './digest';
import {
  mailSections,
  type DayMail,
  type DayMailLine,
  type MailSection,
  type TellDeliverable,
  type TellItem,
  type TellRow,
} from './day-mail';
import { toldByReference } from './told-by-reference';
import { toldTogether } from './told-together';

const QUESTIONS: readonly (readonly [prefix: string, section: MailSection])[] = [
  ...DIGEST_STEPS,
  ['escalate-', 'escalated'],
  ['unacknowledged-', 'unanswered'],
  ['unaccepted-', 'unanswered'],
  ['unassigned-', 'unowned'],
  ['unsettled-', 'unsettled'],
  ['waiting-', 'waiting'],
  ['extension-', 'unanswered'],
];

/** What the owner is told of a whole item that has changed. */
const OF_WHOLE = /^(amended|ended)-/;

/** What the owner is told of a deadline beside its reminders. */
const NEWS: readonly (readonly [step: RegExp, section: MailSection])[] = [
  [/^returned$/, 'returned'],
  [/^changed$/, 'changed'],
  [/^inner-(date|rule)-/, 'inner-date'],
  [OF_WHOLE, 'amended'],
  [/^extension-\d+-refused$/, 'refused-extension'],
];

/**
 * What one person is told on one day. Every row ends up in exactly one line: one line per deliverable (or whole item), also when
 * the person has several roles in it; what is called off of an item at once, for one reason, is one line, and so is what a rule does to
 * its inner dates. An item that is new to its owner is one line for the whole item, in the section of its most urgent date, so that
 * nothing overdue or due today hides among what is new. Rows are taken as given: whether a step still applies is judged before. Lines are sorted by section, then date, then place
 * in the letter. What is exempt from public disclosure is told by its reference.
 */
export function composeDayMail(day: LocalDate, person: DayMail['person'], rows: readonly TellRow[]): DayMail {
  const newItems = new Set(rows.filter((row) => row.step === 'assigned').map((row) => row.item?.id));
  const groups = new Map<string, TellRow[]>();
  for (const row of rows) {
    const key = groupOf(row, newItems, rows);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const lines = [...groups.values()].map((group) => lineOf(group, newItems, day));
  return { day, person, lines: lines.sort(byUrgency).map(toldByReference) };
}

/** Whether something is still to be handed over: neither delivered nor ended. */
export function isStillOpen({ state }: { readonly state: DisplayState }): boolean {
  return state !== 'delivered' && !ENDED_STATUSES.some((ended) => ended === state);
}

function groupOf(row: TellRow, newItems: ReadonlySet<string | undefined>, rows: readonly TellRow[]): string {
  if (toldTogether(row)) return `together ${row.reason} ${row.onBehalfOf?.id ?? ''}`;
  const { item, deliverable, subject, key } = row;
  if (!item) return `subject ${subject?.email ?? key}`;
  if (newItems.has(item.id)) return item.id;
  // What a rule does to all that an item's owner is told nothing else of.
  if (isInnerRule(row) && !rows.some((other) => !isInnerRule(other) && isSameDeliverable(row, other)))
    return `${item.id} inner-rule`;
  const about = isCalledOff(row)
    ? (rows.find((other) => endedWith(row, other))?.deliverable ?? deliverable)
    : deliverable;
  return `${item.id} ${about?.id ?? onlyOpen(row)?.id ?? '-'}`;
}

function isCalledOff({ step }: Pick<TellRow, 'step'>): boolean {
  return step === 'cancelled' || step === 'superseded';
}

function isInnerRule({ step }: Pick<TellRow, 'step'>): boolean {
  return step.startsWith('inner-rule-');
}

function isSameDeliverable(row: TellRow, other: TellRow): boolean {
  return other.item?.id === row.item?.id && (other.deliverable ?? onlyOpen(other))?.id === row.deliverable?.id;
}

/** By one act, for one reason. */
function endedWith(row: TellRow, other: TellRow): boolean {
  return other.item?.id === row.item?.id && other.step === row.step && other.reason === row.reason;
}

/** Of what is told of a whole item: the one deliverable that is left of it to be handed over. */
function onlyOpen({ step, item }: TellRow): TellDeliverable | null {
  const [only = null, ...more] = OF_WHOLE.test(step) ? (item?.deliverables.filter(isStillOpen) ?? []) : [];
  return more.length === 0 ? only : null;
}

function lineOf(rows: readonly TellRow[], newItems: ReadonlySet<string | undefined>, day: LocalDate): DayMailLine {
  const [first] = rows;
  if (!first) throw new RangeError('A line without rows.');
  if (toldTogether(first)) return lineOfMany(first, rows);
  const { subject } = first;
  const { item, deliverable } = aboutOf(first, rows, newItems);
  const sections = rows.map((row) => sectionOf(row, day));
  const section = mailSections.find((candidate) => sections.includes(candidate)) ?? 'coming';
  const steps = rows.map(({ key, step, reason }) => ({ key, step, reason }));
  // What is one's own and comes on somebody's behalf too is one's own.
  const onBehalfOf = rows.every((row) => row.onBehalfOf) ? first.onBehalfOf : null;
  return {
    ...{ section, item, deliverable, subject, daysLate: daysLateOf(item, deliverable, day), steps },
    ...(onBehalfOf && { onBehalfOf }),
    ...(first.agencyName && { agencyName: first.agencyName }),
  };
}

/** A deliverable, a whole item, or those of it to which the same has been done at once. */
function aboutOf(
  first: TellRow,
  rows: readonly TellRow[],
  newItems: ReadonlySet<string | undefined>,
): Pick<DayMailLine, 'item' | 'deliverable'> {
  const { item } = first;
  if (!item || newItems.has(item.id)) return { item, deliverable: null };
  const atOnce = rows.filter((row) => isCalledOff(row) || isInnerRule(row));
  const several = new Set(atOnce.map(({ deliverable }) => deliverable?.id));
  if (several.size > 1)
    return {
      ...{ deliverable: null },
      item: { ...item, deliverables: item.deliverables.filter(({ id }) => several.has(id)) },
    };
  return { item, deliverable: rows.find((row) => row.deliverable)?.deliverable ?? onlyOpen(first) };
}

/** What is said once of many deliverables. */
function lineOfMany(first: TellRow, rows: readonly TellRow[]): DayMailLine {
  const { reason: words, step, onBehalfOf } = first;
  return {
    section: step === 'moved' ? 'moved' : 'unsettled',
    ...{ item: null, deliverable: null, subject: null, daysLate: null },
    steps: rows.map(({ key, step, reason }) => ({ key, step, reason })),
    together: { words, deliverables: new Set(rows.map(({ deliverable, key }) => deliverable?.id ?? key)).size },
    ...(onBehalfOf && { onBehalfOf }),
  };
}

/** The step says what a coordinator or leader is asked; for the owner the date says it, since a mail may be late. */
function sectionOf(row: TellRow, day: LocalDate): MailSection {
  const { step, role, item, deliverable, subject, onBehalfOf } = row;
  if (!item || subject) return 'refused-addresses';
  const question = role === 'owner' ? undefined : QUESTIONS.find(([prefix]) => step.startsWith(prefix));
  if (question) return question[1];
  // What is no more has no date that could press.
  if (step === 'cancelled' || step === 'superseded') return step;
  if (step.startsWith('nudge-')) return 'nudged';
  const wasAway = step.startsWith('while-away-');
  if (wasAway && deliverable && !isStillOpen(deliverable)) return 'while-away';
  // Each of its deliverables has lines of its own.
  if (OF_WHOLE.test(step) && !onlyOpen(row)) return 'amended';
  const late = daysLateOf(item, deliverable, day);
  if (late !== null && late > 0) return 'overdue';
  // A deadline on a closed day is mailed as due on the working day before.
  if (late === 0 || step === 'due') return 'due-today';
  if (wasAway) return 'while-away';
  if (step === 'assigned') return onBehalfOf ? 'coming' : 'new';
  return NEWS.find(([name]) => name.test(step))?.[1] ?? 'coming';
}

/** Of the deliverable, or of the most urgent open one of the item; null where no date is known. */
function daysLateOf(item: TellItem | null, deliverable: TellDeliverable | null, day: LocalDate): number | null {
  const candidates = deliverable ? [deliverable] : (item?.deliverables.filter(isStillOpen) ?? []);
  const days = candidates.flatMap(({ due }) => (due ? [daysBetween(due, day)] : []));
  return days.length > 0 ? Math.max(...days) : null;
}

const byPlace = new Intl.Collator('nb', { numeric: true });

function byUrgency(a: DayMailLine, b: DayMailLine): number {
  return (
    mailSections.indexOf(a.section) - mailSections.indexOf(b.section) ||
    (b.daysLate ?? -Infinity) - (a.daysLate ?? -Infinity) ||
    byPlace.compare(placeOf(a), placeOf(b))
  );
}

function placeOf({ item, deliverable, subject }: DayMailLine): string {
  if (!item) return subject?.name ?? '';
  return `${item.chapter ?? ''} ${String(item.page ?? 0)} ${item.id} ${deliverable?.id ?? ''}`;
}
