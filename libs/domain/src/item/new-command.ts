import type { Instant } from '../time/local-date';
import { endOfDay, osloDate } from '../time/oslo';
import type { Actor, Command, CommandBody } from './command';

/**
 * A command as of the moment `now` at which it was received; `id` is made by who asks, `seen` is the `seq` that a page showed.
 * Not among what workflows have of an item: it knows the days of a calendar.
 */
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
