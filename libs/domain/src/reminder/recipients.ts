import { EVERYBODY_THERE, type Staff } from '../absence/absence';
import { canStandIn, isAway, standInOf } from '../absence/stand-in';
import type { ItemState } from '../item/item-state';
import type { LocalDate } from '../time/local-date';
import type { TellRow } from './day-mail';
import type { RecipientRole } from './plan-step';

/** Who stands behind the roles of a plan; all ids are persons to whom mail may go. */
export interface Recipients {
  /** null while the agency has no coordinator: what is hers waits. */
  readonly coordinatorId: string | null;
  /** The leader of the unit to which an owner belongs; null when there is none, then the coordinator is told instead. */
  readonly leaderOf: (ownerId: string) => string | null;
  /** Who is away; everybody is there when it is not said. */
  readonly staff?: Staff;
  /** Who wants one mail a week of what can wait; everybody else is told day by day. */
  readonly weekly?: ReadonlySet<string>;
  /** Who will leave, in the order of the days. */
  readonly handOvers?: readonly HandOver[];
}

/** On a day somebody leaves, and what is theirs goes to others. */
export interface HandOver {
  readonly day: LocalDate;
  readonly personId: string;
  /** Who gets the items that the person owns, and those in which the person is deputy. */
  readonly ownerId: string | null;
  readonly deputyId: string | null;
  /** Who stands behind the roles from that day on. */
  readonly after: Recipients;
}

/** Whose an item is. */
export type Owners = Pick<ItemState, 'ownerId' | 'deputyId'>;

/** Those who stand behind the roles on a day: who leaves before it, or on it, does no more. */
export function recipientsOn(day: LocalDate, recipients: Recipients): Recipients {
  return recipients.handOvers?.findLast((it) => it.day <= day)?.after ?? recipients;
}

/**
 * The person to whom a step goes on a day, or null when nobody has the role. For an owner who is away it is the item's deputy, else
 * the first of the chain of deputies who is there, else the coordinator. For a coordinator for whom nobody stands in it is another one
 * of the agency; without any she keeps what is hers.
 */
export function recipientOf(
  role: RecipientRole,
  owners: Owners,
  recipients: Recipients,
  day: LocalDate,
): string | null {
  const { ownerId, deputyId } = owners;
  const { leaderOf, ...standing } = recipientsOn(day, recipients);
  const staff = standing.staff ?? EVERYBODY_THERE;
  const coordinatorId = coordinatorOn(day, standing, staff);
  if (role === 'owner') {
    if (!ownerId || !isAway(ownerId, day, staff)) return ownerId;
    if (deputyId && canStandIn(deputyId, day, staff)) return deputyId;
    return standInOf(ownerId, day, staff) ?? coordinatorId;
  }
  const leaderId = role === 'leader' && ownerId ? leaderOf(ownerId) : null;
  // An owner who leads the own unit, or stands in for who does, cannot be escalated to.
  const told = leaderId && leaderId !== ownerId ? thereFor(leaderId, day, staff) : null;
  return told && told !== ownerId ? told : coordinatorId;
}

function coordinatorOn(
  day: LocalDate,
  { coordinatorId }: Pick<Recipients, 'coordinatorId'>,
  staff: Staff,
): string | null {
  if (!coordinatorId) return null;
  const another = () => staff.coordinators?.find((it) => canStandIn(it, day, staff));
  return thereFor(coordinatorId, day, staff) ?? another() ?? coordinatorId;
}

function thereFor(personId: string, day: LocalDate, staff: Staff): string | null {
  return isAway(personId, day, staff) ? standInOf(personId, day, staff) : personId;
}

/** Who a step would go to on a day if everybody were there, where that is somebody who is away; else null. */
export function addresseeAway(
  role: TellRow['role'],
  owners: Owners,
  { personId, day }: { readonly personId: string; readonly day: LocalDate },
  recipients: Recipients,
): string | null {
  const { staff, ...everybody } = recipientsOn(day, recipients);
  const own = role === 'ministry' || !staff ? null : recipientOf(role, owners, everybody, day);
  return own && staff && own !== personId && isAway(own, day, staff) ? own : null;
}

/** What an owner or a coordinator without a confirmed address that works is to be told waits until there is one. */
export function takesMail(personId: string, day: LocalDate, recipients: Recipients): boolean {
  const { staff = EVERYBODY_THERE } = recipientsOn(day, recipients);
  return !staff.unconfirmed.has(personId) && !staff.unreachable.has(personId);
}
