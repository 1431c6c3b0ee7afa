import { unsettledOf, type LetterPlan } from './plan-letter';

/** The plan in the form in which the simulation writes what it really sent, and the deliverables whose date is unsettled. */
export function planJson(plan: LetterPlan) {
  return {
    from: plan.from,
    until: plan.until,
    mails: plan.mails.map(({ at, to, subject, lines }) => ({
      at: at.replace('.000Z', 'Z'),
      to: to.email,
      cc: [],
      subject,
      items: lines.map(({ item, step, deliverables }) => ({
        item: item.id,
        deliverable: step.deliverableId,
        deadline: step.deliverableId ? (deliverables[0]?.deadline.due ?? null) : null,
        step: step.step,
        reason: step.reason,
      })),
    })),
    unsettled: unsettledOf(plan).map(({ item, deliverable }) => ({
      item: item.id,
      deliverable: deliverable.id,
      unsettled: deliverable.deadline.unsettled,
      why: deliverable.deadline.why,
    })),
  };
}
