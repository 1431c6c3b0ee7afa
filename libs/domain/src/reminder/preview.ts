import { EVERYBODY_THERE, type Staff } from '../absence/absence';
import { canStandIn, isAway, standInOf } from '../absence/stand-in';
import type { ItemState } from '../item/item-state';
import { osloDate } from '../time/oslo';
import { addDays, type Instant, type LocalDate } from '../time/local-date';
import { sentAt } from './next-round';
import { planItem } from './plan-item';
import type { PlanStep, RecipientRole } from './plan-step';
import { farthestOf, foresee, type Foreseen, type PreviewInput } from './preview-input';
import type { PreviewStep } from './preview-step';
import { reasonOn, toldFrom } from './rhythm';
import { whileAwaySteps, type ToldMeanwhile } from './while-away';

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
}

/** Whose an item is. */
export type Owners = Pick<ItemState, 'ownerId' | 'deputyId'>;

/** One mail that will be sent if nobody acts before it. */
export interface PreviewMail {
  readonly day: LocalDate;
  readonly at: Instant;
  readonly personId: string;
  /** Everything the person is told that day: in the order of the items, each item's in the order of its plan; summaries last. */
  readonly steps: readonly PreviewStep[];
}

/**
 * The person to whom a step goes on a day, or null when nobody has the role. For an owner who is away it is the item's deputy, else
 * the first of the chain of deputies who is there, else the coordinator. A coordinator for whom nobody stands in keeps what is hers.
 */
export function recipientOf(
  role: RecipientRole,
  owners: Owners,
  recipients: Recipients,
  day: LocalDate,
): string | null {
  const { ownerId, deputyId } = owners;
  const staff = recipients.staff ?? EVERYBODY_THERE;
  const coordinatorId = coordinatorOn(day, recipients, staff);
  if (role === 'owner') {
    if (!ownerId || !isAway(ownerId, day, staff)) return ownerId;
    if (deputyId && canStandIn(deputyId, day, staff)) return deputyId;
    return standInOf(ownerId, day, staff) ?? coordinatorId;
  }
  const leaderId = role === 'leader' && ownerId ? recipients.leaderOf(ownerId) : null;
  // An owner who leads the own unit, or stands in for who does, cannot be escalated to.
  const told = leaderId && leaderId !== ownerId ? thereFor(leaderId, day, staff) : null;
  return told && told !== ownerId ? told : coordinatorId;
}

function coordinatorOn(day: LocalDate, { coordinatorId }: Recipients, staff: Staff): string | null {
  return coordinatorId && (thereFor(coordinatorId, day, staff) ?? coordinatorId);
}

function thereFor(personId: string, day: LocalDate, staff: Staff): string | null {
  return isAway(personId, day, staff) ? standInOf(personId, day, staff) : personId;
}

/**
 * The mails of the rounds from `now` to the end of the day `until` that a plan alone gives, assuming that nobody acts and every address
 * works: one a person and day, ordered by moment and person. It is made from the same plan as the rows from which the mails are
 * sent; what waits for an address that nobody has confirmed is in none of them.
 */
export function previewMails(input: PreviewInput): PreviewMail[] {
  return planMails({ ...input, items: foresee(input) });
}

/** The same of items that have been foreseen already. */
export function planMails(input: Omit<PreviewInput, 'items'> & { readonly items: readonly Foreseen[] }): PreviewMail[] {
  // Repeated steps are planned some way ahead of now; seen from the last day, the plan holds all of those before it.
  const farthest = farthestOf(input);
  const states = new Map(input.items.map(({ stateAt, state }) => [state.itemId, stateAt(farthest)]));
  const planned = input.items.flatMap(({ state: { itemId }, policy: own = input.policy }) => {
    const owners = states.get(itemId);
    return owners ? planItem(owners, own, input.calendar, farthest).map((step) => ({ step, owners })) : [];
  });
  const notices = (input.notices ?? []).map((step) => ({ step, owners: NOBODY }));
  const told = tellings([...planned, ...notices], input);
  const meanwhile = [...(input.toldMeanwhile ?? []), ...told.flatMap((it) => inTheOwnersPlace(it, input.recipients))];
  const news = whileAwaySteps(meanwhile, (itemId) => states.get(itemId), input);
  const back = news.map((step) => ({ step, owners: states.get(step.itemId) ?? NOBODY }));
  return mailsOf([...told, ...tellings(back, input)]);
}

/** A step with those whose item it is about. */
interface Untold {
  readonly step: PreviewStep;
  readonly owners: Owners;
}

/** One step as one person will be told it. */
interface Telling extends Untold {
  readonly at: Instant;
  readonly personId: string;
}

function tellings(steps: readonly Untold[], input: Omit<PreviewInput, 'items'>): Telling[] {
  const { recipients, policy, calendar, now, until, sent } = input;
  return steps.flatMap(({ step, owners }) => {
    const { role } = step;
    if (sent?.has(step.key) || role === 'ministry') return [];
    const { at, personId } = toldIn({ ...step, role }, owners, recipients, (from) =>
      sentAt(from, now, policy, calendar),
    );
    return personId && osloDate(at) <= until && takesMail(personId, recipients) ? [{ step, owners, at, personId }] : [];
  });
}

function mailsOf(told: readonly Telling[]): PreviewMail[] {
  const mails = new Map<string, PreviewMail & { steps: PreviewStep[] }>();
  for (const { step, at, personId } of told) {
    const day = osloDate(at);
    const key = `${at} ${personId}`;
    const mail = mails.get(key) ?? { day, at, personId, steps: [] };
    mail.steps.push({ ...step, reason: reasonOn(step, day) });
    mails.set(key, mail);
  }
  return [...mails].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mail]) => mail);
}

/** Who a step would go to on a day if everybody were there, where that is somebody who is away; else null. */
export function addresseeAway(
  role: PreviewStep['role'],
  owners: Owners,
  { personId, day }: Pick<PreviewMail, 'personId' | 'day'>,
  { staff, ...everybody }: Recipients,
): string | null {
  const own = role === 'ministry' || !staff ? null : recipientOf(role, owners, everybody, day);
  return own && staff && own !== personId && isAway(own, day, staff) ? own : null;
}

/** What an owner will want to know of when back. */
function inTheOwnersPlace({ step, owners, at, personId }: Telling, recipients: Recipients): ToldMeanwhile[] {
  const { role, itemId, deliverableId } = step;
  const day = osloDate(at);
  const ownerId = addresseeAway(role, owners, { personId, day }, recipients);
  return itemId && ownerId && ownerId === owners.ownerId ? [{ itemId, deliverableId, ownerId, day, to: personId }] : [];
}

/** What an owner or a coordinator without a confirmed address that works is to be told waits until there is one. */
function takesMail(personId: string, { staff = EVERYBODY_THERE }: Recipients): boolean {
  return !staff.unconfirmed.has(personId) && !staff.unreachable.has(personId);
}

const NOBODY: Owners = { ownerId: null, deputyId: null };

/** The first round in which a step is told, and to whom: whoever has the role that day may want it earlier than another would. */
function toldIn(
  step: Pick<PlanStep, 'step' | 'sendOn' | 'role'>,
  owners: Owners,
  recipients: Recipients,
  roundFrom: (day: LocalDate) => Instant,
): { at: Instant; personId: string | null } {
  for (let from = toldFrom(step, 'weekly'); ; from = addDays(from, 1)) {
    const at = roundFrom(from);
    const personId = recipientOf(step.role, owners, recipients, osloDate(at));
    const rhythm = personId && recipients.weekly?.has(personId) ? 'weekly' : 'daily';
    if (osloDate(at) >= toldFrom(step, rhythm)) return { at, personId };
  }
}
