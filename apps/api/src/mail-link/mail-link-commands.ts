import { Injectable } from '@nestjs/common';
import { newCommand, type Command, type CommandBody, type Instant } from '@tertial/domain';
import { MailLinks, type MailLink } from '@tertial/persistence';
import { refused } from '../http/problem';
import { actorFor } from '../item/actor';
import { CommandChecks } from '../item/command-checks';
import { CommandService } from '../item/command.service';
import type { LinkFacts } from './mail-link-facts';

/** Gives an item the command of a link. */
@Injectable()
export class MailLinkCommands {
  constructor(
    private readonly links: MailLinks,
    private readonly checks: CommandChecks,
    private readonly commands: CommandService,
  ) {}

  /** @param signedBy who acts from a shared mailbox; null for a person's link. */
  async command(
    link: MailLink,
    { me, item, state }: LinkFacts,
    { body, signedBy, now }: { readonly body: CommandBody; readonly signedBy: string | null; readonly now: Instant },
  ): Promise<Command> {
    await this.checks.check(body, item.agencyId, me);
    const actor = { ...actorFor(body, me, state), ...(signedBy && { signedBy }) };
    return newCommand({ id: link.commandId, body }, link.itemId, actor, now);
  }

  /** Sends what lies in the inbox. A link whose command is refused can be used again: the problem says why it was. */
  async send(command: Command): Promise<void> {
    const { refused: no } = await this.commands.sendAll([command]);
    if (!no[0]) return;
    await this.links.giveBack(command.id);
    throw refused(no[0].refusal);
  }
}
