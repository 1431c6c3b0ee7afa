import { deliverableId } from '@tertial/contracts';
import {
  DEFAULT_CALENDAR,
  DEFAULT_POLICY,
  addDays,
  awaitedAnchor,
  datesFollowed,
  firstDeadline,
  madeUpPeople,
  openItem,
  osloDate,
  osloInstant,
  previewMails,
  withSummaries,
  registerDeliverables,
  type DeliverableState,
  type ItemState,
  type LocalDate,
  type MadeUpPerson,
  type PlanStep,
  type Instant,
  type ReadItem,
  type Reading,
} from '@tertial/domain';

/** One reason for a mail: which item, which step, and the one deliverable that it is about, or all of them. */
export interface PlannedLine {
  readonly item: ReadItem;
  readonly step: PlanStep;
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
 * Plans a letter as it will be when a coordinator confirms all of it in the morning of `from`: made-up people, default policy,
 * Norwegian holidays. `until` is the last day shown; null: a year, and at least until four weeks after the last deadline.
 */
export function planLetter(reading: Reading, from: LocalDate, until: LocalDate | null): LetterPlan {
  const people = madeUpPeople(reading.items);
  const confirmedAt = osloInstant(from, CONFIRMATION_HOUR);
  const opened = openItems(reading, people.ownerOf, confirmedAt);
  const last = until ?? defaultEnd(opened, from);
  const everybody = new Map(
    [people.coordinator, ...people.ownerOf.values(), ...people.leaderOf.values()].map((it) => [it.email, it]),
  );
  const plan = {
    items: opened,
    recipients: {
      coordinatorId: people.coordinator.email,
      leaderOf: (owner: string) => people.leaderOf.get(everybody.get(owner)?.unit ?? '')?.email ?? null,
    },
    ...{ policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR, now: confirmedAt, until: last },
  };
  const mails = withSummaries(previewMails(plan), plan);
  const byId = new Map(opened.map((it) => [it.item.id, it]));
  return {
    from,
    until: last,
    mails: mails.flatMap(({ at, day, personId, steps }) => {
      const to = everybody.get(personId);
      return to ? [{ at, day, to, lines: steps.flatMap((step) => lineOf(step, byId)) }] : [];
    }),
    deliverables: opened
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
    const deliverables = registerDeliverables(item, dates)
      .filter(({ informational }) => !informational)
      .map((it) => ({
        id: deliverableId(item.id, it.ordinal),
        label: it.label,
        deadline: firstDeadline(it, confirmedAt, awaitedAnchor(reading, it, on)),
      }));
    if (deliverables.length === 0) return [];
    const ownerId = ownerOf.get(item.id)?.email ?? null;
    return [{ item, state: openItem({ itemId: item.id, ownerId, deputyId: null, confirmedAt, deliverables }) }];
  });
}

function lineOf(step: PlanStep, byId: ReadonlyMap<string, Opened>): PlannedLine[] {
  const opened = byId.get(step.itemId);
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
