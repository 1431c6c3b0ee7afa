import { ApplicationFailure } from '@temporalio/activity';
import { UNKNOWN_ITEM, type Clock, type ItemActivities, type RecordedItem, type RecordItem } from '@tertial/contracts';
import {
  planItem,
  planMarks,
  planSeries,
  type Instant,
  type ItemMarks,
  type ItemState,
  type SeriesContext,
} from '@tertial/domain';
import { CommandInbox, ItemRecorder, ItemRegister, seriesContext, UnknownItem } from '@tertial/persistence';
import type { DataSource } from 'typeorm';

export interface ItemActivityParts {
  readonly dataSource: DataSource;
  readonly clock: Clock;
}

/** What an item's workflow needs, done on the register. */
export function createItemActivities({ dataSource, clock }: ItemActivityParts): ItemActivities {
  const items = new ItemRegister(dataSource);
  const inbox = new CommandInbox(dataSource);
  const recorder = new ItemRecorder(dataSource);

  async function recordItem(input: RecordItem): Promise<RecordedItem> {
    const recorded = await recordOnce(input);
    const { earlier } = recorded;
    // The register has gone on by itself, as when an anchor moves all that follows it: what was to be planned anew is its state.
    const stale = earlier && !earlier.outcome && input.events.length === 0;
    if (stale) await recordOnce({ ...input, state: earlier.state });
    return recorded;
  }

  async function recordOnce(input: RecordItem): Promise<RecordedItem> {
    const now = await clock.now();
    const { agencyId, calendar, policy } = await recorder.planningContext(input.itemId);
    let series: SeriesContext | null = null;
    const marksOf = async (state: ItemState, at: Instant): Promise<ItemMarks> => {
      const marks = planMarks(state, policy, calendar);
      // Most items do not recur, and ask for no days of a year.
      if (!state.series) return marks;
      series ??= await seriesContext(dataSource, agencyId, calendar);
      return { ...marks, series: planSeries(state, series, at) };
    };
    const marks = await marksOf(input.state, receiptIn(input) ?? now);
    const earlier = await recorder.record(input, { marks, steps: planItem(input.state, policy, calendar, now) }, now);
    return { marks: earlier ? await marksOf(earlier.state, now) : marks, earlier };
  }

  return {
    async loadItem(itemId) {
      const state = await items.snapshot(itemId);
      if (!state) throw unknownItem(itemId);
      return state;
    },
    pendingCommands: (itemId) => inbox.pending(itemId),
    recordItem: (input) => recordItem(input).catch(forGood),
    refuseCommand: ({ commandId, refusal, at }) => inbox.refuse(commandId, refusal, at),
  };
}

/**
 * When the command was received that these events are of; null for what time has done. What it makes of a series is judged as of
 * then: a pause that was asked for in time holds, whenever the worker gets to it.
 */
function receiptIn({ commandId, events }: RecordItem): Instant | null {
  return (commandId && events.findLast((event) => event.commandId === commandId)?.at) || null;
}

/** Tells Temporal what no further attempt can mend. */
function forGood(error: unknown): never {
  if (error instanceof UnknownItem) throw unknownItem(error.message, error);
  throw error;
}

function unknownItem(detail: string, cause?: Error): ApplicationFailure {
  return ApplicationFailure.create({
    message: `The register has no such confirmed item: ${detail}`,
    type: UNKNOWN_ITEM,
    nonRetryable: true,
    ...(cause ? { cause } : {}),
  });
}
