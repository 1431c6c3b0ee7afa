import type { Instant } from '@tertial/domain';
import type { Outcome } from './outcome';

/** The public form of a simulation's outcome, as `--json FILE` writes it. */
export function outcomeJson({ items, mails, changes }: Outcome) {
  return {
    items: items.map(({ item: { id, kind, text }, deadlines }) => ({ id, kind, text, deadlines })),
    mails: mails.map(({ at, to, cc, subject, lines }) => ({
      at: toSeconds(at),
      to: to.email,
      cc,
      subject,
      items: lines.map(({ item, deliverableId, deadline, step, reason }) => ({
        item: item?.id ?? null,
        deliverable: deliverableId,
        deadline,
        step,
        reason,
      })),
    })),
    changes: changes.map(({ at, item, deliverableId, from, to, by }) => ({
      at: toSeconds(at),
      item: item.id,
      deliverable: deliverableId,
      from,
      to,
      by,
    })),
  };
}

/** '2026-02-20T07:00:00Z' */
function toSeconds(moment: Instant): string {
  return `${moment.slice(0, 19)}Z`;
}
