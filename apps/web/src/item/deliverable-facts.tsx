import { BodyLong } from '@navikt/ds-react';
import type { DeliverableRow } from '@tertial/contracts';
import { dayOfMoment, shortDay, writtenDay } from '../words/day';

const OPEN: readonly DeliverableRow['status'][] = ['planned', 'acknowledged', 'returned'];

/** What stands beside the state of a deliverable, in sentences: a request for more time, on whom it waits, closing without evidence. */
export function DeliverableFacts({ deliverable }: { deliverable: DeliverableRow }) {
  const lines = factLines(deliverable);
  if (lines.length === 0) return null;
  return (
    <ul className="plain-list facts">
      {lines.map((line) => (
        <li key={line}>
          <BodyLong size="small">{line}</BodyLong>
        </li>
      ))}
    </ul>
  );
}

/** One sentence a fact; empty when there is none. */
export function factLines(deliverable: DeliverableRow): string[] {
  const { extensionRequest, waiting, withoutEvidence, innerDue, due, status } = deliverable;
  const lines: string[] = [];
  if (innerDue)
    lines.push(
      due
        ? `Intern frist ${writtenDay(innerDue)}. Departementets frist er ${writtenDay(due)}.`
        : `Planlegges etter ${writtenDay(innerDue)}. Departementets frist er ikke fastsatt.`,
    );
  if (extensionRequest) {
    const { by, askedAt, proposed, reason, forwarded } = extensionRequest;
    lines.push(`${by} ba ${dayOfMoment(askedAt)} om utsatt frist til ${shortDay(proposed)}: «${reason}»`);
    lines.push(
      forwarded
        ? `Sendt departementet ${shortDay(forwarded.on)} (${forwarded.reference}). Svaret er ikke registrert.`
        : 'Koordinatoren har ikke svart eller sendt det videre ennå.',
    );
  }
  if (waiting)
    lines.push(`Venter på ${waiting.on} siden ${shortDay(waiting.since)}. Neste purring ${shortDay(waiting.chaseOn)}.`);
  if (withoutEvidence !== null && !OPEN.includes(status))
    lines.push(`Lukket uten dokumentasjon${withoutEvidence ? `: «${withoutEvidence}»` : '.'}`);
  return lines;
}
