import { osloDate, type Actor, type Command, type CommandBody, type Instant } from '@tertial/domain';

/** A command as of the moment at which the API received it; `id` is made by who asks. */
export function newCommand(id: string, itemId: string, actor: Actor, body: CommandBody, now: Instant): Command {
  return { id, itemId, actor, receivedAt: now, receivedOn: osloDate(now), body };
}
