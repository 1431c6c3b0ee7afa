import { norwegianDate, seriesWords, type SeriesEventBody } from '@tertial/domain';

type SeriesBody = Exclude<SeriesEventBody, { deliverableId: string }>;
type OccurrenceBody = Extract<SeriesEventBody, { deliverableId: string }>;

/** A change of a series as a Norwegian sentence for the item's history. */
export function seriesSentence(body: SeriesBody): string {
  switch (body.kind) {
    case 'series-set':
      return `Rapporteringen er ${seriesWords(body)}, fra ${norwegianDate(body.from)}. ${sentence(body.source)}`;
    case 'series-paused':
      return `Rapporteringen har pause fra ${norwegianDate(body.from)} til og med ${norwegianDate(body.until)}. Begrunnelse: ${sentence(body.reason)}`;
    case 'series-resumed':
      return `Rapporteringen er gjenopptatt fra ${norwegianDate(body.on)}. Begrunnelse: ${sentence(body.reason)}`;
    case 'series-ended':
      return `Rapporteringen er avsluttet fra ${norwegianDate(body.from)}. Begrunnelse: ${sentence(body.reason)}`;
  }
}

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
