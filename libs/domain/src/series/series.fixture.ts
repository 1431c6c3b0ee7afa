import { advance } from '../item/handle';
import { handle } from '../item/handle';
import { withMarks } from '../item/evolve';
import type { CommandBody } from '../item/command';
import { aCommand, aDeadline, aDeliverable, anItem } from '../item/item.fixture';
import { isOpen, type ItemState } from '../item/item-state';
import { DEFAULT_CALENDAR } from '../calendar/working-days';
import type { Frequency } from '../letter/reading';
import { instant, localDate, type Instant } from '../time/local-date';
import { osloDate } from '../time/oslo';
import { beginSeries } from './begin-series';
import type { SeriesContext } from './occurrences';
import { planSeries } from './plan-series';

/** A year whose main reports nobody has a date for. */
export const NO_REPORTS: SeriesContext = { calendar: DEFAULT_CALENDAR, reportDate: () => null };

/** An item as a letter's words for how often begin it: one deliverable without a day. */
export function aRecurringItem(every: Frequency, confirmedAt = '2026-01-12T09:00:00Z'): ItemState {
  const from = instant(confirmedAt);
  const deadline = aDeadline(null, { unsettled: 'frequency', rule: `every-${every}`, raw: 'så ofte', from });
  const item = anItem([aDeliverable('item-1.1', { deadline })], { confirmedAt: from, assignedAt: from });
  return beginSeries(item, { year: 2026, report: () => null });
}

/** Lets the planner and time do their work up to a moment, as the item's workflow does. */
export function until(state: ItemState, now: string | Instant, context = NO_REPORTS): ItemState {
  const moment = instant(now);
  let current = state;
  for (;;) {
    const planned = withMarks(current, {
      unacknowledged: null,
      deliverables: {},
      series: planSeries(current, context, moment),
    });
    const passed = advance(planned, moment);
    if (passed.events.length === 0) return planned;
    current = passed.state;
  }
}

/** A command by the coordinator, and what follows of it at once. Throws with the sentence of a refusal. */
export function after(state: ItemState, body: CommandBody, at: string, context = NO_REPORTS): ItemState {
  const command = { ...aCommand(body, 'coordinator', at), receivedOn: osloDate(instant(at)) };
  const handled = handle(state, command);
  if (!handled.ok) throw new Error(handled.refusal.sentence);
  return until(handled.state, at, context);
}

/** Period, deadline and status of each occurrence. */
export function occurrencesOf(state: ItemState): [period: string, due: string | null, standing: string][] {
  return state.deliverables.flatMap((it) =>
    it.occurrence
      ? [[it.occurrence.period, it.deadline.due, it.occurrence.setAside ?? (isOpen(it) ? 'open' : it.status)] as const]
      : [],
  ) as [string, string | null, string][];
}

export const day = localDate;
