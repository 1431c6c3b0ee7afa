import type { CommandOutcome, RoundInput, RoundResult } from '@tertial/contracts';
import type { Instant } from '@tertial/domain';
import type { Command } from '@tertial/domain/item';

/** What API, worker and activities ask of Temporal. Nothing else knows how to. */
export interface Engine {
  /** Starts an item's workflow, or lets the one that runs run. `pending`: Temporal is out of reach, the sweep starts it later. */
  startItem(itemId: string): Promise<StartOutcome>;
  /** The same for many, a few at a time. */
  startItems(itemIds: readonly string[]): Promise<Readonly<Record<StartOutcome, string[]>>>;
  /**
   * Gives a command to its item's workflow, which is started when it doesn't run, and waits for the answer. `pending`: no answer in
   * time, as when no worker runs or Temporal is away; the command stays in the inbox, and the workflow or the sweep takes it.
   * Never throws for that. A refusal by the workflow's validator is not in the inbox yet: see `passOnCommand`.
   */
  sendCommand(command: Command, options?: { readonly waitMs?: number }): Promise<CommandOutcome | 'pending'>;
  /** Has an item's plan made anew; also wakes a workflow that lost its timer. False when none runs. */
  signalReplan(itemId: string): Promise<boolean>;
  /** Ids of items whose workflow runs, as far as the engine's list knows; null where the server keeps no list. */
  runningItems(): Promise<string[] | null>;
  /** Ends a workflow that should not be, for a reason that its page shows. */
  endItem(itemId: string, reason: string): Promise<void>;
  /** Begins a round now. By hand there is only one at a time for an agency: while it runs, that one is answered. */
  startRound(options: Omit<RoundInput, 'goOn'>): Promise<StartedRound>;
  /** The newest round, by Schedule or by this agency's hand; null when there was none. */
  latestRound(agencyId: string): Promise<RoundStatus | null>;
  /** Begins a sweep now, unless one that was begun like this is running. */
  startReconcile(): Promise<void>;
  /**
   * Makes or corrects the Schedules of the sweep and of a round at each of these hours ('HH:mm' in Oslo), and takes away those of
   * other hours. A pause that somebody set stays. Does nothing on a server that keeps no Schedules.
   */
  ensureSchedules(sendingHours: readonly string[]): Promise<void>;
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

export type StartOutcome = 'started' | 'running' | 'pending';

export interface StartedRound {
  readonly workflowId: string;
  result(): Promise<RoundResult>;
}

export interface RoundStatus {
  readonly workflowId: string;
  readonly status: 'running' | 'done' | 'failed';
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly result: RoundResult | null;
}

/** Temporal cannot be reached now. */
export class EngineUnreachable extends Error {
  constructor(cause: unknown) {
    super('Temporal svarer ikke.', { cause });
    this.name = 'EngineUnreachable';
  }
}
