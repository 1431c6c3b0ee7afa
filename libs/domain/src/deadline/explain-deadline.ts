import type { Unsettled } from '../item/item-state';
import { letterDefaultRule, type MainReportPeriod } from '../letter/reading';
import { frequencyOfRule } from '../series/frequency-rule';
import type { DayOfYear } from '../series/series';
import { seriesWords } from '../series/series-words';
import { norwegianDate } from '../time/norwegian-date';
import type { LocalDate } from '../time/local-date';
import { frequencyWords, ruleWords } from './rule-words';

/** A main report within a sentence. */
export const REPORT_NAMES: Readonly<Record<MainReportPeriod, string>> = {
  T1: 'rapporten for 1. tertial',
  T2: 'rapporten for 2. tertial',
  T3: 'årsrapporten',
};

/** 'rapporten for 1. tertial 2026', 'årsrapporten for 2026'; without its year where that is the letter's. */
export function reportName(report: MainReportPeriod, year: number | null): string {
  return year === null ? REPORT_NAMES[report] : `${REPORT_NAMES[report]} ${report === 'T3' ? 'for ' : ''}${year}`;
}

/** What is awaited. */
const UNSETTLED: Record<Unsettled, string> = {
  anchor: 'Datoen står ikke i brevet og må fastsettes med kilde.',
  vague: 'Ordene gir ingen bestemt dag. Koordinatoren må fastsette en dato.',
  event: 'Fristen løper fra en hendelse som ennå ikke er registrert.',
  frequency: 'Brevet sier hvor ofte, men ikke hvilken dag. Koordinatoren må fastsette dagen.',
};

/** Rules of a date, or of a report to follow, that a coordinator gave. */
export const byHandRule = 'by-hand';
export const byHandReportRule = 'by-hand-report';

/** Who gave a date that the letter does not give, and on which day. */
export interface Writer {
  readonly name: string;
  readonly on: LocalDate;
}

export interface ExplainedDeadline {
  readonly raw: string;
  readonly rule: string;
  readonly report: MainReportPeriod | null;
  /** The budget year of the report, where the words name another one than the letter's. */
  readonly reportYear?: number | null | undefined;
  readonly due: LocalDate | null;
  readonly unsettled: Unsettled | null;
  /** Of what recurs: the days of each year, where the words give them; `due` is the first. */
  readonly days?: readonly DayOfYear[] | null | undefined;
  /** Where an anchor's date stands, when it isn't the letter's own text. */
  readonly source: string | null;
  /** Of a deadline by hand: its words stand in the letter. */
  readonly quoted?: boolean;
  /** Of a deadline by hand. */
  readonly by?: Writer | null;
}

/** The answer to "why this date?" in a few Norwegian sentences: the words, the rule, the anchor, the result. */
export function explainDeadline(deadline: ExplainedDeadline): string {
  const { raw, rule, report, due } = deadline;
  if (rule === byHandRule || rule === byHandReportRule) return byHand(deadline);
  if (rule === letterDefaultRule) return byDefault(deadline);
  const words = raw ? `Brevet sier «${raw}».` : '';
  if (!due) return `${words} ${awaited(deadline)}`.trim();
  if (deadline.days) return `${words} ${onDays(deadline.days, due, rule)}`.trim();
  const result = report ? followed(report, due, deadline) : ruleWords(rule)(norwegianDate(due));
  return `${words} ${yearOfWords(deadline)}${result}`.trim();
}

function followed(
  report: MainReportPeriod,
  due: LocalDate,
  { reportYear = null, source }: Pick<ExplainedDeadline, 'reportYear' | 'source'>,
): string {
  return `Det følger ${reportName(report, reportYear)}, som har frist ${norwegianDate(due)}${sourceWords(source)}.`;
}

/** "Det rapporteres to ganger i året, 30. juni og 31. desember. Første frist er 30. juni 2026." */
function onDays(days: readonly DayOfYear[], due: LocalDate, rule: string): string {
  const day = { kind: 'days', days } as const;
  const often = seriesWords({ frequency: frequencyOfRule(rule) ?? 'given-days', day });
  return `Det skal leveres ${often}. Første frist er ${norwegianDate(due)}.`;
}

/** For what the date waits. */
function awaited({ unsettled, rule, report, reportYear = null }: ExplainedDeadline): string {
  if (report && unsettled === 'anchor')
    return `Det følger ${reportName(report, reportYear)}. Datoen for den er ikke kjent og må fastsettes med kilde.`;
  const often = unsettled === 'frequency' ? frequencyWords(rule) : null;
  if (often) return `Det er ${often}, men brevet sier ikke hvilken dag. Koordinatoren må fastsette dagen.`;
  return UNSETTLED[unsettled ?? 'anchor'];
}

function byDefault({ due, source }: ExplainedDeadline): string {
  const rule = 'Brevet nevner ingen frist her. Etter brevets hovedregel rapporteres det i årsrapporten';
  if (!due) return `${rule}. Datoen for den er ikke kjent og må fastsettes med kilde.`;
  return `${rule}, som har frist ${norwegianDate(due)}${sourceWords(source)}.`;
}

/** A deadline that a coordinator wrote: the letter is quoted only where the words stand in it. */
function byHand({ raw, report, due, source, quoted, by }: ExplainedDeadline): string {
  const words = quoted && raw ? `Brevet sier «${raw}». ` : '';
  const who = by ? `Ført av ${by.name} ${norwegianDate(by.on)}` : 'Ført av koordinatoren';
  const origin = !quoted && raw ? ` (kilde: «${raw}»)` : '';
  if (report && due) return `${words}${who}${origin}. ${followed(report, due, { source })}`;
  if (report) return `${words}${who}${origin}. ${awaited({ raw, rule: '', report, due, unsettled: 'anchor', source })}`;
  if (due) return `${words}${who}${origin}: frist ${norwegianDate(due)}.`;
  return `${words}${who} uten dato${origin}. Datoen må fastsettes med kilde.`;
}

/** Words without a year mean that of the letter, or the next where the annual report is spoken of: said, for it is no word of theirs. */
function yearOfWords({ raw, rule, report }: ExplainedDeadline): string {
  const saysDay = !report && /\d/.test(raw) && /(?:^|-)date(?:-|$)/.test(rule);
  return saysDay && !/\d{4}/.test(raw) ? 'Årstallet følger av brevet. ' : '';
}

function sourceWords(source: string | null): string {
  return source ? ` (kilde: ${source})` : '';
}
