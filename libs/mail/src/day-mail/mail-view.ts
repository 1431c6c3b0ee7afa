import { mailSections, type DayMail, type DayMailLine, type MailSection } from '@tertial/domain';
import { viewLine, type LineView } from './line-view';
import { sectionWords } from './section-words';
import { subjectOf, summaryOf } from './subject';
import { dayWords } from './when-words';

/** What a mail needs to know beside its lines. */
export interface RenderOptions {
  /** Where the web application is reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly agencyName?: string | null;
  /** Whom to ask; null when there is none. */
  readonly coordinator?: { readonly name: string; readonly email: string } | null;
}

/** How much a mail says of each line. */
export interface Detail {
  /** Longest demand in characters. */
  readonly textLength: number;
  /** From this many lines on, a question to the coordinator is only what, where and one link. */
  readonly briefFrom: number;
  /** Most lines of a section; the rest is a number and a link. */
  readonly linesPerSection: number;
}

export interface SectionView {
  readonly title: string;
  readonly lead: string | null;
  readonly lines: readonly LineView[];
  readonly brief: boolean;
  /** How many lines are left out. */
  readonly left: number;
  /** Where all of them stand together; null for a section that is short and whole. */
  readonly listUrl: string | null;
}

export interface MailView {
  readonly subject: string;
  readonly sender: string;
  readonly day: string;
  readonly title: string;
  readonly sections: readonly SectionView[];
  readonly footer: readonly string[];
  readonly coordinator: { readonly name: string; readonly email: string } | null;
}

/** Questions that come by the dozen when a letter has just been confirmed. */
const BRIEF_SECTIONS: readonly MailSection[] = ['unowned', 'unsettled', 'unanswered'];

/** A day's mail in words; text and HTML only give it a form. */
export function viewMail(mail: DayMail, options: RenderOptions, detail: Detail): MailView {
  const coordinator = options.coordinator ?? null;
  return {
    subject: subjectOf(mail),
    sender: options.agencyName ? `Tertial for ${options.agencyName}` : 'Tertial',
    day: dayWords(mail.day),
    title: summaryOf(mail),
    sections: mailSections.flatMap((section) => {
      const lines = mail.lines.filter((line) => line.section === section);
      return lines.length > 0 ? [viewSection(section, lines, mail, options, detail)] : [];
    }),
    footer: [whyThisMail(mail.lines), 'Tertial sender høyst én e-post om dagen, på virkedager.'],
    coordinator: coordinator?.email === mail.person.email ? null : coordinator,
  };
}

function viewSection(
  section: MailSection,
  lines: readonly DayMailLine[],
  { day }: DayMail,
  { publicUrl }: RenderOptions,
  detail: Detail,
): SectionView {
  const { title, lead, list } = sectionWords(section, lines);
  const brief = BRIEF_SECTIONS.includes(section) && lines.length >= detail.briefFrom;
  const shown = lines.slice(0, detail.linesPerSection);
  const textLength = brief ? Math.min(detail.textLength, 140) : detail.textLength;
  return {
    title: lines.length > 1 ? `${title} (${lines.length})` : title,
    lead,
    lines: shown.map((line) => viewLine(line, { day, publicUrl, textLength, brief })),
    brief,
    left: lines.length - shown.length,
    listUrl: brief || shown.length < lines.length ? `${publicUrl}${list}` : null,
  };
}

function whyThisMail(lines: readonly DayMailLine[]): string {
  const asLeader = lines.some(
    ({ steps, onBehalfOf }) => !onBehalfOf && steps.some(({ step }) => step === 'escalate-leader'),
  );
  const asOwner = lines.some(
    ({ section, onBehalfOf }) => !onBehalfOf && ['overdue', 'due-today', 'new', 'coming'].includes(section),
  );
  const asCoordinator = lines.some(
    ({ section, steps, onBehalfOf }) =>
      !onBehalfOf &&
      (['unanswered', 'unowned', 'unsettled', 'refused-addresses'].includes(section) ||
        steps.some(({ step }) => step === 'escalate-coordinator')),
  );
  const standsInFor = [...new Set(lines.flatMap(({ onBehalfOf }) => (onBehalfOf ? [onBehalfOf.name] : [])))];
  const reasons = [
    asOwner && 'du er satt opp som ansvarlig',
    asCoordinator && 'du er koordinator',
    standsInFor.length > 0 && `du står inn for ${standsInFor.join(' og ')}`,
    asLeader && 'det som står lenge etter fristen, meldes til leder',
  ].filter((reason): reason is string => Boolean(reason));
  return `Du får denne e-posten fordi ${reasons.join(', og fordi ')}.`;
}
