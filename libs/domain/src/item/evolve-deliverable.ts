import type { Instant } from '../time/local-date';
import type { FactVersions } from './deliverable-facts';
import { replacedBy, withDelivery } from './evolve-judgement';
import type { ItemEvent, ItemEventBody } from './event';
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
  return {
    ...{ status: 'delivered', delivery, priorDelivery: it.delivery },
    ...{ ...withDelivery(it, delivery), ...came(it, 'delivery') },
  };
}

/** What is called off or replaced has been so by somebody, and for a reason that its owner is told. */
export function ended(
  it: DeliverableState,
  { status, reason, reference }: Extract<ItemEventBody, { kind: 'ended' }>,
  { at, by }: Pick<ItemEvent, 'at' | 'by'>,
): Changed {
  return status === 'carried-over'
    ? { status }
    : { status, [status]: { at, by, reason, reference }, ...came(it, status) };
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
    withdrawals: (it.withdrawals ?? 0) + 1,
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
    // A yes is what counts after a no.
    ...(answered && { extensionRequest: null, ...(it.refusedRequest && { refusedRequest: null }) }),
  };
}

export function factsAfter(
  it: DeliverableState,
  body: Extract<ItemEventBody, { kind: FactKind }>,
  { at, by: recordedBy }: Pick<ItemEvent, 'at' | 'by'>,
): Changed {
  switch (body.kind) {
    case 'extension-requested':
      return { extensionRequest: body.request, requests: body.request.number, ...came(it, 'request') };
    case 'extension-forwarded': {
      const { on, reference } = body;
      return it.extensionRequest ? { extensionRequest: { ...it.extensionRequest, forwarded: { on, reference } } } : {};
    }
    case 'extension-refused': {
      const { reason, by, reference } = body;
      if (!it.extensionRequest) return {};
      const { number, proposed } = it.extensionRequest;
      const refusedRequest = { number, proposed, at, recordedBy, by, reason, reference };
      return { extensionRequest: null, refusedRequest, ...came(it, 'refusal') };
    }
    case 'inner-set':
      return { inner: body.inner, ...came(it, 'inner') };
    case 'waiting-began':
      return { waiting: body.waiting, waits: body.waiting.number, ...came(it, 'waiting') };
    case 'waiting-ended':
      return { waiting: null };
    case 'nudged':
      return { nudge: body.nudge, ...came(it, 'nudge') };
  }
}

/** Notes under which version of the deadline a fact has come. */
function came({ factVersions, deadline }: DeliverableState, fact: keyof FactVersions): Changed {
  return { factVersions: { ...factVersions, [fact]: deadline.version } };
}
