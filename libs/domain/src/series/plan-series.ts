import { anchorMoved } from '../deadline/anchor-words';
import { isOpen, type Deadline, type DeliverableState, type ItemState } from '../item/item-state';
import { addDays, dayOf, yearOf, type Instant, type LocalDate } from '../time/local-date';
import { nightOf } from '../reminder/plan-marks';
import { endOfDay, osloDate } from '../time/oslo';
import { dayInYear, lastOfPeriod, periodLabel } from './period';
import {
  occurrenceOfPeriod,
  occurrencesThrough,
  reportOf,
  type SeriesContext,
  type WantedOccurrence,
} from './occurrences';
import { seriesRule, type Series, type SeriesDay, type SeriesStep, type SetAside } from './series';
import { setAsideBecause, whyOccurrence } from './occurrence-words';

/** A series whose day is known. */
type Running = Series & { readonly day: SeriesDay };

/** The rows of a series reach so many months ahead of today. */
const MONTHS_AHEAD = 12;

/**
 * What must happen to a series' occurrences so that they are those that its rule asks for: at once, and the next one that time opens.
 * A function of the state, the days of the year and `now` alone; what it gives is applied by the item's own workflow.
 */
export function planSeries(state: ItemState, context: SeriesContext, now: Instant): SeriesStep[] {
  const { series } = state;
  if (!series || !hasDay(series)) return [];
  const today = osloDate(now);
  const changes = state.deliverables.flatMap((it) => changeOf(it, series, context, today, now));
  return [...changes.map((body) => ({ at: null, body })), ...openings(state, series, context, today, now)];
}

/** What becomes of an occurrence that is there already. What was handed over, missed, or given another date by somebody stays. */
function changeOf(
  it: DeliverableState,
  series: Running,
  context: SeriesContext,
  today: LocalDate,
  now: Instant,
): SeriesStep['body'][] {
  if (!it.occurrence) return [];
  const { setAside, period } = it.occurrence;
  const wanted = occurrenceOfPeriod(period, series, context);
  if (!isOpen(it) && !setAside) return [];
  const placed = (setAside && wanted?.placed) || placedBySeries(it) || wanted?.placed || lastOfPeriod(period) || today;
  const lapsed = placed < today;
  const reason = lapsed ? setAside : whyNone(placed, series, wanted !== null);
  if (setAside) return reason || !wanted || lapsed ? [] : [resumed(it, wanted, series, now)];
  if (reason) return [{ kind: 'occurrence-set-aside', deliverableId: it.id, ...setAsideOf(reason, series, placed) }];
  if (!wanted || it.deadline.rule !== seriesRule || lapsed) return [];
  // A date that was known stays until another one is.
  const moves =
    wanted.due !== null &&
    wanted.due !== it.deadline.due &&
    ((placed >= series.from && wanted.placed >= series.from) || it.deadline.due === null);
  return moves
    ? [{ kind: 'deadline-changed', deliverableId: it.id, deadline: movedTo(it, wanted, series, context, now) }]
    : [];
}

/** The day that the series gave it: a date that somebody has given since says nothing of where it belongs. */
function placedBySeries({ deadline, originalDue }: DeliverableState): LocalDate | null {
  return deadline.rule === seriesRule ? deadline.due : originalDue;
}

/** Why there is to be no such occurrence; null when there is. */
function whyNone(placed: LocalDate, series: Running, ofThisRule: boolean): SetAside | null {
  if (series.endedFrom && placed >= series.endedFrom) return 'ended';
  if (placed >= series.from && !ofThisRule) return 'changed';
  return pauseOf(series, placed) ? 'paused' : null;
}

function setAsideOf(
  why: SetAside,
  series: Running,
  placed: LocalDate,
): { readonly why: SetAside; readonly reason: string } {
  return { why, reason: setAsideBecause(why, series, pauseOf(series, placed)) };
}

/** All that is to be open by now, and the one that time opens after them. */
function openings(
  state: ItemState,
  series: Running,
  context: SeriesContext,
  today: LocalDate,
  now: Instant,
): SeriesStep[] {
  // One period more than the year ahead, however long it is.
  const through = addDays(monthsOn(today, 2 * MONTHS_AHEAD), 31);
  const wanted = occurrencesThrough(series, through, context);
  const known = new Set(state.deliverables.map((it) => it.occurrence?.period));
  const fresh = wanted.filter(
    ({ period }) => !known.has(period.id) && !(series.openedThrough && period.last <= series.openedThrough),
  );
  const due = fresh.filter(({ placed }) => placed <= monthsOn(today, MONTHS_AHEAD));
  const next = fresh[due.length];
  const seed = state.deliverables.find((it) => it.id === series.seedId && isOpen(it) && it.deadline.due === null);
  const before = (one: WantedOccurrence) => wanted[wanted.indexOf(one) - 1] ?? null;
  return [
    ...due.map((one, at) => ({
      at: null,
      body: opened(state, one, before(one), at === 0 ? seed : undefined, series, now),
    })),
    ...(next ? [openedLater(state, next, before(next), due.length === 0 ? seed : undefined, series)] : []),
  ];
}

function openedLater(
  state: ItemState,
  one: WantedOccurrence,
  before: WantedOccurrence | null,
  seed: DeliverableState | undefined,
  series: Running,
): SeriesStep {
  const at = nightOf(monthsOn(one.placed, -MONTHS_AHEAD), state.itemId);
  return { at, body: opened(state, one, before, seed, series, at) };
}

function opened(
  { itemId }: ItemState,
  one: WantedOccurrence,
  before: WantedOccurrence | null,
  seed: DeliverableState | undefined,
  series: Running,
  from: Instant,
): SeriesStep['body'] {
  const paused = pauseOf(series, one.placed);
  return {
    kind: 'occurrence-opened',
    deliverableId: seed?.id ?? `${itemId}.${one.period.id}`,
    period: one.period.id,
    through: one.period.last,
    label: periodLabel(one.period.id),
    setAside: paused ? 'paused' : null,
    deadline: deadlineOf(one, before, series, from, (seed?.deadline.version ?? 0) + 1),
  };
}

function resumed(it: DeliverableState, wanted: WantedOccurrence, series: Running, now: Instant): SeriesStep['body'] {
  return { kind: 'occurrence-resumed', deliverableId: it.id, deadline: nextVersion(it, wanted, series, now) };
}

/** Another date of an occurrence that there was: its time counts from the change. */
function nextVersion(it: DeliverableState, wanted: WantedOccurrence, series: Running, now: Instant): Deadline {
  return deadlineOf(wanted, null, series, now, it.deadline.version + 1);
}

/** Another date by the same rule of what follows a main report: its anchor has moved, and its owner is told so with all that moved with it. */
function movedTo(
  it: DeliverableState,
  wanted: WantedOccurrence,
  series: Running,
  { reportAnchor }: SeriesContext,
  now: Instant,
): Deadline {
  const deadline = nextVersion(it, wanted, series, now);
  const sameRule = series.day.kind === 'main-report' && it.deadline.ruleVersion === deadline.ruleVersion;
  const anchor = sameRule && reportAnchor?.(wanted.period.year, reportOf(wanted.period.n));
  if (!anchor) return deadline;
  const movedFrom = it.deadline.due;
  const why = `${deadline.why} ${anchorMoved(movedFrom, { ...anchor, due: deadline.due })}`;
  return { ...deadline, why, anchor: { ...anchor, movedFrom } };
}

/** An occurrence's time begins when the deadline before it has ended, if that is later than the moment at which it is planned. */
function deadlineOf(
  { period, due }: WantedOccurrence,
  before: WantedOccurrence | null,
  series: Running,
  from: Instant,
  version: number,
): Deadline {
  const leadFrom = before && endOfDay(before.placed);
  return {
    version,
    due,
    unsettled: due ? null : 'anchor',
    rule: seriesRule,
    ruleVersion: String(series.version),
    raw: series.raw,
    why: whyOccurrence(period.id, due, series),
    reference: null,
    binding: 'ministry',
    from,
    ...(leadFrom && leadFrom > from ? { leadFrom } : {}),
  };
}

function pauseOf({ pauses }: Series, day: LocalDate): Series['pauses'][number] | null {
  return pauses.find(({ from, until }) => from <= day && day <= until) ?? null;
}

function hasDay(series: Series): series is Running {
  return series.day !== null;
}

/** The same day so many whole years of months on (or back); 29 February becomes the 28th. */
function monthsOn(date: LocalDate, months: number): LocalDate {
  const target = dayOf(yearOf(date) + months / 12, 1, 1);
  return dayInYear(yearOf(target), { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
}
