import {
  cutText,
  inOneLine,
  mailSections,
  norwegianDate,
  saysDeclined,
  type DayMail,
  type DayMailLine,
  type MailSection,
} from '@tertial/domain';
import { isRefusedMail, ownLabel } from './kind-words';
import { sectionWords } from './section-words';
import { whenWords } from './when-words';

/** Subjects longer than this are cut by most mail programs. */
const SUBJECT_LENGTH = 90;

/** What a summary names first when it cannot name all. */
const HEAVIEST: readonly MailSection[] = [
  ...(['nudged', 'overdue', 'due-today', 'escalated', 'due-this-week', 'refused-addresses'] as const),
];
const BY_WEIGHT = [...new Set([...HEAVIEST, ...mailSections])];

/** The subject says it all: the one line that there is, or how many of what. */
export function subjectOf(mail: DayMail): string {
  const [line, ...more] = mail.lines;
  return line && more.length === 0 ? subjectOfLine(line) : summaryOf(mail);
}

/** '1 forfalt frist, 2 frister i dag, 3 nye oppgaver' */
export function summaryOf(mail: DayMail): string {
  const sections = BY_WEIGHT.map((section) => ({
    section,
    lines: mail.lines.filter((line) => line.section === section),
  })).filter(({ lines }) => lines.length > 0);
  const parts = sections.map(({ section, lines }) => {
    const { one, many, short } = sectionWords(section, lines);
    const count = section === 'unsettled' ? countOf(lines) : lines.length;
    const long = count === 1 ? one : many;
    return `${count} ${sections.length > 1 ? (short ?? long) : long}`;
  });
  const fits = (count: number): boolean => parts.slice(0, count).join(', ').length <= SUBJECT_LENGTH - ' og mer'.length;
  const shown =
    parts.join(', ').length <= SUBJECT_LENGTH ? parts.length : parts.findLastIndex((_, at) => fits(at + 1)) + 1;
  return parts.slice(0, shown).join(', ') + (shown < parts.length ? ' og mer' : '');
}

/** Of what is said once of many, each of them: how many dates are missing is the same in every mail. */
export function countOf(lines: readonly DayMailLine[]): number {
  return lines.reduce((count, { together }) => count + (together?.deliverables ?? 1), 0);
}

function subjectOfLine(line: DayMailLine): string {
  if (line.together) return cutText(line.together.words.replace(/\.$/, ''), SUBJECT_LENGTH);
  if (isRefusedMail(line)) return `E-posten til ${line.subject?.name ?? 'en mottaker'} ble avvist`;
  if (!line.item) return `Adressen til ${line.subject?.name ?? 'en mottaker'} ble avvist`;
  const deliverable =
    line.deliverable ?? (line.item.deliverables.length === 1 ? (line.item.deliverables[0] ?? null) : null);
  const what = [ownLabel(deliverable), inOneLine(line.item.text)].filter(Boolean).join(' – ');
  return cutText(`${leadOf(line)}: ${what}`.replace(/\s+/g, ' '), SUBJECT_LENGTH);
}

function leadOf({ section, daysLate, steps, deliverable }: DayMailLine): string {
  const late = daysLate ?? 0;
  switch (section) {
    case 'nudged':
      return 'Koordinatoren ber om svar';
    case 'overdue':
      return whenWords(late).replace(/^f/, 'F');
    case 'due-today':
      return late < 0 ? 'Siste arbeidsdag før fristen' : 'Frist i dag';
    case 'coming':
      return daysLate === null ? 'Kommende frist' : `Frist ${whenWords(late)}`;
    case 'new':
      return 'Ny oppgave';
    case 'returned':
      return 'Sendt tilbake';
    case 'cancelled':
      return 'Avlyst';
    case 'superseded':
      return 'Erstattet';
    case 'amended':
      return 'Endret oppgave';
    case 'inner-date':
      if (!deliverable) return 'Endrede interne frister';
      return deliverable.innerDue ? `Ny intern frist ${norwegianDate(deliverable.innerDue)}` : 'Intern frist fjernet';
    case 'changed':
      return deliverable?.due ? `Ny frist ${norwegianDate(deliverable.due)}` : 'Ny frist';
    case 'refused-extension':
      return 'Søknad om utsettelse avslått';
    case 'while-away':
      return 'Sendt mens du var borte';
    case 'escalated':
      return 'Ikke levert etter fristen';
    case 'unanswered':
      if (steps.some(({ step }) => step.startsWith('extension-'))) return 'Søknad om utsettelse';
      return steps.some(({ step }) => step.startsWith('unaccepted'))
        ? 'Levert, venter på godkjenning'
        : 'Ikke bekreftet av ansvarlig';
    case 'due-this-week':
    case 'ministry-due':
      return `Frist ${whenWords(late)}`;
    case 'waiting':
      return 'Venter på andre';
    case 'ministry-overdue':
      return whenWords(late).replace(/^f/, 'F');
    case 'ministry-late':
      return 'Levert etter fristen';
    case 'ministry-missed':
      return 'Fristen ble ikke holdt';
    case 'ministry-extended':
      return 'Fikk ny frist';
    case 'ministry-requested':
      return 'Bedt om utsettelse';
    case 'unowned':
      return steps.some(({ step, reason }) => saysDeclined(step, reason)) ? 'Avslått av ansvarlig' : 'Uten ansvarlig';
    default:
      return 'Uten dato';
  }
}
