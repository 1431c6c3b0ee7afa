import type { Deadline, Unsettled } from '../item/item-state';
import { REPORT_WORDS } from '../letter/item-names';
import {
  letterDefaultRule,
  type ItemKind,
  type MainReportPeriod,
  type ReadDeliverable,
  type ReadItem,
  type Span,
} from '../letter/reading';
import type { DayOfYear } from '../series/series';
import type { Instant, LocalDate } from '../time/local-date';
import type { AnchorReference } from './anchor-reference';
import { explainDeadline } from './explain-deadline';

type DatesOfYear = Partial<Record<MainReportPeriod, { readonly due: LocalDate; readonly source: string }>>;

/** The dates of a year's main reports that are known, each with where it stands. T3 is the annual report. */
export type ReportDates = DatesOfYear & {
  /** Those of other budget years, where the words name one: "i årsrapporten for 2020" in the letter of 2021. */
  readonly otherYears?: Readonly<Record<number, DatesOfYear>>;
};

/** A deliverable of the register before it has a workflow: what is to be handed over, by which rule, and the date if it is known. */
export interface RegisterDeliverable {
  /** Position within the item, from 1; with the item's id it makes the deliverable's id. */
  readonly ordinal: number;
  readonly label: string;
  readonly raw: string;
  readonly rule: string;
  readonly ruleVersion: string;
  /** The main report that it follows, else null. */
  readonly report: MainReportPeriod | null;
  /** The budget year of that report, where the words name another one than the item's own. */
  readonly reportYear?: number | null;
  readonly due: LocalDate | null;
  readonly unsettled: Unsettled | null;
  /** Norwegian: why this date, or why there is none. */
  readonly why: string;
  /** A date that binds somebody else: shown, never planned. */
  readonly informational: boolean;
  /** Where the words stand in the letter; null for the letter's default rule and for what was written by hand. */
  readonly span?: Span | null;
  /** Of what recurs: the days of each year, where the words give them; `due` is then the first. */
  readonly days?: readonly DayOfYear[] | null;
}

/** What is told within a report, is a measure, or is a day to meet: items to look at, with nothing to hand over by themselves. */
export const NOT_DELIVERED: readonly ItemKind[] = ['key-information', 'steering-parameter', 'meeting'];

/** What an item's reading becomes in the register: one entry a deadline; tertialvis follows the three main reports. */
export function registerDeliverables(
  item: Pick<ReadItem, 'kind' | 'deliverables'>,
  reports: ReportDates,
): RegisterDeliverable[] {
  if (NOT_DELIVERED.includes(item.kind)) return [];
  const own = item.deliverables.filter((read) => !isDayOfSeries(read, item.deliverables));
  const expanded = own.flatMap((read) => expand(read, item.deliverables, reports));
  const distinct = expanded.filter((it, index) => expanded.findIndex((other) => sameDeadline(it, other)) === index);
  return distinct.map((it, index) => ({ ...it, ordinal: index + 1 }));
}

/** The budget years, other than the letter's own, whose reports something follows. */
export function namedYears(deliverables: readonly Pick<ReadDeliverable, 'reportYear'>[]): number[] {
  return [...new Set(deliverables.flatMap(({ reportYear }) => reportYear ?? []))].sort();
}

/** What holds for an item without any words of time, where the letter says so: it is told of in the annual report. */
export function defaultDeliverable(reports: ReportDates): RegisterDeliverable {
  const read: ReadDeliverable = { raw: '', type: 'report', in: ['T3'], rule: letterDefaultRule };
  return { ...ofReport(read, 'T3', reports), ordinal: 1 };
}

/** The deadline with which a confirmed deliverable starts its life. `from` is the moment of confirmation, `anchor` what it follows. */
export function firstDeadline(
  deliverable: Omit<
    RegisterDeliverable,
    'ordinal' | 'label' | 'report' | 'reportYear' | 'informational' | 'span' | 'days'
  >,
  from: Instant,
  anchor: AnchorReference | null = null,
): Deadline {
  const { due, unsettled, rule, ruleVersion, raw, why } = deliverable;
  const first = { version: 1, due, unsettled, rule, ruleVersion, raw, why, reference: null, from };
  return { ...first, binding: 'ministry', ...(anchor && { anchor }) };
}

type Expanded = Omit<RegisterDeliverable, 'ordinal'>;

function expand(read: ReadDeliverable, all: readonly ReadDeliverable[], reports: ReportDates): Expanded[] {
  const [first] = all.flatMap((it) => (isDayOf(it, read) && it.due ? [it.due] : [])).sort();
  if (read.onDays && first) return [seriesOnDays(read, read.onDays, first)];
  const periods: readonly MainReportPeriod[] =
    read.type === 'recurring' && read.every === 'tertial' ? ['T1', 'T2', 'T3'] : (read.in ?? []);
  if (periods.length > 0) return periods.map((period) => ofReport(read, period, reports));
  // The first day of what recurs is no rule for all of them: that is asked, and the words say the day.
  const due = read.type === 'recurring' ? null : (read.due ?? null);
  return [entry(read, { label: 'Leveranse', report: null, due, unsettled: due ? null : withoutDate(read) }, null)];
}

/** One demand, however many days its words give: the first of them is its deadline until it is confirmed. */
function seriesOnDays(
  read: ReadDeliverable,
  { raw, span, days }: NonNullable<ReadDeliverable['onDays']>,
  due: LocalDate,
): Expanded {
  return {
    ...entry({ ...read, raw, span }, { label: 'Leveranse', report: null, due, unsettled: null, days }, null),
    days,
  };
}

function isDayOfSeries(read: ReadDeliverable, all: readonly ReadDeliverable[]): boolean {
  return all.some((series) => isDayOf(read, series));
}

function isDayOf({ type, due, span }: ReadDeliverable, { onDays }: ReadDeliverable): boolean {
  return type === 'date' && !!due && !!span && !!onDays && onDays.span[0] <= span[0] && span[1] <= onDays.span[1];
}

function ofReport(read: ReadDeliverable, report: MainReportPeriod, reports: ReportDates): Expanded {
  const year = read.reportYear ?? null;
  const known = (year === null ? reports : reports.otherYears?.[year])?.[report];
  const ownDate = read.in?.length === 1 ? (read.due ?? null) : null;
  const due = known?.due ?? ownDate;
  return entry(
    read,
    {
      label: year === null ? REPORT_WORDS[report] : `${REPORT_WORDS[report]} ${year}`,
      ...{ report, due, unsettled: due ? null : 'anchor' },
      ...(year !== null && { reportYear: year }),
    },
    known?.source ?? null,
  );
}

function entry(
  read: ReadDeliverable,
  parts: Pick<Expanded, 'label' | 'report' | 'reportYear' | 'due' | 'unsettled' | 'days'>,
  source: string | null,
): Expanded {
  const { raw, rule, ruleVersion = '1' } = read;
  const { report, reportYear, due, unsettled, days } = parts;
  const why = explainDeadline({ raw, rule, report, reportYear, due, unsettled, source, days });
  return { ...parts, raw, rule, ruleVersion, why, informational: read.type === 'other', span: read.span ?? null };
}

function withoutDate(read: ReadDeliverable): Unsettled {
  if (read.type === 'vague' || read.type === 'event') return read.type;
  return read.type === 'recurring' ? 'frequency' : 'anchor';
}

function sameDeadline(a: Expanded, b: Expanded): boolean {
  return a.report === b.report && a.due === b.due && a.raw === b.raw && a.label === b.label;
}
