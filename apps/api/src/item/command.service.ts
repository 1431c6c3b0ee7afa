import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock, CommandOutcome } from '@tertial/contracts';
import type { Command, Refusal } from '@tertial/domain';
import { passOnCommand, type Engine } from '@tertial/engine';
import { CommandInbox } from '@tertial/persistence';
import { inParallel } from '../http/in-parallel';
import { CLOCK, ENGINE } from '../parts';

/** `pending`: received, and not done yet. */
export type CommandResult = CommandOutcome | 'pending';

export interface Sent {
  readonly done: Command[];
  readonly pending: Command[];
  readonly refused: { readonly command: Command; readonly refusal: Refusal }[];
}

const AT_ONCE = 16;

/**
 * Gives commands to confirmed items: each lies in the inbox, with the moment of its receipt, before anybody acts on it, so that
 * what a person did is kept also when nothing else runs.
 */
@Injectable()
export class CommandService {
  private readonly logger = new Logger('Command');

  constructor(
    private readonly inbox: CommandInbox,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether no command with this id has been received. */
  async isNew(commandId: string): Promise<boolean> {
    return (await this.inbox.outcome(commandId)) === null;
  }

  /** Keeps the command and gives it to the item; the same command again gets the answer of the first time. */
  async give(command: Command): Promise<CommandResult> {
    const received = await this.inbox.receive(command);
    if (received === 'new') return this.send(command);
    if (received !== 'waiting') return received.outcome;
    // The first receipt counts: lateness is judged by it.
    const first = (await this.inbox.pending(command.itemId)).find(({ id }) => id === command.id);
    return first ? this.send(first) : this.known(command);
  }

  /** Sends commands that lie in the inbox already. Once the engine lets one wait the rest wait too, for the sweeper to send. */
  async sendAll(commands: readonly Command[]): Promise<Sent> {
    const sent: Sent = { done: [], pending: [], refused: [] };
    await inParallel(commands, AT_ONCE, async (command) => {
      const result = sent.pending.length > 0 ? 'pending' : await this.send(command);
      if (result === 'pending') sent.pending.push(command);
      else if (result.kind === 'done') sent.done.push(command);
      else sent.refused.push({ command, refusal: result.refusal });
    });
    return sent;
  }

  /** Keeps commands of one kind to many items, then sends them. */
  async giveAll(commands: readonly Command[]): Promise<Sent> {
    await inParallel(commands, AT_ONCE, (command) => this.inbox.receive(command));
    return this.sendAll(commands);
  }

  private async known(command: Command): Promise<CommandResult> {
    const outcome = await this.inbox.outcome(command.id);
    return outcome === null || outcome === 'waiting' ? 'pending' : outcome;
  }

  private async send(command: Command): Promise<CommandResult> {
    try {
      return await passOnCommand(this.engine, this.inbox, this.clock, command);
    } catch (fault) {
      const message = fault instanceof Error ? fault.message : String(fault);
      this.logger.warn({ message: `kept for later: ${message}`, command: command.id, item: command.itemId });
      return 'pending';
    }
  }
}
