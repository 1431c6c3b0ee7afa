import {
  letterDefaultRule,
  norwegianDate,
  type AmendmentKind,
  type Frequency,
  type ItemKind,
  type LetterType,
  type MainReportPeriod,
  type NotDeadlineReason,
  type QuestionSubject,
  type ReadDeliverable,
} from '@tertial/domain';

export const kindWords: Readonly<Record<ItemKind, string>> = {
  assignment: 'Oppdrag',
  'main-report': 'Rapport',
  'joint-report': 'Felles rapport',
  'one-off-delivery': 'Leveranse',
  'special-report': 'Særskilt rapp.',
  'key-information': 'Nøkkelinfo',
  'steering-parameter': 'Styringsparam.',
  statistic: 'Statistikk',
  'research-assignment': 'FoU-oppdrag',
  meeting: 'Møte',
  'calendar-deadline': 'Kalenderfrist',
};

export const letterWords: Readonly<Record<LetterType, string>> = {
  allocation: 'Tildelingsbrev',
  supplementary: 'Supplerende tildelingsbrev',
  assignment: 'Oppdragsbrev',
  instruction: 'Instruks',
};

export const questionWords: Readonly<Record<QuestionSubject, string>> = {
  date: 'Frist?',
  bullet: 'Punkt?',
  anchor: 'Dato mangler',
  owner: 'Hvem?',
  other: 'Annet',
};

export const reasonWords: Readonly<Record<NotDeadlineReason, string>> = {
  'other-document': 'Datoen for et annet dokument',
  'service-level': 'Krav til hvor raskt noe gjøres',
  'takes-effect': 'Når noe trer i kraft eller begynner',
  period: 'Perioden for en plan eller strategi',
  'goal-for-society': 'Mål for samfunnet',
  'binds-others': 'Frist for noen andre',
  past: 'Noe som har vært',
  money: 'Gjelder penger',
  'no-deadline': 'Ingen frist, f.eks. tidspunkt for tall',
};

export const amendmentWords: Readonly<Record<AmendmentKind, string>> = {
  deadline: 'Ny frist',
  cancelled: 'Bortfaller',
  text: 'Ny ordlyd',
  frequency: 'Ny hyppighet',
};

const EVERY: Readonly<Record<Frequency, string>> = {
  month: 'hver måned',
  quarter: 'hvert kvartal',
  tertial: 'hvert tertial',
  'half-year': 'hvert halvår',
  year: 'hvert år',
};

const REPORTS: Readonly<Record<MainReportPeriod, string>> = { T1: 'T1', T2: 'T2', T3: 'årsrapporten' };

/** Every rule that gives a deadline, in a person's words. A test asks for each that the reader has. */
export const ruleWords: Readonly<Record<string, string>> = {
  'fixed-date': 'dato',
  'numeric-date': 'dato',
  'numeric-date-without-year': 'dato, brevets år',
  'uncertain-date': 'dato som ikke kan leses sikkert',
  'calendar-date': 'styringskalenderen',
  'date-cell': 'dato i tabell',
  'report-cell': 'rapport i tabell',
  'end-of-week': 'ukens siste virkedag',
  'end-of-month': 'månedens slutt',
  'end-of-year': 'årets slutt',
  'half-year': 'halvårets slutt',
  quarter: 'kvartalets slutt',
  'tertial-end': 'tertialets slutt',
  'main-report': 'hovedrapport',
  'annual-report': 'årsrapporten',
  'tertial-reports': 'tertialrapportene',
  'every-month': 'hver måned',
  'every-quarter': 'hvert kvartal',
  'every-tertial': 'hvert tertial',
  'every-half-year': 'hvert halvår',
  'every-year': 'hvert år',
  event: 'hendelse',
  'vague-time': 'ingen bestemt dag',
  'other-frequency': 'annen hyppighet',
  'all-the-time': 'løpende eller ved behov',
  'goal-year': 'ingen bestemt dag',
  'from-year': 'ingen bestemt dag',
  period: 'periode',
  'service-level': 'behandlingstid',
  [letterDefaultRule]: 'brevets hovedregel',
};

/** The rule of a deadline. "I 1. tertial" is a day where something is to be made and a report where something is told. */
export function ruleOf({ rule, type }: ReadDeliverable): string {
  if (type === 'other') return 'binder andre';
  if (rule === 'main-report' && type === 'date') return 'tertialets slutt';
  return ruleWords[rule] ?? rule;
}

/** The day, or what stands instead of one, and the rule that gave it. */
export function deadlineWords(deliverable: ReadDeliverable): string {
  const { rule, due, raw, type } = deliverable;
  const day = due ? `${norwegianDate(due)}${deliverable.tentative ? ', tentativ' : ''}` : null;
  if (rule === letterDefaultRule) return `${day ?? 'i årsrapporten'} (${ruleOf(deliverable)})`;
  switch (type) {
    case 'date':
      return `${day ?? 'uklar dato'} (${ruleOf(deliverable)})`;
    case 'recurring':
      return `${deliverable.every ? EVERY[deliverable.every] : raw} (gjentas)`;
    case 'report':
      return `${reportsOf(deliverable)}: ${day ?? 'dato ikke gitt'}`;
    case 'vague':
      return `«${raw}» (uavklart)`;
    case 'event':
      return `«${raw}» (hendelse)`;
    case 'other':
      return `${day ?? raw} (binder andre)`;
  }
}

function reportsOf({ in: reports }: ReadDeliverable): string {
  return (reports ?? []).map((report) => REPORTS[report]).join(' og ') || 'rapport';
}
