import type { Command, ItemState, Refusal } from '@tertial/domain/item';

export const ITEM_WORKFLOW = 'itemWorkflow';

/** The workflow loads everything else from the register, so that it can be started anew from there at any time. */
export interface ItemInput {
  readonly itemId: string;
  /** Length of history after which the workflow begins a new one; its own default when absent. */
  readonly continueAfterEvents?: number;
}

/** Type of the failure that says that the register has no such confirmed item: trying again is no use. */
export const UNKNOWN_ITEM = 'unknown-item';

/** What became of a command. */
export type CommandOutcome =
  { readonly kind: 'done'; readonly seq: number } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Update `command`: argument Command, result CommandOutcome. Its validator refuses with an ApplicationFailure of type REFUSAL and the Refusal as detail. */
export const COMMAND_UPDATE = 'command';
export const REFUSAL = 'refusal';

/** Signal `replan`: the policy, the calendar or a date behind the item has changed in the register. */
export const REPLAN_SIGNAL = 'replan';

/** Query `state`: the ItemState now, null while it is being loaded. */
export const STATE_QUERY = 'state';

export type ItemQueryResult = ItemState | null;
export type { Command };
