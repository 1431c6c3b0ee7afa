import { withDigits } from '../text/similar';
import type { TimeExpression } from './expressions';
import { frequencyTests } from './frequency-tests';
import { delivers, isHandedOver } from './judge';
import { mendedWords } from './mended';
import { notAskedTests } from './not-asked';
import { wordsOf, type NotDeadlineTest } from './not-deadline';
import { HOPED_FOR, MADE_BY_AGENCY, SERVED, USERS_GET } from './served';

const DOCUMENT =
  'brev|notat|rapport(?!er(?:e|ing|es)(?![\\p{L}]))|referat|vedtak|avtale|rundskriv|forskrift|lov|oversendelse|supplering|bestilling|mandat|melding|proposisjon|plan|strategi|instruks|evaluering|veileder|dokument|dom|kjennelse|høringsnotat|utredning';

/** "rapporten «Navn» fra 2023", "handlingsplan mot noe fra august 2025": up to six words between. */
const OF_A_DOCUMENT = new RegExp(
  `(?:${DOCUMENT})\\p{L}*(?: (?:«[^»]*»|(?!skal |trer |gjelder )[\\p{L}-]+,?)){0,6} $`,
  'iu',
);

/** "Per 30. april" is the day of figures, and "per 30. april og 31. august" are both. */
export function isCutOff({ lead, before }: TimeExpression): boolean {
  return /(?:^|\s)(?:per|pr\.)(?: den)?$|(?<!\p{L})(?:per|pr\.) (?:den )?\d{1,2}\. ?\p{L}+(?:,| og| samt)(?: den)? ?$/u.test(
    `${before}${lead}`,
  );
}

const FROM = /(?:^|\s)(?:fra|frå|fra og med|f\.o\.m\.)$/u;

export const notDeadlineTests: readonly NotDeadlineTest[] = [
  {
    name: 'session-of-parliament',
    reason: 'other-document',
    holds: ({ expression, before }) =>
      expression.rule.name === 'period' && /(?:prop|innst|meld|dok(?:ument)?|prp|st)\b[^()]{0,25}\($/iu.test(before),
  },
  {
    name: 'date-of-a-document',
    reason: 'other-document',
    holds: ({ expression, before }) =>
      isPoint(expression) &&
      /(?:^|\s)(?:(?<!løpet )av|datert)$/u.test(expression.lead) &&
      new RegExp(`(?:${DOCUMENT})\\p{L}*[^;]*$`, 'iu').test(before),
  },
  {
    name: 'year-of-a-document',
    reason: 'other-document',
    holds: ({ expression, before }) =>
      expression.meaning.type !== 'date' && startsFrom(expression) && OF_A_DOCUMENT.test(before),
  },
  {
    name: 'before-the-year-of-the-letter',
    reason: 'past',
    holds: ({ expression, place }) => {
      const year = yearIn(expression, place.text);
      if (year === null || place.letterYear === null) return false;
      if (expression.meaning.type === 'report') return year < place.letterYear - 1;
      const isRuleSince = expression.rule.name === 'from-year';
      return (isRuleSince || expression.meaning.type !== 'none') && endedBefore(expression, year, place.letterYear);
    },
  },
  {
    name: 'from-a-day-on',
    reason: 'takes-effect',
    holds: ({ expression, place }) =>
      isPoint(expression) && startsFrom(expression) && !/tidligst mulig/iu.test(wordsOf(expression, place)),
  },
  {
    name: 'told-in-the-past',
    reason: 'past',
    holds: ({ expression, before }) =>
      isPoint(expression) &&
      /(?<![\p{L}])(?:var|ble|vart|blei|hadde|trådte|ble satt til|fattet|vedtok|vedtatt|(?:over)?leverte|(?:over)?sendte|mottok|la fram|la frem|startet)(?![\p{L}])(?: \p{L}+){0,3} ?$/iu.test(
        before,
      ),
  },
  {
    name: 'comes-into-force',
    reason: 'takes-effect',
    holds: ({ expression, before, after }) =>
      isPoint(expression) &&
      (/(?:i kraft|i verk|(?<!skal )iverksettes|iverksatt|(?<!skal )innføres|innført|avviklet|avvikles|fases (?:inn|ut)|trer inn|gjelder|produksjonss?att|utvides|utløper|opphører|(?<!skal )(?:tas|takast) i bruk|(?:går|løper|gjeng) ut)(?: \p{L}+)? ?$/iu.test(
        before,
      ) ||
        /^ (?:trer|trår|fases|innføres|gjelder)(?![\p{L}])/u.test(after)),
  },
  {
    // "Kommunene overtar ansvaret 1. mai": a day on which something passes to others.
    name: 'taken-over',
    reason: 'takes-effect',
    holds: ({ expression, before }) =>
      isPoint(expression) &&
      expression.lead === '' &&
      /(?<![\p{L}])(?:overtar|overtek|(?:blir|vert) overf?ørt)(?: \p{L}+){1,5} ?$/iu.test(before),
  },
  {
    // "… sees i sammenheng med oppdrag TB2025-103, som har frist 1.6.2026"
    name: 'deadline-of-another-assignment',
    reason: 'other-document',
    holds: ({ expression, before }) =>
      isPoint(expression) &&
      /frist/u.test(expression.lead) &&
      /(?<![\p{L}])som (?:har|hadde|fikk|fekk) ?$/iu.test(before),
  },
  {
    // "Stortinget ber regjeringen komme tilbake innen 1. mai": what the letter tells of it is no demand on the agency.
    name: 'asked-of-the-government',
    reason: 'binds-others',
    holds: ({ expression, before }) =>
      isPoint(expression) &&
      /(?<![\p{L}])stortinget (?:(?:ber|bad|ba|har bedt|bed) (?:\p{L}+ ){0,2}?regjering|forvent|forutset|ventar)[^;]*$/iu.test(
        before,
      ),
  },
  {
    // "Det tas sikte på at ordningen innføres i løpet av året"
    name: 'what-is-aimed-at',
    reason: 'no-deadline',
    holds: ({ expression, words, before }) =>
      isPoint(expression) &&
      /(?<![\p{L}])det (?:tas|er tatt|vert teke) sikte på[^.;]*$/iu.test(before) &&
      !delivers(words),
  },
  {
    name: 'scheme-runs-until',
    reason: 'takes-effect',
    holds: ({ expression, place, before }) =>
      !place.inItem &&
      isPoint(expression) &&
      /(?:videreføres|forlenges|utsettes|utsatt|gjelder|varer) ?$/iu.test(before) &&
      /(?:^|\s)til$/u.test(expression.lead),
  },
  {
    name: 'cut-off-day',
    reason: 'no-deadline',
    holds: ({ expression }) => isCutOff(expression),
  },
  {
    name: 'speed-of-a-service',
    reason: 'service-level',
    holds: ({ expression, place, words, before }) =>
      expression.meaning.type === 'vague' &&
      /^(?:så |snarest)/iu.test(wordsOf(expression, place)) &&
      (USERS_GET.test(words) || HOPED_FOR.test(before)) &&
      !delivers(words),
  },
  {
    // "Søknader skal behandles innen én måned etter at de er mottatt"
    name: 'speed-of-a-service-after-something',
    reason: 'service-level',
    holds: ({ expression, place, words }) =>
      expression.meaning.type === 'event' &&
      /^(?:innen|innan|senest|seinast) /iu.test(wordsOf(expression, place)) &&
      (!(delivers(words) || MADE_BY_AGENCY.test(mendedWords(words))) || SERVED.test(words)),
  },
  {
    name: 'what-is-referred-to',
    reason: 'no-deadline',
    holds: ({ expression, place, words }) =>
      !place.inItem &&
      isPoint(expression) &&
      /^(?:vi|det|departementet) (?:viser|vises|visest|viste)(?![\p{L}])/iu.test(words) &&
      !/(?<![\p{L}])(?:skal|må|bes|ber|bør|vil)(?![\p{L}])/iu.test(words),
  },
  {
    name: 'what-may-come',
    reason: 'no-deadline',
    holds: ({ expression, before }) =>
      isPoint(expression) && /(?<![\p{L}])kan (?:det )?(?:også )?(?:komme|bli|gis)(?![\p{L}])[^.]*$/iu.test(before),
  },
  ...frequencyTests,
  ...notAskedTests,
  {
    name: 'what-is-of-next-year',
    reason: 'no-deadline',
    holds: ({ expression, place, before }) =>
      /^(?:til )?neste år/iu.test(wordsOf(expression, place)) &&
      (expression.lead === 'til' || /(?<![\p{L}])(?:for|om) $/iu.test(before)),
  },
  {
    name: 'meeting-after-a-report',
    reason: 'no-deadline',
    holds: ({ expression, place, words, before }) =>
      expression.meaning.type === 'report' &&
      /møte/iu.test(words) &&
      (/^etter(?![\p{L}])/iu.test(wordsOf(expression, place)) ||
        /(?:^|\s)etter(?: \p{L}+)? ?$/iu.test(`${before}${expression.lead}`)),
  },
  {
    name: 'report-in-the-reporting-chapter',
    reason: 'no-deadline',
    holds: ({ expression, place }) =>
      !place.inItem && place.zone === 'reporting' && expression.meaning.type === 'report',
  },
  {
    name: 'goal-far-ahead',
    reason: 'goal-for-society',
    holds: ({ expression, place, before }) => {
      const year = yearIn(expression, place.text);
      return (
        expression.meaning.type === 'date' &&
        year !== null &&
        place.letterYear !== null &&
        year > place.letterYear + 2 &&
        /(?<![\p{L}])mål(?:et|sett\p{L}*)?(?![\p{L}])/iu.test(before)
      );
    },
  },
  {
    name: 'among-the-money',
    reason: 'money',
    // What is to be handed over among it has a day of its own: reports on its use, what the next budget needs.
    holds: ({ expression, place, words }) =>
      place.zone === 'money' &&
      expression.meaning.type !== 'none' &&
      !(expression.meaning.type === 'date' && (delivers(words) || isHandedOver(mendedWords(words)))),
  },
];

function isPoint({ meaning }: TimeExpression): boolean {
  return meaning.type === 'date' || meaning.type === 'vague';
}

function startsFrom(expression: TimeExpression): boolean {
  return (
    FROM.test(expression.lead) ||
    expression.rule.name === 'from-year' ||
    (expression.meaning.type === 'vague' && expression.lead === 'fra')
  );
}

/** The words name an earlier year, or all that lies before the year's first day. */
function endedBefore({ lead, meaning }: TimeExpression, year: number, letterYear: number): boolean {
  if (year < letterYear) return true;
  return (
    year === letterYear && /^før$/u.test(lead) && meaning.type === 'date' && meaning.due?.endsWith('-01-01') === true
  );
}

/** The last year that the words themselves name. */
function yearIn(expression: TimeExpression, text: string): number | null {
  const years = withDigits(text.slice(expression.from, expression.to)).match(/(?:19|20)\d\d/gu);
  if (years) return Number(years[years.length - 1]);
  // Broken as printed ("202 0"), it is whole where the rule read it.
  const { meaning } = expression;
  return meaning.type === 'date' || meaning.type === 'report' ? meaning.givenYear : null;
}
