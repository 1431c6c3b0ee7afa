import type { CommandOutcome } from '@tertial/contracts';
import type { Command, Instant, Refusal } from '@tertial/domain';
import type { DataSource } from 'typeorm';

/** Commands as people gave them, each kept before anything is done with it, with what became of it. */
export class CommandInbox {
  constructor(private readonly dataSource: DataSource) {}
  receive(_command: Command): Promise<'new' | 'waiting' | { outcome: CommandOutcome }> {
    throw new Error('being built');
  }
  pending(_itemId: string): Promise<Command[]> {
    throw new Error('being built');
  }
  refuse(_commandId: string, _refusal: Refusal, _at: Instant): Promise<CommandOutcome> {
    throw new Error('being built');
  }
  outcome(_commandId: string): Promise<CommandOutcome | 'waiting' | null> {
    throw new Error('being built');
  }
  allWaiting(_receivedBefore: Instant): Promise<Command[]> {
    throw new Error('being built');
  }
}
