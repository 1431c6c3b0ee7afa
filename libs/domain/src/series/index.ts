export { beginSeries, frequencyOfRule, frequencyRule, seriesOf } from './begin-series';
export { foreseeSeries } from './foresee-series';
export { occurrencesThrough, type SeriesContext, type WantedOccurrence } from './occurrences';
export { periodLabel, periodsAYear, periodWords } from './period';
export { planSeries } from './plan-series';
export * from './series';
export type { SeriesCommandBody, SeriesCommandKind } from './series-command';
export type { SeriesEventBody } from './series-event';
export { FREQUENCY_WORDS, seriesDayWords, seriesWords } from './series-words';
