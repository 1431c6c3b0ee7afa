import { isOpen, type DeliverableState, type ItemState } from '../item/item-state';
import type { MainReportPeriod } from '../letter/reading';
import { dayOf, yearOf, type LocalDate } from '../time/local-date';
import { frequencyOfRule } from './frequency-rule';
import { whyOccurrence } from './occurrence-words';
import { dayInYear, periodLabel, periodsOf } from './period';
import { seriesRule, type DayOfYear, type Series, type SeriesFrequency } from './series';

export interface Beginning {
  readonly year: number;
  readonly report: (deliverableId: string) => MainReportPeriod | null;
  readonly days?: (deliverableId: string) => readonly DayOfYear[] | null;
}

/** The series of an item: the one in its state, else the one that its words ask for while nobody has said which day; null for any other. */
export function seriesOf(state: Pick<ItemState, 'series' | 'deliverables' | 'confirmedAt'>): Series | null {
  if (state.series) return state.series;
  const seed = state.deliverables.find(
    (it) => isOpen(it) && it.deadline.unsettled === 'frequency' && frequencyOfRule(it.deadline.rule),
  );
  const frequency = seed && frequencyOfRule(seed.deadline.rule);
  if (!frequency) return null;
  return { ...BLANK, frequency, raw: seed.deadline.raw, seedId: seed.id, from: FIRST_DAY };
}

/**
 * The state with which a recurring item begins. What is told of every tertial follows the year's three main reports, which are there
 * already: `report` says which one a deliverable follows, `year` whose reports they are. `days`: the days of each year on which a
 * deliverable recurs, where the letter gives them; the first is its own, and the planner opens the others.
 */
export function beginSeries(state: ItemState, { year, report, days = () => null }: Beginning): ItemState {
  const onDays = state.deliverables.flatMap((it) => beginOnDays(state, it, days(it.id)) ?? []);
  if (onDays[0]) return onDays[0];
  const unsettled = seriesOf(state);
  if (unsettled) return { ...state, series: unsettled };
  const ofTertials = state.deliverables.filter(
    (it) => frequencyOfRule(it.deadline.rule) === 'tertial' && report(it.id),
  );
  const [first] = ofTertials;
  if (!first) return state;
  const last = dayOf(year, 12, 31);
  const series: Series = {
    ...BLANK,
    ...{ frequency: 'tertial', day: { kind: 'main-report' }, raw: first.deadline.raw },
    ...{ from: dayOf(year, 1, 1), until: last, openedThrough: last },
  };
  return {
    ...state,
    series,
    deliverables: state.deliverables.map((it) =>
      ofTertials.includes(it) ? { ...it, occurrence: { period: `${year}-${report(it.id)}`, setAside: null } } : it,
    ),
  };
}

/** A series whose rule the letter gives whole: the deliverable is its first occurrence. */
function beginOnDays(state: ItemState, first: DeliverableState, days: readonly DayOfYear[] | null): ItemState | null {
  const { due, rule, raw } = first.deadline;
  const frequency = frequencyOfRule(rule);
  if (!days || !due || !frequency) return null;
  const at = days.findIndex((day) => dayInYear(yearOf(due), day) === due);
  const period = periodsOf(frequency, yearOf(due))[at];
  if (!period) return null;
  const day = { kind: 'days', days } as const;
  const series = { ...BLANK, frequency, day, raw, from: due, openedThrough: period.last };
  const deadline = {
    ...{ ...first.deadline, rule: seriesRule, ruleVersion: String(series.version) },
    why: whyOccurrence(period.id, due, series),
  };
  const occurrence = { period: period.id, setAside: null };
  const opened = { ...first, deadline, occurrence, label: periodLabel(period.id) };
  return { ...state, series, deliverables: state.deliverables.map((it) => (it === first ? opened : it)) };
}

/** A series that nothing has been opened of yet. */
export function newSeries(frequency: SeriesFrequency, raw: string, from: LocalDate): Series {
  return { ...BLANK, frequency, raw, from };
}

/** Before any deadline that there can be. */
const FIRST_DAY = '1900-01-01' as LocalDate;

const BLANK: Omit<Series, 'frequency' | 'raw' | 'from'> = {
  day: null,
  version: 0,
  source: null,
  pauses: [],
  endedFrom: null,
  until: null,
  openedThrough: null,
  seedId: null,
  next: [],
};
