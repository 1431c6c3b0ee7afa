import { localDate, type LocalDate } from '../time/local-date';
import type { MailSection } from './day-mail';
import { mondayOf } from './rhythm';

/** A summary of all that stands, beside the steps of a plan: the coordinator's each week, the ministry's each month. */
export type DigestKind = 'week' | 'month';

/** What a line of a summary says, and where it stands in the mail. They are facts of the day of the mail, so no plan holds them. */
export const DIGEST_STEPS = [
  ['week-overdue', 'escalated'],
  ['week-due', 'due-this-week'],
  ['week-waiting', 'waiting'],
  ['week-unacknowledged', 'unanswered'],
  ['week-unaccepted', 'unanswered'],
  ['week-unowned', 'unowned'],
  ['week-unsettled', 'unsettled'],
  ['month-overdue', 'ministry-overdue'],
  ['month-late', 'ministry-late'],
  ['month-missed', 'ministry-missed'],
  ['month-extended', 'ministry-extended'],
  ['month-requested', 'ministry-requested'],
  ['month-due', 'ministry-due'],
] as const satisfies readonly (readonly [step: string, section: MailSection])[];
export type DigestStep = (typeof DIGEST_STEPS)[number][0] | 'week-refused';

/** Why a line stands in a summary; the register and the preview say it in the same words. */
export const DIGEST_REASONS: Readonly<Record<DigestStep, string>> = {
  'week-overdue': 'Ikke levert etter fristen.',
  'week-due': 'Fristen er denne uken.',
  'week-waiting': 'Venter på andre.',
  'week-unacknowledged': 'Ansvarlig har ikke bekreftet mottak.',
  'week-unaccepted': 'Levert, men ikke godkjent.',
  'week-unowned': 'Oppdraget har ingen ansvarlig.',
  'week-unsettled': 'Fristen er ikke fastsatt.',
  'week-refused': 'E-posttjeneren avviste adressen.',
  'month-overdue': 'Ikke levert etter fristen.',
  'month-late': 'Levert etter fristen.',
  'month-missed': 'Fristen ble ikke holdt.',
  'month-extended': 'Fikk ny frist.',
  'month-requested': 'Bedt om utsettelse, ikke besvart.',
  'month-due': 'Fristen er denne måneden.',
};

/**
 * The first day of the period in which a summary is told, once: it goes with the first round of the period, which is that of the
 * week's or the month's first working day.
 */
export function periodOf(kind: DigestKind, day: LocalDate): LocalDate {
  return kind === 'week' ? mondayOf(day) : localDate(`${day.slice(0, 7)}-01`);
}
