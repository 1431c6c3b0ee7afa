import { norwegianDate } from '../time/norwegian-date';
import type { LocalDate } from '../time/local-date';
import { periodWords } from './period';
import type { Series, SeriesPause, SetAside } from './series';
import { seriesWords } from './series-words';

/** Norwegian: why an occurrence has its date, or why it has none. */
export function whyOccurrence(period: string, due: LocalDate | null, series: Series): string {
  const words = series.raw ? `Brevet sier «${series.raw}». ` : '';
  const rule = `Leveransen gjelder ${periodWords(period)}: ${seriesWords(series)}.`;
  const source = series.source ? ` ${series.source}` : '';
  const result = due
    ? `Det gir fristen ${norwegianDate(due)}.`
    : 'Datoen for hovedrapporten er ikke kjent og må fastsettes med kilde.';
  return `${words}${rule}${source} ${result}`;
}

/** Norwegian: why an occurrence is none. */
export function setAsideBecause(why: SetAside, series: Series, pause: SeriesPause | null): string {
  switch (why) {
    case 'paused':
      return pause
        ? `Rapporteringen er satt på pause fra ${norwegianDate(pause.from)} til ${norwegianDate(pause.until)}: ${pause.reason}`
        : 'Rapporteringen er satt på pause';
    case 'changed':
      return `Fra ${norwegianDate(series.from)} gjelder en annen rapportering: ${seriesWords(series)}`;
    case 'ended':
      return `Rapporteringen er avsluttet${series.endedFrom ? ` fra ${norwegianDate(series.endedFrom)}` : ''}`;
  }
}
