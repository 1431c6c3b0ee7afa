import { deliverableId, type PolicyFile } from '@tertial/contracts';
import {
  DEFAULT_CALENDAR,
  addDays,
  awaitedAnchor,
  beginSeries,
  datesFollowed,
  firstDeadline,
  foreseeSeries,
  madeUpPeople,
  openItem,
  osloDate,
  osloInstant,
  policyOf,
  previewYear,
  registerDeliverables,
  yearOf,
  type DeliverableState,
  type ItemState,
  type LocalDate,
  type ItemWords,
  type MadeUpPerson,
  type PreviewStep,
  type Instant,
  type ReadItem,
  type Reading,
  type ReminderPolicy,
} from '@tertial/domain';
import { subjectOf } from '@tertial/mail/subject';

/** One reason for a mail: which item, which step, and the one deliverable that it is about, or all of them. */
export interface PlannedLine {
  readonly item: ReadItem;
  readonly step: PreviewStep;
  readonly deliverables: readonly DeliverableState[];
}

export interface PlannedDeliverable {
  readonly item: ReadItem;
  readonly deliverable: DeliverableState;
}

export interface PlannedMail {
  readonly at: Instant;
  readonly day: LocalDate;
  readonly to: MadeUpPerson;
  readonly subject: string;
  readonly lines: readonly PlannedLine[];
}

/** What would be sent if a letter were confirmed as it was read and nobody acted. */
export interface LetterPlan {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly mails: readonly PlannedMail[];
  /** Every deliverable in the order of its deadline; those without a date last: the coordinator is asked for it. */
  readonly deliverables: readonly PlannedDeliverable[];
  /** Items that ask for nothing by any deadline: they are kept in the register, and nobody is reminded of them. */
  readonly withoutDeliverable: readonly ReadItem[];
}

/** The hour in Oslo at which a plan and a simulation confirm a letter: before the round of the same day. */
export const CONFIRMATION_HOUR = '07:00';

/** How long after its last deadline a plan goes on, where no end was asked for. */
const DAYS_AFTER_LAST = 28;
const A_YEAR = 365;

/**
 * Plans a letter as it will be when a coordinator confirms all of it in the morning of `from`: made-up people, Norwegian holidays,
 * the default policy with what `rules` decide otherwise. `until` is the last day shown; null: a year, and at least until four weeks after
 * the last deadline.
 */
export function planLetter(
  reading: Reading,
  from: LocalDate,
  until: LocalDate | null,
  rules: PolicyFile = {},
): LetterPlan {
  const people = madeUpPeople(reading.items);
  const confirmedAt = osloInstant(from, CONFIRMATION_HOUR);
  const opened = openItems(reading, people.ownerOf, confirmedAt);
  const last = until ?? defaultEnd(opened, from);
  const everybody = new Map(
    [people.coordinator, people.ministry, ...people.ownerOf.values(), ...people.leaderOf.values()].map((it) => [
      it.email,
      it,
    ]),
  );
  const preview = previewYear({
    items: opened.map((it) => ({ state: it.state, policy: policyFor(rules, it.item.kind) })),
    recipients: {
      coordinatorId: people.coordinator.email,
      leaderOf: (owner: string) => people.leaderOf.get(everybody.get(owner)?.unit ?? '')?.email ?? null,
    },
    ministry: [people.ministry.email],
    ...{ policy: policyOf({ agency: rules.agency ?? {} }), calendar: DEFAULT_CALENDAR, now: confirmedAt, until: last },
  });
  const byId = new Map(foreseenItems(opened, confirmedAt, last).map((it) => [it.item.id, it]));
  const person = (id: string) => personOf(everybody, id);
  const words = { item: (id: string) => wordsOf(id, byId), person };
  return {
    from,
    until: last,
    mails: preview.mails.map((mail) => ({
      ...{ at: mail.at, day: mail.day, to: person(mail.personId) },
      subject: subjectOf(preview.dayMail(mail, words)),
      lines: mail.steps.flatMap((step) => lineOf(step, byId)),
    })),
    deliverables: [...byId.values()]
      .flatMap(({ item, state }) => state.deliverables.map((deliverable) => ({ item, deliverable })))
      .sort(byDue),
    withoutDeliverable: reading.items.filter(({ id }) => !byId.has(id)),
  };
}

/** The deliverables without a date. */
export function unsettledOf({ deliverables }: LetterPlan): PlannedDeliverable[] {
  return deliverables.filter(({ deliverable }) => !deliverable.deadline.due);
}

interface Opened {
  readonly item: ReadItem;
  readonly state: ItemState;
}

/** The items' states right after confirmation, made by the functions that the register's confirmation uses. */
function openItems(
  reading: Reading,
  ownerOf: ReadonlyMap<string, MadeUpPerson>,
  confirmedAt: Instant,
): readonly Opened[] {
  const on = osloDate(confirmedAt);
  const dates = datesFollowed(reading, on);
  return reading.items.flatMap((item) => {
    const planned = registerDeliverables(item, dates).filter(({ informational }) => !informational);
    const deliverables = planned.map((it) => ({
      id: deliverableId(item.id, it.ordinal),
      label: it.label,
      deadline: firstDeadline(it, confirmedAt, awaitedAnchor(reading, it, on)),
    }));
    if (deliverables.length === 0) return [];
    const ownerId = ownerOf.get(item.id)?.email ?? null;
    const opened = openItem({ itemId: item.id, ownerId, deputyId: null, confirmedAt, deliverables });
    const daysOf = (id: string) => planned.find((it) => deliverableId(item.id, it.ordinal) === id)?.days ?? null;
    return [{ item, state: beginSeries(opened, { year: yearOf(on), report: () => null, days: daysOf }) }];
  });
}

/** The items with what the planner opens of their series until the last day. */
function foreseenItems(opened: readonly Opened[], now: Instant, last: LocalDate): Opened[] {
  const series = { calendar: DEFAULT_CALENDAR, reportDate: () => null };
  const end = osloInstant(last, CONFIRMATION_HOUR);
  return opened.map(({ item, state }) => ({ item, state: foreseeSeries(state, series, now, end) }));
}

function policyFor({ agency = {}, kinds = {} }: PolicyFile, kind: ReadItem['kind']): ReminderPolicy {
  return policyOf({ agency, kind: kinds[kind] ?? {} });
}

function wordsOf(itemId: string, byId: ReadonlyMap<string, Opened>): ItemWords {
  const found = byId.get(itemId);
  if (!found) throw new RangeError(`The letter has no item ${itemId}`);
  const { id, kind, text, chapter, page, parties, lead } = found.item;
  return { id, kind, text, chapter, page, parties, lead, letterTitle: null, ownerName: null, deputyName: null };
}

function personOf(everybody: ReadonlyMap<string, MadeUpPerson>, email: string): MadeUpPerson {
  const person = everybody.get(email);
  if (!person) throw new RangeError(`Nobody has the address ${email}`);
  return person;
}

function lineOf(step: PreviewStep, byId: ReadonlyMap<string, Opened>): PlannedLine[] {
  const opened = step.itemId === null ? undefined : byId.get(step.itemId);
  if (!opened) return [];
  const { item, state } = opened;
  const deliverables = state.deliverables.filter(({ id }) => !step.deliverableId || id === step.deliverableId);
  return [{ item, step, deliverables }];
}

function defaultEnd(opened: readonly Opened[], from: LocalDate): LocalDate {
  const days = opened.flatMap(({ state }) => state.deliverables.flatMap(({ deadline }) => deadline.due ?? []));
  return [addDays(from, A_YEAR), ...days.map((day) => addDays(day, DAYS_AFTER_LAST))].reduce((a, b) => (a > b ? a : b));
}

function byDue(a: PlannedDeliverable, b: PlannedDeliverable): number {
  const [first, second] = [a, b].map(({ deliverable }) => deliverable.deadline.due ?? 'later than any date');
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
}
