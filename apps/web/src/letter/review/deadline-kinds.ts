import type { makeDeadlineSchema } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
import type { z } from 'zod';
import { REPORT_WORDS } from '../../words/item-words';
import type { WordsOfTime } from './use-review-acts';

type Deadline = Required<Pick<z.input<typeof makeDeadlineSchema>, 'due' | 'report' | 'every' | 'undated'>>;
type Report = keyof typeof REPORT_WORDS;

const REPORTS = Object.fromEntries(
  Object.entries(REPORT_WORDS).map(([report, name]) => [report, `Følger ${name.toLowerCase()}`]),
) as Record<Report, string>;

const EVERY = {
  month: 'Hver måned',
  quarter: 'Hvert kvartal',
  tertial: 'Hvert tertial',
  'half-year': 'Hvert halvår',
  year: 'Hvert år',
} as const;

/** What words of a letter can be as a deadline; the day of what recurs is given when the item is confirmed. */
export const DEADLINE_KINDS = { date: 'En dato', ...REPORTS, ...EVERY, undated: 'Datoen er ikke kjent ennå' } as const;
export type DeadlineKind = keyof typeof DEADLINE_KINDS;

/** What the words give by themselves: a report, else a date, which may be still to be written. */
export function kindOfProposal(proposal: WordsOfTime['proposal']): DeadlineKind {
  return proposal?.report ?? 'date';
}

/** What is sent; null while a date is chosen and none is written. */
export function deadlineOf(kind: DeadlineKind, due: LocalDate | null): Deadline | null {
  const nothing = { due: null, report: null, every: null, undated: false };
  if (kind === 'date') return due && { ...nothing, due };
  if (kind === 'undated') return { ...nothing, undated: true };
  return kind in REPORT_WORDS
    ? { ...nothing, report: kind as Report }
    : { ...nothing, every: kind as keyof typeof EVERY };
}
