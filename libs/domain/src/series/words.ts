/** The words of a series alone, without the calendar that its days need: for pages. */
export { periodLabel, periodWords } from './period';
export { FREQUENCY_WORDS, seriesDayWords, seriesWords } from './series-words';
