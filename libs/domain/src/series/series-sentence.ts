import { norwegianDate } from '../time/norwegian-date';
import type { SeriesEventBody } from './series-event';
import { seriesWords } from './series-words';

/** What becomes of the rule of a series. */
export type SeriesRuleEvent = Exclude<SeriesEventBody, { deliverableId: string }>;

/** A change of a series as a Norwegian sentence for the item's history. */
export function seriesSentence(body: SeriesRuleEvent): string {
  switch (body.kind) {
    case 'series-set':
      return `${newRuleSentence(body)} ${sentence(body.source)}`;
    case 'series-paused':
      return `Rapporteringen har pause fra ${norwegianDate(body.from)} til og med ${norwegianDate(body.until)}. Begrunnelse: ${sentence(body.reason)}`;
    case 'series-resumed':
      return `Rapporteringen er gjenopptatt fra ${norwegianDate(body.on)}. Begrunnelse: ${sentence(body.reason)}`;
    case 'series-ended':
      return `Rapporteringen er avsluttet fra ${norwegianDate(body.from)}. Begrunnelse: ${sentence(body.reason)}`;
  }
}

/** How often, on which day and from when, without who says so. */
export function newRuleSentence(body: Extract<SeriesRuleEvent, { kind: 'series-set' }>): string {
  return `Rapporteringen er ${seriesWords(body)}, fra ${norwegianDate(body.from)}.`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
