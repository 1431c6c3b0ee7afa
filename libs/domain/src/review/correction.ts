import type { Frequency, ItemKind, MainReportPeriod, NotDeadlineReason } from '../letter/reading';
import { isLocalDate, lastDayOfMonth, yearOf, type LocalDate } from '../time/local-date';

/** A deliverable as a coordinator writes it. */
export interface WrittenDeliverable {
  readonly label: string;
  readonly due: LocalDate | null;
  readonly report: MainReportPeriod | null;
  readonly raw: string;
}

export const correctionActs = [
  'change-item',
  'reject-item',
  'split-item',
  'merge-items',
  'answer-question',
  'make-deadline',
  'not-deadline',
] as const;

/** What a coordinator decided otherwise than the reader, in the form in which it can be done again to the same wording. */
export type Correction =
  | {
      readonly act: 'change-item';
      readonly kind?: ItemKind | undefined;
      readonly text?: string | undefined;
      readonly chapter?: string | null | undefined;
      readonly deliverables?: readonly WrittenDeliverable[] | undefined;
    }
  | { readonly act: 'reject-item'; readonly reason: string }
  /** `first`: the words of the first part. */
  | { readonly act: 'split-item'; readonly first: string }
  /** `next`: the words of the item that was merged into this one. */
  | { readonly act: 'merge-items'; readonly next: string }
  | { readonly act: 'answer-question'; readonly resolution: string }
  /** `item`: the words of the item that got the deadline. With neither day, report nor frequency it has none that is known. */
  | {
      readonly act: 'make-deadline';
      readonly due: LocalDate | null;
      readonly report: MainReportPeriod | null;
      readonly every?: Frequency | null | undefined;
      readonly item: string;
    }
  | { readonly act: 'not-deadline'; readonly reason: NotDeadlineReason; readonly note: string | null };

/**
 * A correction as it would be for a letter so many years later: its days and the years in its words move along. It is shown so
 * before anybody applies it. Pure.
 */
export function yearsLater(correction: Correction, years: number): Correction {
  if (years === 0) return correction;
  if (correction.act === 'make-deadline') return { ...correction, due: dayLater(correction.due, years) };
  if (correction.act !== 'change-item') return correction;
  const { text, deliverables } = correction;
  return {
    ...correction,
    ...(text !== undefined && { text: wordsLater(text, years) }),
    ...(deliverables && {
      deliverables: deliverables.map((it) => ({
        ...it,
        due: dayLater(it.due, years),
        raw: wordsLater(it.raw, years),
      })),
    }),
  };
}

function dayLater(day: LocalDate | null, years: number): LocalDate | null {
  if (!day) return null;
  const later = `${yearOf(day) + years}${day.slice(4)}`;
  // 29 February of a year that has none.
  return isLocalDate(later) ? later : lastDayOfMonth(yearOf(day) + years, 2);
}

function wordsLater(words: string, years: number): string {
  return words.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + years));
}
