import { addDays, daysBetween, type Instant, type LocalDate } from '../time/local-date';
import type { EarlierDeadline, JudgedDelivery, Miss } from './deliverable-facts';
import type { ItemEventBody } from './event';
import { isOpen, type Deadline, type DeliverableState, type Delivery } from './item-state';

type Changed = Partial<DeliverableState>;
type JudgedAnew = Extract<ItemEventBody, { kind: 'judged-anew' }>;

/** The most days late so far for the ministry; a state of before this was kept knows its newest delivery. */
export function mostDaysLate({ daysLate, delivery, deadline }: DeliverableState): number {
  return daysLate ?? (deadline.binding === 'ministry' ? (delivery?.daysLate ?? 0) : 0);
}

/** The delivery that came most days late for the ministry, the first of several; null when none did. */
export function latestDelivery(it: DeliverableState): JudgedDelivery | null {
  const most = mostDaysLate(it);
  return (most > 0 && judgedDeliveries(it).find(({ daysLate }) => daysLate === most)) || null;
}

/** A delivery after an inner date is not late for the ministry; one that was stays so beside any that comes later. */
export function withDelivery(it: DeliverableState, delivery: Delivery): Changed {
  if (it.deadline.binding === 'inner') return { daysLate: mostDaysLate(it) };
  const deliveries = [...judgedDeliveries(it), judgedBy(it.deadline, delivery)];
  return { daysLate: Math.max(mostDaysLate(it), delivery.daysLate), deliveries };
}

/** A miss of the ministry's date in force; the first of all stays the one that is told. */
export function withMiss(it: DeliverableState, at: Instant): Changed {
  return {
    missedAt: it.missedAt ?? at,
    misses: [...missesOf(it), { version: it.deadline.version, at }],
  };
}

/**
 * What a new version leaves to judge by of the one that it replaces: nothing of an inner date, nor of one that was entered wrongly;
 * what was delivered by that one is judged by its correction.
 */
export function replacedBy(it: DeliverableState, deadline: Deadline): Changed {
  const { due, binding, version } = it.deadline;
  if (deadline.rule === 'correction')
    return it.deliveries ? { deliveries: it.deliveries.map((one) => relabelled(one, version, deadline.version)) } : {};
  if (!due || binding !== 'ministry') return {};
  const replacedOn = deadline.decidedOn ?? deadline.on ?? dayIn(deadline.from);
  // A return reopens what had been handed over: it was not open by the old date any more.
  const handedOver = it.delivery && (deadline.rule === 'return' || !isOpen(it)) ? it.delivery : null;
  const until = handedOver ? dayOfDelivery(it.deadline, handedOver) : replacedOn;
  const openUntil = until < replacedOn ? until : replacedOn;
  return { earlier: [...(it.earlier ?? []), { version, due, openUntil }] };
}

/** The one place where a miss goes out of the lists, and a delivery becomes less late than it was. */
export function judged(it: DeliverableState, body: JudgedAnew): Changed {
  const version = body.corrected?.version ?? it.deadline.version;
  return {
    ...missesAfter(it, version, body),
    ...deliveriesAfter(it, version, body),
    ...(body.corrected && body.due && correctedDate(it, version, body.due)),
  };
}

/** Misses by version; a state of before they were kept knows the first one, and whether the version in force has it. */
export function missesOf({ misses, missedAt, marks, deadline }: DeliverableState): readonly Miss[] {
  if (misses) return misses;
  if (!missedAt) return [];
  const isOfThis = deadline.binding === 'ministry' && missedAt === (marks.missedFrom ?? marks.end);
  return [{ version: isOfThis ? deadline.version : 0, at: missedAt }];
}

/** The day of a delivery's receipt. One of before the day was kept tells it by its delay, else by its moment. */
export function dayOfDelivery({ due }: Pick<Deadline, 'due'>, delivery: Delivery): LocalDate {
  if (delivery.on) return delivery.on;
  return due && delivery.daysLate > 0 ? addDays(due, delivery.daysLate) : dayIn(delivery.at);
}

/** Days that something of a day came after a date; 0 when in time. */
export function lateBy(due: LocalDate, on: LocalDate): number {
  return Math.max(0, daysBetween(due, on));
}

function missesAfter(it: DeliverableState, version: number, body: JudgedAnew): Changed {
  const misses = missesOf(it);
  const caused = misses.filter((miss) => miss.version === version);
  if (caused.length === 0) return {};
  if (body.excuses) {
    const left = misses.filter((miss) => miss.version !== version);
    const excused = caused.map(({ at }) => ({ missedAt: at, reason: body.reason }));
    return { ...standing(left), excusedMisses: [...(it.excusedMisses ?? []), ...excused] };
  }
  const at = body.corrected?.missedAt;
  return at ? standing(misses.map((miss) => (miss.version === version ? { ...miss, at } : miss))) : {};
}

/** The misses that stand, of which the first is told. */
function standing(misses: readonly Miss[]): Changed {
  const [first = null] = misses.map(({ at }) => at).sort();
  return { misses, missedAt: first };
}

function deliveriesAfter(it: DeliverableState, version: number, { corrected, due, daysLate }: JudgedAnew): Changed {
  const judgeBy = corrected ? version : it.deadline.version + 1;
  const deliveries = judgedDeliveries(it).map((one) => {
    if (one.version !== version) return one;
    const late = due ? lateBy(due, one.on) : one.at === it.delivery?.at ? (daysLate ?? one.daysLate) : one.daysLate;
    return { ...one, version: judgeBy, daysLate: late };
  });
  const newest = deliveries.find(({ at }) => at === it.delivery?.at)?.daysLate ?? daysLate;
  return {
    ...(deliveries.length > 0 && { deliveries, daysLate: Math.max(0, ...deliveries.map((one) => one.daysLate)) }),
    ...(it.delivery && newest !== null && { delivery: { ...it.delivery, daysLate: newest } }),
    ...(it.priorDelivery && { priorDelivery: anew(it.priorDelivery, deliveries) }),
  };
}

function anew(delivery: Delivery, deliveries: readonly JudgedDelivery[]): Delivery {
  const judgedAs = deliveries.find(({ at }) => at === delivery.at);
  return judgedAs ? { ...delivery, daysLate: judgedAs.daysLate } : delivery;
}

function correctedDate(it: DeliverableState, version: number, due: LocalDate): Changed {
  const earlier = it.earlier ?? [];
  const wasFirst = earlier[0]?.version === version && it.originalDue === earlier[0].due;
  return {
    earlier: earlier.map((one): EarlierDeadline => (one.version === version ? { ...one, due } : one)),
    ...(wasFirst && { originalDue: due }),
  };
}

/** Deliveries that the ministry's date judges; a state of before they were kept knows the newest one, and how late any was. */
function judgedDeliveries(it: DeliverableState): readonly JudgedDelivery[] {
  const { deliveries, delivery, deadline } = it;
  if (deliveries) return deliveries;
  const byMinistry = delivery && deadline.binding === 'ministry';
  const newest = byMinistry ? [judgedBy(deadline, delivery)] : [];
  const most = mostDaysLate(it);
  if (most <= (newest[0]?.daysLate ?? 0)) return newest;
  const at = delivery?.at ?? it.missedAt ?? deadline.from;
  return [{ version: 0, at, on: delivery?.on ?? dayIn(at), daysLate: most }, ...newest];
}

function judgedBy(deadline: Deadline, delivery: Delivery): JudgedDelivery {
  const { at, daysLate } = delivery;
  return { version: deadline.version, at, on: dayOfDelivery(deadline, delivery), daysLate };
}

function relabelled(one: JudgedDelivery, from: number, to: number): JudgedDelivery {
  return one.version === from ? { ...one, version: to } : one;
}

/** The day in UTC: where a day was not kept, the hours in which Oslo has another one are not told apart. */
function dayIn(moment: Instant): LocalDate {
  return moment.slice(0, 10) as LocalDate;
}
