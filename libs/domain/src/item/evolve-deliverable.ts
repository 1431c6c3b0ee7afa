import type { Instant } from '../time/local-date';
import type { ItemEventBody } from './event';
import { isOpen, NO_MARKS, type Deadline, type DeliverableState, type Delivery, type ItemState } from './item-state';

type Changed = Partial<DeliverableState>;
type FactKind =
  | 'extension-requested'
  | 'extension-forwarded'
  | 'extension-refused'
  | 'inner-set'
  | 'waiting-began'
  | 'waiting-ended'
  | 'nudged';

/** A delivery after an inner date is not late for the ministry; one that was stays so beside any that comes later. */
export function delivered(it: DeliverableState, delivery: Delivery): Changed {
  const daysLate = it.deadline.binding === 'inner' ? latest(it) : Math.max(latest(it), delivery.daysLate);
  return { status: 'delivered', delivery, priorDelivery: it.delivery, daysLate };
}

/** A withdrawn delivery leaves the deliverable as it was before it, with the deadline that it had. */
export function openAgain(it: DeliverableState, state: ItemState, at: Instant): Changed {
  const prior = it.priorDelivery ?? null;
  const returned = prior !== null || it.deadline.binding === 'inner';
  return {
    status: returned ? 'returned' : state.acknowledgedAt ? 'acknowledged' : 'planned',
    delivery: prior,
    priorDelivery: null,
    reopenedAt: at,
    passed: it.passed.filter((mark) => mark !== 'unaccepted'),
  };
}

/** The one place where a miss goes out of the lists, and a delivery becomes less late than it was. */
export function judged(it: DeliverableState, body: Extract<ItemEventBody, { kind: 'judged-anew' }>): Changed {
  const { missedAt, delivery } = it;
  const miss =
    body.excuses && missedAt
      ? { missedAt: null, excusedMisses: [...(it.excusedMisses ?? []), { missedAt, reason: body.reason }] }
      : {};
  if (body.daysLate === null || !delivery) return miss;
  const ofOthers = delivery.daysLate < latest(it) ? latest(it) : 0;
  const daysLate = it.deadline.binding === 'inner' ? latest(it) : Math.max(ofOthers, body.daysLate);
  return { ...miss, delivery: { ...delivery, daysLate: body.daysLate }, daysLate };
}

export function newVersion(it: DeliverableState, deadline: Deadline): Changed {
  // The first date that was written down wrongly was never the letter's.
  const corrected = deadline.rule === 'correction' && it.originalDue === it.deadline.due;
  const answered = deadline.rule === 'extension' || deadline.rule === 'amendment';
  return {
    deadline,
    originalDue: corrected ? deadline.due : (it.originalDue ?? deadline.due),
    marks: NO_MARKS,
    // Of what is delivered only its acceptance is waited for, whatever the date.
    passed: isOpen(it) ? [] : it.passed,
    reopenedAt: null,
    ...(it.inner && { inner: { ...it.inner, planned: deadline.due ? null : it.inner.planned } }),
    ...(answered && { extensionRequest: null }),
  };
}

export function factsAfter(it: DeliverableState, body: Extract<ItemEventBody, { kind: FactKind }>): Changed {
  switch (body.kind) {
    case 'extension-requested':
      return { extensionRequest: body.request, requests: body.request.number };
    case 'extension-forwarded': {
      const { on, reference } = body;
      return it.extensionRequest ? { extensionRequest: { ...it.extensionRequest, forwarded: { on, reference } } } : {};
    }
    case 'extension-refused':
      return { extensionRequest: null };
    case 'inner-set':
      return { inner: body.inner };
    case 'waiting-began':
      return { waiting: body.waiting, waits: body.waiting.number };
    case 'waiting-ended':
      return { waiting: null };
    case 'nudged':
      return { nudge: body.nudge };
  }
}

/** The most days late so far for the ministry; a state of before this was kept knows its newest delivery. */
function latest({ daysLate, delivery, deadline }: DeliverableState): number {
  return daysLate ?? (deadline.binding === 'ministry' ? (delivery?.daysLate ?? 0) : 0);
}
