import type { Command, ItemEvent, ItemMarks, ItemState, Refusal } from '@tertial/domain/item';
import type { Instant } from '@tertial/domain';
import type { CommandOutcome } from './item-workflow';

/** What an item's workflow needs of the world; owned by the workflow, implemented by the activities. */
export interface ItemActivities {
  /** The state to go on from: the register's snapshot of a confirmed item. Fails for good (UNKNOWN_ITEM) when there is none. */
  loadItem(itemId: string): Promise<ItemState>;

  /** Commands in the inbox that nobody has answered, oldest receipt first. */
  pendingCommands(itemId: string): Promise<Command[]>;

  /**
   * Writes events, snapshot, lists, history, plan and audit in one transaction and answers the moments to wait for.
   * Idempotent by (item, seq) and by command: what was recorded before is answered as it was then.
   */
  recordItem(input: RecordItem): Promise<RecordedItem>;

  /**
   * Notes in the inbox that a command was refused, for the person who gave it. Answers what stands there then: a command that
   * was answered before keeps that answer.
   */
  refuseCommand(input: RefuseCommand): Promise<CommandOutcome>;
}

export interface RecordItem {
  readonly itemId: string;
  /** The state after `events`. */
  readonly state: ItemState;
  readonly events: readonly ItemEvent[];
  readonly commandId: string | null;
}

export interface RecordedItem {
  readonly marks: ItemMarks;
  /**
   * Set when nothing was written, and `state` is the register's: the command had been answered before (`outcome`), or the
   * register has gone another way than this workflow (null; it was restored from a backup, say) and wins.
   */
  readonly earlier: { readonly outcome: CommandOutcome | null; readonly state: ItemState } | null;
}

export interface RefuseCommand {
  readonly commandId: string;
  readonly refusal: Refusal;
  readonly at: Instant;
}
