import type { WorkCalendar } from '../calendar/working-days';
import type { ItemState } from '../item/item-state';
import { osloDate, osloInstant } from '../time/oslo';
import type { Instant, LocalDate } from '../time/local-date';
import { sentAt } from './next-round';
import { planItem } from './plan-item';
import type { PlanStep, RecipientRole } from './plan-step';
import type { ReminderPolicy } from './policy';

/** Who stands behind the roles of a plan; all ids are persons to whom mail may go. */
export interface Recipients {
  /** null while the agency has no coordinator: what is hers waits. */
  readonly coordinatorId: string | null;
  /** The leader of the unit to which an owner belongs; null when there is none, then the coordinator is told instead. */
  readonly leaderOf: (ownerId: string) => string | null;
}

/** One mail that will be sent if nobody acts before it. */
export interface PreviewMail {
  readonly day: LocalDate;
  readonly at: Instant;
  readonly personId: string;
  /** Everything the person is told that day: in the order of the items, each item's in the order of its plan. */
  readonly steps: readonly PlanStep[];
}

/** The person to whom a step goes now, or null when nobody has the role. */
export function recipientOf(role: RecipientRole, ownerId: string | null, recipients: Recipients): string | null {
  if (role === 'owner') return ownerId;
  const leaderId = role === 'leader' && ownerId ? recipients.leaderOf(ownerId) : null;
  // An owner who leads the own unit cannot be escalated to.
  if (leaderId && leaderId !== ownerId) return leaderId;
  return recipients.coordinatorId;
}

/**
 * The mails of the rounds from `now` to the end of the day `until`, assuming that nobody acts and every address works: one a
 * person and day, ordered by moment and person. It is made from the same plan as the rows from which the mails are sent.
 * `sent` holds the keys of the steps that have been mailed before `now`.
 */
export function previewMails(input: {
  readonly items: readonly { readonly state: ItemState }[];
  readonly recipients: Recipients;
  readonly policy: ReminderPolicy;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  readonly until: LocalDate;
  readonly sent?: ReadonlySet<string>;
}): PreviewMail[] {
  const { recipients, policy, calendar, now, until, sent } = input;
  const mails = new Map<string, PreviewMail & { steps: PlanStep[] }>();
  // Repeated steps are planned some way ahead of now; seen from the last day, the plan holds all of those before it.
  const farthest = later(now, osloInstant(until, policy.sendAt));
  for (const { state } of input.items)
    for (const step of planItem(state, policy, calendar, farthest)) {
      const personId = recipientOf(step.role, state.ownerId, recipients);
      const at = sentAt(step.sendOn, now, policy, calendar);
      if (!personId || osloDate(at) > until || sent?.has(step.key)) continue;
      const key = `${at} ${personId}`;
      const mail = mails.get(key) ?? { day: osloDate(at), at, personId, steps: [] };
      mail.steps.push(step);
      mails.set(key, mail);
    }
  return [...mails].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mail]) => mail);
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
