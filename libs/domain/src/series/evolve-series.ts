import type { ItemEventBody } from '../item/event';
import { isOpen, NO_MARKS, type DeliverableState, type ItemState } from '../item/item-state';
import { addDays, type Instant } from '../time/local-date';
import { newSeries, seriesOf } from './begin-series';
import type { Series } from './series';
import type { SeriesEventBody } from './series-event';

/** What ended longer ago than this is in the register alone: the state of an item that goes on for years stays small. */
const KEPT_DAYS = 2 * 366;

/** What an event makes of a recurring item. Pure; plain numbers of days, no calendar. */
export function evolveSeries(state: ItemState, body: SeriesEventBody): ItemState {
  switch (body.kind) {
    case 'series-set':
      return withRule(begun(state, body), {
        frequency: body.frequency,
        day: body.day,
        from: body.from,
        source: body.source,
        openedThrough: null,
        endedFrom: null,
        until: null,
        ...(body.raw !== undefined && { raw: body.raw }),
      });
    case 'series-paused': {
      const { from, until, reason } = body;
      return changed(state, (series) => ({ pauses: [...series.pauses, { from, until, reason }] }));
    }
    case 'series-resumed':
      return changed(state, (series) => ({
        pauses: series.pauses
          .map((pause) => (pause.until < body.on ? pause : { ...pause, until: addDays(body.on, -1) }))
          .filter((pause) => pause.from <= pause.until),
      }));
    case 'series-ended':
      return changed(state, () => ({ endedFrom: body.from }));
    case 'occurrence-opened':
      return opened(state, body);
    case 'occurrence-set-aside':
      return withOccurrence(state, body, (it) => ({
        status: 'cancelled',
        marks: NO_MARKS,
        occurrence: it.occurrence ? { ...it.occurrence, setAside: body.why } : null,
      }));
    case 'occurrence-resumed':
      return withOccurrence(state, body, (it) => ({
        status: openStatus(state),
        deadline: body.deadline,
        marks: NO_MARKS,
        passed: [],
        occurrence: it.occurrence ? { ...it.occurrence, setAside: null } : null,
      }));
  }
}

/** A step that was taken is foreseen no more. */
export function withoutStep(state: ItemState, body: ItemEventBody, at: Instant): ItemState {
  const { series } = state;
  if (!series || series.next.length === 0 || !('deliverableId' in body)) return state;
  const next = series.next.filter(
    (step) =>
      !(step.body.kind === body.kind && step.body.deliverableId === body.deliverableId && (step.at ?? at) <= at),
  );
  return next.length === series.next.length ? state : { ...state, series: { ...series, next } };
}

function opened(state: ItemState, body: Extract<SeriesEventBody, { kind: 'occurrence-opened' }>): ItemState {
  const { deliverableId: id, period, label, deadline, setAside, through } = body;
  const seed = state.deliverables.find((it) => it.id === id);
  const fresh: DeliverableState = {
    ...(seed ?? { id, missedAt: null, delivery: null }),
    ...{ label, deadline, marks: NO_MARKS, passed: [] },
    status: setAside ? 'cancelled' : openStatus(state),
    originalDue: deadline.due,
    occurrence: { period, setAside },
  };
  const kept = state.deliverables.filter((it) => it.id !== id && !isLongPast(it, addDays(through, -KEPT_DAYS)));
  return withoutStep(
    changed({ ...state, deliverables: [...kept, fresh] }, () => ({ openedThrough: through })),
    body,
    deadline.from,
  );
}

/** Of a series, ended, and due before a day. */
function isLongPast(it: DeliverableState, before: string): boolean {
  const { due } = it.deadline;
  return Boolean(it.occurrence) && due !== null && due < before && !isOpen(it) && it.status !== 'delivered';
}

function withOccurrence(
  state: ItemState,
  body: Extract<SeriesEventBody, { deliverableId: string }>,
  by: (it: DeliverableState) => Partial<DeliverableState>,
): ItemState {
  return {
    ...state,
    deliverables: state.deliverables.map((it) => (it.id === body.deliverableId ? { ...it, ...by(it) } : it)),
  };
}

function openStatus(state: ItemState): DeliverableState['status'] {
  return state.acknowledgedAt ? 'acknowledged' : 'planned';
}

function withRule(state: ItemState, rule: Partial<Series>): ItemState {
  return changed(state, (series) => ({ ...rule, version: series.version + 1, next: [] }));
}

/** What a later letter asks for again and again, though it was done once until now. */
function begun(
  state: ItemState,
  { raw, frequency, from }: Extract<SeriesEventBody, { kind: 'series-set' }>,
): ItemState {
  return raw === undefined || seriesOf(state) ? state : { ...state, series: newSeries(frequency, raw, from) };
}

function changed(state: ItemState, by: (series: Series) => Partial<Series>): ItemState {
  const series = seriesOf(state);
  return series ? { ...state, series: { ...series, ...by(series) } } : state;
}
