import type { Waiting } from '../item/deliverable-facts';
import { latestDelivery } from '../item/evolve-judgement';
import type { DeliverableState, ItemState } from '../item/item-state';
import { isOpen } from '../item/item-state';
import type { Instant, LocalDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import { composeDayMail } from './compose-day-mail';
import type { DayMail, OnBehalfOf, TellDeliverable, TellItem, TellRow } from './day-mail';
import { innerDueOf } from './plan-inner';
import { planMails, type PreviewMail } from './preview';
import { foresee, type Foreseen, type MinistryDate, type PreviewInput } from './preview-input';
import type { PreviewStep } from './preview-step';
import { withSummaries } from './preview-summaries';
import { addresseeAway } from './recipients';
import { awayUntil } from './while-away';

/** What a mail says of an item beside its dates. */
export type ItemWords = Omit<TellItem, 'deliverables'>;

export interface PreviewWords {
  /** By the item's id. */
  readonly item: (itemId: string) => ItemWords;
  readonly person: (personId: string) => PersonWords;
}

/** What a mail says of a person. */
export interface PersonWords {
  readonly name: string;
  readonly email: string;
  /** What the mail server answered when it refused the address or a mail; absent or null: it has not. */
  readonly answer?: string | null;
  readonly left?: boolean;
}

/** Everything that will be sent in a time to come, if nobody acts. */
export interface Preview {
  /** In order of time, and of persons within a moment. */
  readonly mails: readonly PreviewMail[];
  /** A mail as its reader will see it: its lines in their sections, with the dates that hold by then. */
  dayMail(mail: PreviewMail, words: PreviewWords): DayMail;
  /** An item's deliverables at a moment, with those that time has opened by then. */
  stateAt(itemId: string, moment: Instant): ItemState | null;
}

/** The mails of plan and summaries together: what the rounds will send, to the mail. Pure. */
export function previewYear(input: PreviewInput): Preview {
  const items = foresee(input);
  const foreseen = { ...input, items };
  const byId = new Map(items.map((it) => [it.state.itemId, it]));
  return {
    mails: withSummaries(planMails(foreseen), foreseen),
    dayMail(mail, words) {
      const rows = mail.steps.map((step) => tellRow(step, mail, byId, words, input));
      return composeDayMail(mail.day, { id: mail.personId, ...words.person(mail.personId) }, rows);
    },
    stateAt: (itemId, moment) => byId.get(itemId)?.stateAt(moment) ?? null,
  };
}

function tellRow(
  step: PreviewStep,
  mail: PreviewMail,
  items: ReadonlyMap<string, Foreseen>,
  words: PreviewWords,
  input: PreviewInput,
): TellRow {
  const { key, role, reason, itemId, subjectId } = step;
  const found = itemId === null ? undefined : items.get(itemId);
  const state = found?.stateAt(mail.at);
  const tell = role === 'ministry' ? toldTheMinistry : toldTheAgency;
  const deliverables = state?.deliverables.map((it) => tell(it, mail.day, input, found?.policy)) ?? [];
  const onBehalfOf = /^(week|month)-/.test(step.step) ? null : behalfOf(step, state, mail, words, input);
  return {
    ...{ key, step: step.step, role, reason, subject: subjectId === undefined ? null : subjectOf(subjectId, words) },
    item: state ? { ...words.item(state.itemId), ...namesOf(state, words), deliverables } : null,
    deliverable: deliverables.find(({ id }) => id === step.deliverableId) ?? null,
    ...(onBehalfOf && { onBehalfOf }),
    ...(role === 'ministry' && input.agencyName && { agencyName: input.agencyName }),
  };
}

/** Of those whose the item is by then. */
function namesOf({ ownerId, deputyId }: ItemState, words: PreviewWords): Pick<ItemWords, 'ownerName' | 'deputyName'> {
  const name = (id: string | null) => id && words.person(id).name;
  return { ownerName: name(ownerId), deputyName: name(deputyId) };
}

function subjectOf(personId: string, words: PreviewWords): TellRow['subject'] {
  const { name, email, answer = null } = words.person(personId);
  return { name, email, answer };
}

function toldTheAgency(
  it: DeliverableState,
  day: LocalDate,
  { policy, calendar }: PreviewInput,
  own: PreviewInput['policy'] = policy,
): TellDeliverable {
  const { status, deadline } = it;
  const late = isOpen(it) && deadline.due !== null && deadline.due < day;
  return {
    ...toldToBoth(it, deadline),
    innerDue: innerDueOf(it, own, calendar),
    state: late ? 'overdue' : status,
    ...(!late && it.missedAt && { missedOn: osloDate(it.missedAt) }),
    ...(isOpen(it) && it.waiting && { waiting: waited(it.waiting) }),
  };
}

/** The agency's own dates and whom it waits for are no business of the ministry's. */
function toldTheMinistry(it: DeliverableState, day: LocalDate, { ministryDates }: PreviewInput): TellDeliverable {
  const { id, status, deadline } = it;
  const set = deadline.binding === 'ministry' ? deadline : (ministryDates?.get(id) ?? { due: null, why: '' });
  const late = isOpen(it) && deadline.binding === 'ministry' && deadline.due !== null && deadline.due < day;
  return {
    ...toldToBoth(it, set),
    innerDue: null,
    state: late ? 'overdue' : status === 'accepted' ? 'delivered' : status,
    ...(!late && it.missedAt && { missedOn: osloDate(it.missedAt) }),
  };
}

function toldToBoth(
  it: DeliverableState,
  { due, why }: MinistryDate,
): Omit<TellDeliverable, 'innerDue' | 'state' | 'waiting'> {
  const { id, label, originalDue, delivery, extensionRequest } = it;
  const { proposed, forwarded } = extensionRequest ?? {};
  const late = latestDelivery(it);
  return {
    ...{ id, label, due, originalDue, why, deliveredOn: delivery && osloDate(delivery.at) },
    ...(late && { daysLate: late.daysLate, lateOn: osloDate(late.at) }),
    ...(isOpen(it) && proposed && forwarded && { requested: { due: proposed, ...forwarded } }),
  };
}

function waited({ on, since, chaseOn }: Waiting) {
  return { on, since, chaseOn };
}

/** Whose line it would be if everybody were there; null for the recipient's own. */
function behalfOf(
  { role }: PreviewStep,
  owners: ItemState | undefined,
  mail: PreviewMail,
  words: PreviewWords,
  { recipients }: PreviewInput,
): OnBehalfOf | null {
  const own = addresseeAway(role, owners ?? { ownerId: null, deputyId: null }, mail, recipients);
  if (!own) return null;
  const { absences = [], unreachable } = recipients.staff ?? {};
  const { name, left } = words.person(own);
  const why = left ? 'left' : unreachable?.has(own) ? 'undeliverable' : 'away';
  return { id: own, name, why, until: awayUntil(own, mail.day, absences) };
}
