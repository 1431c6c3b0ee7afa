import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import {
  COMMAND_UPDATE,
  REPLAN_SIGNAL,
  STATE_QUERY,
  type CommandOutcome,
  type ItemQueryResult,
} from '@tertial/contracts/item';
import type { Command } from '@tertial/domain/item';

/** Can be refused, so an Update: the outcome is recorded in the register before it is answered. */
export const commandUpdate = defineUpdate<CommandOutcome, [Command]>(COMMAND_UPDATE);

/** A fact: something behind the item's plan has changed. */
export const replanSignal = defineSignal(REPLAN_SIGNAL);

export const stateQuery = defineQuery<ItemQueryResult>(STATE_QUERY);
