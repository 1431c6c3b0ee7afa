import { periodsAYear } from '../../series/period';
import { seriesOf } from '../../series/begin-series';
import { goesOn, type Series, type SeriesDay, type SeriesFrequency } from '../../series/series';
import type { SeriesCommandKind } from '../../series/series-command';
import { FREQUENCY_WORDS, seriesWords } from '../../series/series-words';
import type { LocalDate } from '../../time/local-date';
import { norwegianDate } from '../../time/norwegian-date';
import type { Command, NewPace } from '../command';
import type { ItemEventBody } from '../event';
import { isOpen, type ItemState } from '../item-state';
import { events, refuse, whoAndWhen, withinSentence, type Decision, type Rules } from './rule';

/** What recurs: its rule is given, changed, paused and ended here; which occurrences follow is the planner's business. */
export const SERIES_RULES: Rules<SeriesCommandKind> = {
  'set-series-day': (state, { day, from, source }, command) =>
    withSeries(state, (series) => {
      const first = from ?? command.receivedOn;
      const no = misfit(series.frequency, day) ?? notPast(first, command);
      if (no) return no;
      if (series.day && sameRule(series, { ...series, day }))
        return refuse('nothing-changed', `Dagen er allerede slik: ${seriesWords(series)}.`);
      const who = `Dagen er fastsatt av ${whoAndWhen(command)}. Kilde: ${full(source)}`;
      return events({ kind: 'series-set', frequency: series.frequency, day, from: first, source: who });
    }),
  'change-series': (state, { frequency, day, from, reason }, command) =>
    withSeries(state, (series) => {
      const no = misfit(frequency, day) ?? notPast(from, command);
      if (no) return no;
      if (sameRule(series, { frequency, day }))
        return refuse('nothing-changed', `Rapporteringen er allerede slik: ${seriesWords(series)}.`);
      const who = `Endret av ${whoAndWhen(command)}. Begrunnelse: ${full(reason)}`;
      return events({ kind: 'series-set', frequency, day, from, source: who });
    }),
  'pause-series': (state, { from, until, reason }, command) =>
    withSeries(state, (series) => {
      const no = notPast(from, command);
      if (no) return no;
      if (until < from) return refuse('pause-ends-first', 'Pausen må slutte samme dag som den begynner, eller senere.');
      const other = series.pauses.find((pause) => pause.from <= until && from <= pause.until);
      if (other)
        return refuse(
          'already-paused',
          `Rapporteringen har allerede pause fra ${norwegianDate(other.from)} til ${norwegianDate(other.until)}. Gjenoppta den først.`,
        );
      return events({ kind: 'series-paused', from, until, reason, who: whoAndWhen(command) });
    }),
  'resume-series': (state, { on, reason }, command) =>
    withSeries(state, (series) => {
      const no = notPast(on, command);
      if (no) return no;
      if (!series.pauses.some((pause) => pause.until >= on))
        return refuse('not-paused', `Rapporteringen har ingen pause ${norwegianDate(on)} eller senere.`);
      return events({ kind: 'series-resumed', on, reason, who: whoAndWhen(command) });
    }),
  'end-series': (state, { from, reason }, command) =>
    withSeries(
      state,
      () => notPast(from, command) ?? events({ kind: 'series-ended', from, reason, who: whoAndWhen(command) }),
    ),
};

/**
 * Another pace that a later letter asks for, also of what has been done once until now. `letter`: its title.
 * What it comes in place of ends with it.
 */
export function newPace(state: ItemState, pace: NewPace, letter: string, command: Command): Decision {
  const { frequency, day, from, raw, replaces } = pace;
  const series = seriesOf(state);
  const no = misfit(frequency, day) ?? notPast(from, command);
  if (no) return no;
  if (series?.endedFrom) return ended(series.endedFrom);
  if (series?.day && sameRule(series, pace))
    return refuse('nothing-changed', `Rapporteringen er allerede slik: ${seriesWords(series)}.`);
  const source = `Endret etter ${withinSentence(letter)}. Dagen er fastsatt av ${whoAndWhen(command)}.`;
  return events(...replaced(state, replaces, raw, letter), { kind: 'series-set', frequency, day, from, source, raw });
}

function replaced(state: ItemState, ids: readonly string[], raw: string, letter: string): ItemEventBody[] {
  const given = state.deliverables.filter((it) => ids.includes(it.id) && isOpen(it));
  return given.map(({ id }) => ({
    kind: 'ended',
    deliverableId: id,
    status: 'superseded',
    reason: `Det rapporteres «${raw}» i stedet`,
    reference: letter,
  }));
}

/** Whether an item has a series that can still be changed. */
export function isRecurring(state: ItemState): boolean {
  const series = seriesOf(state);
  return series !== null && series.endedFrom === null;
}

/** Which of the commands on a series make sense now. */
export function fitsSeries(kind: SeriesCommandKind, state: ItemState): boolean {
  const series = seriesOf(state);
  if (!series || series.endedFrom !== null) return false;
  if (kind === 'resume-series') return series.pauses.length > 0;
  // What belongs to one year's reports is opened whole: it ends with them.
  return kind === 'end-series' ? goesOn(series) : true;
}

function withSeries(state: ItemState, decided: (series: Series) => Decision): Decision {
  const series = seriesOf(state);
  if (!series)
    return refuse('no-series', 'Oppdraget har ingen fast rapportering. Sett en frist på leveransen i stedet.');
  return series.endedFrom ? ended(series.endedFrom) : decided(series);
}

function ended(from: LocalDate): Decision {
  return refuse('series-ended', `Rapporteringen er avsluttet fra ${norwegianDate(from)}.`);
}

function misfit(frequency: SeriesFrequency, day: SeriesDay): Decision | null {
  if (day.kind === 'main-report')
    return frequency === 'tertial'
      ? null
      : refuse('day-misfit', 'Bare tertialvis rapportering kan følge hovedrapportene. Velg en annen dag.');
  if (day.kind !== 'days')
    return frequency === 'given-days' ? refuse('day-misfit', 'Skriv hvilke dager i året det skal rapporteres.') : null;
  if (frequency === 'given-days' || day.days.length === periodsAYear(frequency)) return null;
  const count = periodsAYear(frequency);
  return refuse(
    'day-misfit',
    `Rapportering ${FREQUENCY_WORDS[frequency]} trenger ${count === 1 ? 'én dag' : `${count} dager`} i året, og det er oppgitt ${day.days.length}.`,
  );
}

function notPast(day: LocalDate, { receivedOn }: Command): Decision | null {
  return day < receivedOn
    ? refuse('past-date', `${norwegianDate(day)} er passert. Det som har vært, endres ikke. Velg i dag eller senere.`)
    : null;
}

function sameRule(series: Series, rule: Pick<Series, 'frequency' | 'day'>): boolean {
  return seriesWords(series) === seriesWords(rule);
}

function full(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
