import { osloDate, unseenBy, type Command, type CommandBody, type ItemState, type Refusal } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import type { IdSource } from '../database/ids';
import { keepCommand } from '../item/command-inbox';
import type { CarryOverItems, SeenOfItems } from './carry-over';
import type { LaterLetter } from './later-letter';
import { writeChoice, type Choice } from './write-choice';

/** How an item ends, and what was chosen for it. */
export interface Ending {
  readonly body: CommandBody;
  readonly choice: Choice & { readonly choice: 'carried-over' | 'replaced' };
}

/**
 * Why an item does not end yet: others have changed it since the page was opened. Judged here, where its row is locked and nothing of it
 * waits, and not by its workflow: by then the item in which it goes on would be there.
 */
export function unseenEnding(
  snapshot: ItemState,
  body: CommandBody,
  { actor, seen }: { readonly actor: CarryOverItems['actor']; readonly seen?: SeenOfItems | undefined },
): Refusal | null {
  const shown = seen?.[snapshot.itemId];
  return unseenBy(snapshot, { actor, body, ...(shown !== undefined && { seen: shown }) });
}

/** Puts a command into the inbox for each item that ends, with what was chosen; the commands are still to be sent. */
export async function endEarlier(
  tx: EntityManager,
  ids: IdSource,
  letter: LaterLetter,
  endings: readonly Ending[],
  { at, actor }: Pick<CarryOverItems, 'at' | 'actor'>,
): Promise<Command[]> {
  const commands: Command[] = [];
  for (const { body, choice } of endings) {
    const command = { id: ids(), itemId: choice.itemId, actor, receivedAt: at, receivedOn: osloDate(at), body };
    await keepCommand(tx, command);
    await writeChoice(tx, letter, { ...choice, commandId: command.id }, { at, by: actor.personId });
    commands.push(command);
  }
  return commands;
}
