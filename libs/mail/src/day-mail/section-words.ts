import type { DayMailLine, MailSection } from '@tertial/domain';
import { isRefusedMail } from './kind-words';

export interface SectionWords {
  readonly title: string;
  /** What to do about it, one or two sentences. */
  readonly lead: string | null;
  /** One line of it, more lines of it: what stands after the number in the mail's summary. */
  readonly one: string;
  readonly many: string;
  /** The same beside other parts of a summary, where there is little room; else `one` and `many` serve. */
  readonly short?: string;
  /** The page of the web application that lists the same. */
  readonly list: string;
}

/** Those that tell somebody of what is his own. */
export const OWNERS_SECTIONS: readonly MailSection[] = [
  ...(['nudged', 'overdue', 'due-today', 'returned', 'cancelled', 'superseded', 'new'] as const),
  ...(['amended', 'changed', 'inner-date', 'refused-extension', 'coming', 'while-away'] as const),
];

const WORDS: Readonly<Record<MailSection, SectionWords>> = {
  nudged: {
    title: 'Koordinatoren ber om svar',
    lead: null,
    one: 'purring',
    many: 'purringer',
    list: '/',
  },
  overdue: {
    title: 'Forfalt',
    lead: 'Marker som levert når det er gjort. Trenger du mer tid, bruk «Be om utsatt frist» på oppdragets side.',
    one: 'forfalt frist',
    many: 'forfalte frister',
    list: '/',
  },
  'due-today': { title: 'Frist i dag', lead: null, one: 'frist i dag', many: 'frister i dag', list: '/' },
  returned: {
    title: 'Sendt tilbake',
    lead: 'Leveransen må suppleres innen den nye datoen.',
    one: 'leveranse sendt tilbake',
    many: 'leveranser sendt tilbake',
    short: 'sendt tilbake',
    list: '/',
  },
  cancelled: {
    title: 'Avlyst',
    lead: 'Dette skal ikke leveres lenger.',
    one: 'avlyst leveranse',
    many: 'avlyste leveranser',
    short: 'avlyst',
    list: '/',
  },
  superseded: {
    title: 'Erstattet',
    lead: 'Dette skal ikke leveres lenger. Noe annet er kommet i stedet.',
    one: 'erstattet leveranse',
    many: 'erstattede leveranser',
    short: 'erstattet',
    list: '/',
  },
  amended: {
    title: 'Endret',
    lead: null,
    one: 'endret oppgave',
    many: 'endrede oppgaver',
    short: 'endret',
    list: '/',
  },
  'inner-date': {
    title: 'Endret intern frist',
    lead: null,
    one: 'endret intern frist',
    many: 'endrede interne frister',
    list: '/',
  },
  changed: { title: 'Ny frist', lead: null, one: 'ny frist', many: 'nye frister', list: '/' },
  'refused-extension': {
    title: 'Søknad om utsettelse avslått',
    lead: 'Fristen er den samme som før.',
    one: 'søknad om utsettelse avslått',
    many: 'søknader om utsettelse avslått',
    short: 'avslått utsettelse',
    list: '/',
  },
  new: {
    title: 'Du er satt opp som ansvarlig for',
    lead: 'Bekreft at du har mottatt det. Er det ikke ditt, sier du fra samme sted, og det går tilbake til koordinatoren.',
    one: 'ny oppgave',
    many: 'nye oppgaver',
    list: '/',
  },
  coming: { title: 'Kommende frister', lead: null, one: 'kommende frist', many: 'kommende frister', list: '/' },
  moved: {
    title: 'Nye datoer',
    lead: null,
    one: 'ny dato',
    many: 'nye datoer',
    list: '/',
  },
  'while-away': {
    title: 'Sendt til andre mens du var borte',
    lead: null,
    one: 'sendt mens du var borte',
    many: 'sendt mens du var borte',
    list: '/',
  },
  escalated: {
    title: 'Ikke levert etter fristen',
    lead: null,
    one: 'leveranse mangler etter fristen',
    many: 'leveranser mangler etter fristen',
    short: 'mangler etter fristen',
    list: '/oppdrag?visning=overdue',
  },
  'due-this-week': {
    title: 'Frist denne uken',
    lead: null,
    one: 'frist denne uken',
    many: 'frister denne uken',
    list: '/oppdrag?visning=due-this-week',
  },
  waiting: {
    title: 'Venter på andre',
    lead: null,
    one: 'leveranse venter på andre',
    many: 'leveranser venter på andre',
    short: 'venter på andre',
    list: '/oppdrag?visning=waiting',
  },
  unanswered: {
    title: 'Venter på svar',
    lead: null,
    one: 'oppgave venter på svar',
    many: 'oppgaver venter på svar',
    short: 'venter på svar',
    list: '/oppdrag?visning=open',
  },
  unowned: {
    title: 'Mangler ansvarlig',
    lead: 'Ingen får påminnelser om dette før noen er satt opp som ansvarlig.',
    one: 'oppgave uten ansvarlig',
    many: 'oppgaver uten ansvarlig',
    short: 'uten ansvarlig',
    list: '/oppdrag?ansvarlig=none',
  },
  unsettled: {
    title: 'Mangler dato',
    lead: 'Ansvarlig får ingen påminnelser om dette før datoen er fastsatt.',
    one: 'frist uten dato',
    many: 'frister uten dato',
    short: 'uten dato',
    list: '/oppdrag?visning=unsettled',
  },
  'refused-addresses': {
    title: 'E-postadresser som ble avvist',
    lead: 'Disse får ingen e-post før adressen er rettet.',
    one: 'avvist adresse',
    many: 'avviste adresser',
    list: '/personer',
  },
  'ministry-overdue': {
    title: 'Ikke levert etter fristen',
    lead: null,
    one: 'leveranse mangler etter fristen',
    many: 'leveranser mangler etter fristen',
    short: 'forfalt',
    list: '/',
  },
  'ministry-late': {
    title: 'Levert etter fristen i forrige måned',
    lead: null,
    one: 'leveranse kom etter fristen',
    many: 'leveranser kom etter fristen',
    short: 'levert for sent',
    list: '/',
  },
  'ministry-missed': {
    title: 'Holdt ikke fristen i forrige måned',
    lead: 'Disse er siden avlyst, overført, sendt tilbake eller har fått ny frist. Fristbruddet blir stående.',
    one: 'frist ble ikke holdt',
    many: 'frister ble ikke holdt',
    short: 'ikke holdt',
    list: '/',
  },
  'ministry-extended': {
    title: 'Fikk ny frist i forrige måned',
    lead: null,
    one: 'leveranse fikk ny frist',
    many: 'leveranser fikk ny frist',
    short: 'fikk ny frist',
    list: '/',
  },
  'ministry-requested': {
    title: 'Bedt om utsettelse, ikke besvart',
    lead: null,
    one: 'søknad om utsettelse venter på svar',
    many: 'søknader om utsettelse venter på svar',
    short: 'venter på svar om utsettelse',
    list: '/',
  },
  'ministry-due': {
    title: 'Frist denne måneden, ikke levert ennå',
    lead: null,
    one: 'frist denne måneden',
    many: 'frister denne måneden',
    list: '/',
  },
};

const REFUSED_MAILS = {
  title: 'E-post som ble avvist',
  lead: 'Innholdet ble avvist, ikke adressen. Det samme sendes ikke om igjen; når det er noe nytt å si, prøves alt sammen på nytt.',
  one: 'avvist e-post',
  many: 'avviste e-poster',
  list: '/utsendinger?status=refused',
};

/** The words of a section, as they fit the lines that are in it. */
export function sectionWords(section: MailSection, lines: readonly DayMailLine[]): SectionWords {
  const words = WORDS[section];
  if (section === 'escalated' && lines.every(({ steps }) => steps.some(({ step }) => step === 'week-overdue')))
    return { ...words, short: 'forfalt' };
  if (section === 'refused-addresses' && lines.every(isRefusedMail)) return REFUSED_MAILS;
  if (section === 'nudged' && lines.every(({ daysLate }) => (daysLate ?? 0) > 0))
    return { ...words, one: 'purring på forfalt frist', many: 'purringer på forfalte frister' };
  if (section === 'due-today' && lines.every(({ daysLate }) => daysLate !== 0))
    return {
      ...words,
      title: 'Siste arbeidsdag før fristen',
      one: 'frist før neste arbeidsdag',
      many: 'frister før neste arbeidsdag',
    };
  if (section === 'due-today' && lines.some(({ daysLate }) => daysLate !== 0))
    return { ...words, title: 'Frist i dag eller før neste arbeidsdag' };
  if (section === 'cancelled' && lines.some(({ deliverable }) => !deliverable))
    return { ...words, one: 'avlyst oppgave', many: 'avlyste oppgaver' };
  if (section === 'superseded' && lines.some(({ deliverable }) => !deliverable))
    return { ...words, one: 'erstattet oppgave', many: 'erstattede oppgaver' };
  if (section === 'coming' && lines.every(({ daysLate }) => daysLate !== null && daysLate >= -7))
    return { ...words, one: 'frist innen en uke', many: 'frister innen en uke' };
  return words;
}
