import { mailSections, type DayMail, type DayMailLine, type MailSection } from '@tertial/domain';
import type { SecretFor } from './line-actions';
import { viewLine, type LineView } from './line-view';
import { OWNERS_SECTIONS, sectionWords } from './section-words';
import { countOf, subjectOf, summaryOf } from './subject';
import { sectionWordsForUnit } from './unit-section-words';
import { dayWords } from './when-words';

/** What a mail needs to know beside its lines. */
export interface RenderOptions {
  /** Where the web application is reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly agencyName?: string | null;
  /** Whom to ask; null when there is none. */
  readonly coordinator?: { readonly name: string; readonly email: string } | null;
  /** It goes to a unit's shared mailbox, which several people read. */
  readonly mailbox?: boolean;
  /** What a link that acts without sign-in ends in; absent or null: the line has a plain link instead. */
  readonly secretFor?: SecretFor;
}

/** How much a mail says of each line. */
export interface Detail {
  /** Longest demand in characters. */
  readonly textLength: number;
  /** From this many lines on, a line of which there may be dozens is only what, where, what there is to say, and one link. */
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

const SIGNED = 'Lenkene virker for alle som leser postkassen: den som bruker en, skriver navnet sitt der.';

/** Questions that come by the dozen when a letter has just been confirmed, and what one rule does to many dates. */
const BRIEF_SECTIONS: readonly MailSection[] = ['due-this-week', 'unowned', 'unsettled', 'unanswered', 'inner-date'];

/** A day's mail in words; text and HTML only give it a form. */
export function viewMail(mail: DayMail, options: RenderOptions, detail: Detail): MailView {
  const coordinator = options.coordinator ?? null;
  return {
    subject: subjectOf(mail),
    sender: options.agencyName ? `Tertial for ${options.agencyName}` : 'Tertial',
    day: dayWords(mail.day),
    title: summaryOf(mail),
    sections: agenciesOf(mail).flatMap((agency) =>
      mailSections.flatMap((section) => {
        const lines = mail.lines.filter((line) => line.section === section && (line.agencyName ?? null) === agency);
        return lines.length > 0 ? [viewSection(section, lines, mail, options, detail)] : [];
      }),
    ),
    footer: [
      whyThisMail(mail.lines, options.mailbox ?? false),
      ...(options.mailbox ? [SIGNED] : []),
      'Tertial sender høyst én e-post om dagen, på virkedager.',
    ],
    coordinator: coordinator?.email === mail.person.email ? null : coordinator,
  };
}

/** Whose lines there are, by name: one's own (null) first, then, in the ministry's mail, one agency after the other. */
function agenciesOf({ lines }: DayMail): readonly (string | null)[] {
  const names = [...new Set(lines.map(({ agencyName }) => agencyName ?? null))];
  return names.sort((a, b) => (a ?? '').localeCompare(b ?? '', 'nb'));
}

function viewSection(
  section: MailSection,
  lines: readonly DayMailLine[],
  { day, person }: DayMail,
  { publicUrl, secretFor, mailbox = false }: RenderOptions,
  detail: Detail,
): SectionView {
  const {
    title: words,
    lead,
    list,
  } = mailbox ? sectionWordsForUnit(section, lines, person.id) : sectionWords(section, lines);
  const once = saidOnce(section, lines);
  const count = section === 'unsettled' ? countOf(lines) : lines.length;
  const agency = lines[0]?.agencyName;
  const title = agency ? `${agency}: ${words}` : words;
  const brief = BRIEF_SECTIONS.includes(section) && lines.length >= detail.briefFrom;
  const shown = lines.slice(0, detail.linesPerSection);
  const textLength = brief ? Math.min(detail.textLength, 140) : detail.textLength;
  return {
    title: count > 1 ? `${title} (${count})` : title,
    lead: once ?? lead,
    lines: shown.map((line) =>
      viewLine(once ? { ...line, steps: [] } : line, {
        ...{ day, publicUrl, secretFor, textLength, brief },
        ofUnit: mailbox ? person.id : null,
      }),
    ),
    brief,
    left: lines.length - shown.length,
    listUrl: brief || shown.length < lines.length ? `${publicUrl}${list}` : null,
  };
}

/** What one change of the rules has done to all lines of a section: said above them, not in each. */
function saidOnce(section: MailSection, lines: readonly DayMailLine[]): string | null {
  const steps = lines.flatMap((line) => line.steps);
  const [reason = null, ...others] = new Set(steps.map((step) => step.reason));
  const byRule = section === 'inner-date' && steps.every(({ step }) => step.startsWith('inner-rule-'));
  return byRule && lines.length > 1 && others.length === 0 ? reason : null;
}

function whyThisMail(lines: readonly DayMailLine[], mailbox: boolean): string {
  const asLeader = lines.some(
    ({ steps, onBehalfOf }) => !onBehalfOf && steps.some(({ step }) => step === 'escalate-leader'),
  );
  const asOwner = lines.some(
    ({ section, onBehalfOf }) => !onBehalfOf && (OWNERS_SECTIONS.includes(section) || section === 'moved'),
  );
  const asCoordinator = lines.some(
    ({ section, steps, onBehalfOf }) =>
      !onBehalfOf &&
      (['due-this-week', 'waiting', 'unanswered', 'unowned', 'unsettled', 'refused-addresses'].includes(section) ||
        steps.some(({ step }) => step === 'escalate-coordinator' || step.startsWith('week-'))),
  );
  const standsInFor = [...new Set(lines.flatMap(({ onBehalfOf }) => (onBehalfOf ? [onBehalfOf.name] : [])))];
  const reasons = [
    asOwner && `${mailbox ? 'den' : 'du'} er satt opp som ansvarlig`,
    asCoordinator && 'du er koordinator',
    lines.some(({ agencyName }) => agencyName) && 'du følger opp virksomhetene fra departementet',
    standsInFor.length > 0 && `${mailbox ? 'den' : 'du'} står inn for ${standsInFor.join(' og ')}`,
    asLeader && 'det som står lenge etter fristen, meldes til leder',
  ].filter((reason): reason is string => Boolean(reason));
  return `${mailbox ? 'Den felles postkassen' : 'Du'} får denne e-posten fordi ${reasons.join(', og fordi ')}.`;
}
