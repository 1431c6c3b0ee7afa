import { endOfDay, osloDate, type Actor, type Command, type CommandBody, type Instant } from '@tertial/domain';

/** A command as of the moment at which the API received it; `id` is made by who asks, `seen` is what the page showed. */
export function newCommand(
  { id, seen, body }: { readonly id: string; readonly seen?: number | undefined; readonly body: CommandBody },
  itemId: string,
  actor: Actor,
  now: Instant,
): Command {
  const dueEnd = body.kind === 'correct-date' ? { dueEnd: endOfDay(body.due) } : {};
  return {
    id,
    itemId,
    actor,
    receivedAt: now,
    receivedOn: osloDate(now),
    body,
    ...dueEnd,
    ...(seen !== undefined && { seen }),
  };
}
