import type { Instant } from '../time/local-date';
import { replacedBy, withDelivery } from './evolve-judgement';
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

export function delivered(it: DeliverableState, delivery: Delivery): Changed {
  return { status: 'delivered', delivery, priorDelivery: it.delivery, ...withDelivery(it, delivery) };
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

export function newVersion(it: DeliverableState, deadline: Deadline): Changed {
  // The first date that was written down wrongly was never the letter's.
  const corrected = deadline.rule === 'correction' && it.originalDue === it.deadline.due;
  const answered = deadline.rule === 'extension' || deadline.rule === 'amendment';
  return {
    deadline,
    ...replacedBy(it, deadline),
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
