import { deliverableId } from '@tertial/contracts';
import { allowedCommands, type CommandKind, type ItemState, type LocalDate, type Role } from '@tertial/domain';
import type { ScriptedPerson } from './script';

/** What turning an act into a command needs of the register. */
export interface ActContext {
  readonly state: ItemState;
  readonly role: Role;
  /** The item's id in the reading, by which a script names its deliverables. */
  readonly readingId: string;
  /** The act's number: made-up references carry it. */
  readonly number: number;
  /** Which deliverable, where an act about many items names it beside this one. */
  readonly deliverable?: number | string | undefined;
  /** The day of the act. */
  readonly today: LocalDate;
  /** Id of a person whom the script names. */
  readonly personId: (person: ScriptedPerson) => string;
  /** Stores a file in the register. */
  readonly storeFile: (name: string, content: string) => Promise<string>;
}

export const COORDINATOR_ONLY = 'Dette kan bare gjøres av koordinatoren.';
export const NO_REASON = 'Ingen begrunnelse i manuset.';

export function madeUp({ number }: Pick<ActContext, 'number'>): string {
  return `Simulert ${number}`;
}

/**
 * The deliverable that a script means: by number, id, deadline or period; where it says nothing, the one with the nearest deadline
 * with which this can be done. One that is not there goes to the product as it stands, which refuses it.
 */
export function meant(kind: CommandKind, named: number | string | undefined, context: ActContext): string {
  const { deliverables, itemId } = context.state;
  if (typeof named === 'number') return deliverableId(itemId, named);
  if (named !== undefined)
    return (
      deliverables.find(({ deadline, occurrence }) => deadline.due === named || occurrence?.period === named)?.id ??
      named.replace(context.readingId, itemId)
    );
  const possible = allowedCommands(context.state, context.role).find((it) => it.kind === kind)?.deliverableIds ?? [];
  const nearest = deliverables
    .filter(({ id }) => possible.includes(id))
    .reduce<{ id: string; due: string } | null>((best, { id, deadline }) => {
      const due = deadline.due ?? 'later than any day';
      return best && best.due <= due ? best : { id, due };
    }, null);
  return nearest?.id ?? deliverables[0]?.id ?? deliverableId(itemId, 1);
}
