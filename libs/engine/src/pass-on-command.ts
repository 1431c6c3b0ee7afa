import type { Clock, CommandOutcome } from '@tertial/contracts';
import type { Command, Refusal } from '@tertial/domain/item';
import type { Instant } from '@tertial/domain';
import type { Engine } from './engine';

/** The part of the inbox that passing on needs. */
export interface SettlesCommands {
  /** Changes nothing when the command is settled already; answers what stands there then. */
  refuse(commandId: string, refusal: Refusal, at: Instant): Promise<CommandOutcome>;
  outcome(commandId: string): Promise<CommandOutcome | 'waiting' | null>;
}

/**
 * Gives a command that lies in the inbox to its workflow, and settles it there when the workflow's validator refused it. The inbox
 * has the last word: a command that was done before is answered as done, though a second time it would be refused.
 */
export async function passOnCommand(
  engine: Engine,
  inbox: SettlesCommands,
  clock: Clock,
  command: Command,
): Promise<CommandOutcome | 'pending'> {
  const answer = await engine.sendCommand(command);
  if (answer !== 'pending' && answer.kind === 'refused') {
    return inbox.refuse(command.id, answer.refusal, await clock.now());
  }
  const settled = await inbox.outcome(command.id);
  return settled === null || settled === 'waiting' ? 'pending' : settled;
}
