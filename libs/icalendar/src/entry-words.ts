import { norwegianDate, type CalendarEntry } from '@tertial/domain';

const TITLE_LENGTH = 80;
const TEXT_LENGTH = 2000;

/** What an entry says to who looks at the calendar. */
export interface EntryWords {
  readonly summary: string;
  readonly description: string | null;
}

/** @param inner the agency's own date, not the ministry's. */
export function entryWords(entry: CalendarEntry, inner: boolean): EntryWords {
  const title = entry.exempt ? (entry.reference ?? 'Unntatt offentlighet') : titleOf(entry);
  const summary = `${leadOf(entry, inner || entry.binding === 'inner')}: ${title}`;
  return { summary, description: entry.exempt ? null : descriptionOf(entry, inner) };
}

function leadOf({ kind, meetingKind, status }: CalendarEntry, inner: boolean): string {
  if (kind === 'meeting') return meetingKind ? capital(meetingKind) : 'Møte';
  if (status === 'delivered' || status === 'accepted') return 'Levert';
  return inner ? 'Intern frist' : 'Frist';
}

/** The label where it says something, and the demand's first words. */
function titleOf({ label, text }: CalendarEntry): string {
  const words = cut(text.replace(/\s+/g, ' ').trim(), TITLE_LENGTH);
  return label === 'Leveranse' || label === '' ? words : `${label} – ${words}`;
}

function descriptionOf(entry: CalendarEntry, inner: boolean): string {
  const { text, letterTitle, chapter, page, why, due, originalDue } = entry;
  const place = [letterTitle, chapter && `kapittel ${chapter}`, page && `side ${page}`].filter(Boolean).join(', ');
  return [
    cut(text, TEXT_LENGTH),
    place,
    inner ? `Departementets frist: ${norwegianDate(due)}.` : '',
    why,
    originalDue && originalDue !== due ? `Opprinnelig frist: ${norwegianDate(originalDue)}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/\s+\S*$/, '')}…`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
