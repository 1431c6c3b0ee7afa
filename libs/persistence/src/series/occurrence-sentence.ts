import { norwegianDate, type SeriesEventBody } from '@tertial/domain';

type OccurrenceBody = Extract<SeriesEventBody, { deliverableId: string }>;

/** What became of one occurrence; the deliverable's name is said before it. */
export function occurrenceSentence(body: OccurrenceBody): string {
  switch (body.kind) {
    case 'occurrence-opened':
      if (body.setAside) return 'Inngår ikke: rapporteringen har pause.';
      return body.deadline.due ? `Åpnet med frist ${norwegianDate(body.deadline.due)}.` : 'Åpnet uten dato.';
    case 'occurrence-set-aside':
      return sentence(body.reason);
    case 'occurrence-resumed':
      return body.deadline.due
        ? `Skal leveres likevel, med frist ${norwegianDate(body.deadline.due)}.`
        : 'Skal leveres likevel, uten dato ennå.';
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
