import { isAway } from '../absence/stand-in';
import type { DeliverableState, ItemState } from '../item/item-state';
import { isOpen } from '../item/item-state';
import type { Instant, LocalDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import { composeDayMail } from './compose-day-mail';
import type { DayMail, OnBehalfOf, TellDeliverable, TellItem, TellRow } from './day-mail';
import { innerDueOf } from './plan-inner';
import { planMails, recipientOf, type PreviewMail } from './preview';
import { foresee, type Foreseen, type PreviewInput } from './preview-input';
import type { PreviewStep } from './preview-step';
import { withSummaries } from './preview-summaries';

/** What a mail says of an item beside its dates. */
export type ItemWords = Omit<TellItem, 'deliverables'>;

export interface PreviewWords {
  /** By the item's id. */
  readonly item: (itemId: string) => ItemWords;
  readonly person: (personId: string) => { readonly name: string; readonly email: string };
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
  const deliverables = state?.deliverables.map((it) => tellDeliverable(it, mail.day, found?.policy, input)) ?? [];
  const subject = subjectId === undefined ? null : { ...words.person(subjectId), answer: null };
  const onBehalfOf = state && /^(week|month)-/.test(step.step) ? null : behalfOf(step, state, mail, words, input);
  return {
    ...{ key, step: step.step, role, reason, subject },
    item: state ? { ...words.item(state.itemId), deliverables } : null,
    deliverable: deliverables.find(({ id }) => id === step.deliverableId) ?? null,
    ...(onBehalfOf && { onBehalfOf }),
  };
}

function tellDeliverable(
  it: DeliverableState,
  day: LocalDate,
  policy: PreviewInput['policy'] | undefined,
  input: PreviewInput,
): TellDeliverable {
  const { id, label, originalDue, status, deadline, delivery } = it;
  const { due, why } = deadline;
  return {
    ...{ id, label, due, originalDue, why },
    innerDue: innerDueOf(it, policy ?? input.policy, input.calendar),
    state: isOpen(it) && due !== null && due < day ? 'overdue' : status,
    deliveredOn: delivery && osloDate(delivery.at),
  };
}

/** Whose line it would be if everybody were there; null for the recipient's own. */
function behalfOf(
  { role }: PreviewStep,
  owners: ItemState | undefined,
  { personId, day }: PreviewMail,
  words: PreviewWords,
  { recipients }: PreviewInput,
): OnBehalfOf | null {
  const { staff, ...everybody } = recipients;
  if (!staff || role === 'ministry') return null;
  const own = recipientOf(role, owners ?? { ownerId: null, deputyId: null }, everybody, day);
  if (!own || own === personId || !isAway(own, day, staff)) return null;
  const away = staff.absences.filter((it) => it.personId === own && it.from <= day && day <= it.to);
  const until =
    away
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? null;
  return { id: own, name: words.person(own).name, why: staff.unreachable.has(own) ? 'undeliverable' : 'away', until };
}
