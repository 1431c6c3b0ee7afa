import { randomUUID } from 'node:crypto';
import type { RecordedItem } from '@tertial/contracts';
import {
  advance,
  handle,
  osloDate,
  planItem,
  planMarks,
  withMarks,
  type Actor,
  type Command,
  type CommandBody,
  type Instant,
  type ItemState,
  type ReadItem,
} from '@tertial/domain';
import { CommandInbox, ItemRecorder, ItemRegister } from '@tertial/persistence';
import type { DataSource } from 'typeorm';
import { aLetter } from './letters';
import { MONDAY } from './moments';
import type { TestAgency } from './people';

export interface ConfirmedItem {
  readonly itemId: string;
  /** As recorded, marks and plan included. */
  readonly state: ItemState;
}

/** A command of a coordinator unless it says otherwise; the day of receipt follows from the moment. */
export function aCommand(itemId: string, actor: Actor, body: CommandBody, receivedAt: Instant = MONDAY): Command {
  return { id: randomUUID(), itemId, actor, receivedAt, receivedOn: osloDate(receivedAt), body };
}

/** Imports and confirms an item, and records its start as its workflow would: the plan is there. */
export async function aConfirmedItem(
  dataSource: DataSource,
  agency: TestAgency,
  parts: {
    readonly read?: ReadItem;
    readonly at?: Instant;
    readonly ownerId?: string | null;
    readonly deputyId?: string | null;
  } = {},
): Promise<ConfirmedItem> {
  const { read, at = MONDAY, ownerId = agency.ownerId, deputyId = null } = parts;
  const { itemIds } = await aLetter(dataSource, agency.agencyId, read && [read], { at });
  const confirmed = await new ItemRegister(dataSource).confirmItems({
    itemIds,
    ownerId,
    deputyId,
    acceptPast: true,
    at,
    by: agency.coordinatorId,
  });
  const [itemId] = confirmed.done;
  if (!itemId) throw new Error(JSON.stringify(confirmed.refused));
  await recordAsWorkflow(dataSource, itemId, at, null);
  return { itemId, state: await snapshotOf(dataSource, itemId) };
}

/** What an item's workflow does with a command, or with time alone (null): computes, plans, records. Answers what the recorder does. */
export async function recordAsWorkflow(
  dataSource: DataSource,
  itemId: string,
  now: Instant,
  command: Command | null,
): Promise<RecordedItem['earlier']> {
  const recorder = new ItemRecorder(dataSource);
  const before = await snapshotOf(dataSource, itemId);
  const { calendar, policy } = await recorder.planningContext(itemId);
  const next = command ? handle(before, command) : { ok: true as const, ...advance(before, now) };
  if (!next.ok) throw new Error(next.refusal.sentence);
  const planned = {
    marks: planMarks(next.state, policy, calendar),
    steps: planItem(withMarks(next.state, planMarks(next.state, policy, calendar)), policy, calendar, now),
  };
  const input = { itemId, state: next.state, events: next.events, commandId: command?.id ?? null };
  return recorder.record(input, planned, now);
}

/** Receives a command and records it as the workflow would. */
export async function giveCommand(
  dataSource: DataSource,
  itemId: string,
  actor: Actor,
  body: CommandBody,
  at: Instant,
): Promise<Command> {
  const command = aCommand(itemId, actor, body, at);
  await new CommandInbox(dataSource).receive(command);
  await recordAsWorkflow(dataSource, itemId, at, command);
  return command;
}

async function snapshotOf(dataSource: DataSource, itemId: string): Promise<ItemState> {
  const state = await new ItemRegister(dataSource).snapshot(itemId);
  if (!state) throw new Error(`No confirmed item ${itemId}`);
  return state;
}
