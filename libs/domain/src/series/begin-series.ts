import { isOpen, type ItemState } from '../item/item-state';
import { frequencies, type Frequency, type MainReportPeriod } from '../letter/reading';
import { dayOf, type LocalDate } from '../time/local-date';
import type { Series, SeriesFrequency } from './series';

const RULE = /^every-(.+)$/;

/** The reader's rule of words for how often: 'every-month'. */
export function frequencyRule(frequency: Frequency): string {
  return `every-${frequency}`;
}

/** How often a reader's rule says, else null. */
export function frequencyOfRule(rule: string): Frequency | null {
  const [, every] = RULE.exec(rule) ?? [];
  return frequencies.find((frequency) => frequency === every) ?? null;
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
 * already: `report` says which one a deliverable follows, `year` whose reports they are.
 */
export function beginSeries(
  state: ItemState,
  { year, report }: { readonly year: number; readonly report: (deliverableId: string) => MainReportPeriod | null },
): ItemState {
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
