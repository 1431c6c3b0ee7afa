import type {
  DayOfYear,
  SeriesCommandBody,
  SeriesCommandKind,
  SeriesDay,
  SeriesFrequency,
} from '@tertial/domain/series';
import type { LocalDate } from '@tertial/domain/time';

/** What is written in a dialog about a series, as it is written. */
export interface SeriesValues {
  readonly frequency: SeriesFrequency;
  readonly dayKind: SeriesDay['kind'];
  readonly day: string;
  readonly monthsAfter: string;
  /** '30.6 og 31.12' */
  readonly days: string;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly reason: string;
}

export type SeriesMissing = Partial<Record<'day' | 'days' | 'from' | 'until' | 'reason', string>>;

interface SeriesForm {
  readonly heading: string;
  readonly lead: string;
  readonly submit: string;
  readonly danger?: boolean;
  readonly from: string;
  readonly until?: string;
  readonly reason: string;
}

export const SERIES_FORMS: Readonly<Record<SeriesCommandKind, SeriesForm>> = {
  'set-series-day': {
    heading: 'Fastsett dagen',
    lead: 'Dagen gis én gang. Alle terminene det neste året får frist etter den, og nye kommer til av seg selv.',
    submit: 'Fastsett dagen',
    from: 'Første frist tidligst',
    reason: 'Hvor står dagen, eller hvem er den avtalt med?',
  },
  'change-series': {
    heading: 'Endre hyppighet',
    lead: 'Terminer med frist før datoen blir stående. De som kommer etter, følger den nye hyppigheten.',
    submit: 'Endre',
    from: 'Gjelder frister fra og med',
    reason: 'Begrunnelse',
  },
  'pause-series': {
    heading: 'Sett rapporteringen på pause',
    lead: 'Terminer med frist i pausen faller bort. Ingen får påminnelser om dem.',
    submit: 'Sett på pause',
    from: 'Fra og med',
    until: 'Til og med',
    reason: 'Begrunnelse',
  },
  'resume-series': {
    heading: 'Gjenoppta rapporteringen',
    lead: 'Terminer med frist fra og med datoen skal leveres likevel.',
    submit: 'Gjenoppta',
    from: 'Fra og med',
    reason: 'Begrunnelse',
  },
  'end-series': {
    heading: 'Avslutt rapporteringen',
    lead: 'Ingenting har frist fra og med datoen. Det som har frist før, skal fortsatt leveres.',
    submit: 'Avslutt rapporteringen',
    danger: true,
    from: 'Ingen frister fra og med',
    reason: 'Begrunnelse',
  },
};

/** Whether the dialog asks for how often, and on which day. */
export function asksForDay(kind: SeriesCommandKind): boolean {
  return kind === 'set-series-day' || kind === 'change-series';
}

/** '30.6 og 31.12.' → the days; null when something of it is no day. */
export function writtenDays(text: string): DayOfYear[] | null {
  const parts = text.split(/[,;]|\s+og\s+/).map((part) => part.trim());
  const found = parts.map((part) => /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(part));
  const days = found.flatMap((match) => (match ? [{ day: Number(match[1]), month: Number(match[2]) }] : []));
  const real = days.every(
    ({ day, month }) => month >= 1 && month <= 12 && day >= 1 && day <= (LONGEST[month - 1] ?? 0),
  );
  const ordered = [...days].sort((a, b) => a.month - b.month || a.day - b.day);
  return real && days.length === parts.length ? ordered : null;
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What is missing, per field, as sentences; empty when it can be sent. */
export function missingInSeries(kind: SeriesCommandKind, values: SeriesValues): SeriesMissing {
  const asked = asksForDay(kind);
  const wrongDay = asked && values.dayKind === 'day-of-month' && !/^([1-9]|[12]\d|3[01])$/.test(values.day.trim());
  return {
    ...(wrongDay && { day: 'Skriv en dag fra 1 til 31.' }),
    ...(asked &&
      values.dayKind === 'days' &&
      !writtenDays(values.days) && { days: 'Skriv dagene slik: 30.6 og 31.12.' }),
    ...(!values.from && { from: 'Skriv eller velg en dato.' }),
    ...(kind === 'pause-series' && !values.until && { until: 'Skriv eller velg en dato.' }),
    ...(values.reason.trim().length < 3 && { reason: 'Skriv minst tre tegn. Andre skal kunne forstå det.' }),
  };
}

/** The command of a filled form; null while something is missing. */
export function seriesCommandOf(kind: SeriesCommandKind, values: SeriesValues): SeriesCommandBody | null {
  const { from, until } = values;
  if (!from || Object.keys(missingInSeries(kind, values)).length > 0) return null;
  const reason = values.reason.trim();
  const day = dayOf(values);
  switch (kind) {
    case 'set-series-day':
      return { kind, day, from, source: reason };
    case 'change-series':
      return { kind, frequency: values.frequency, day, from, reason };
    case 'pause-series':
      return until && { kind, from, until, reason };
    case 'resume-series':
      return { kind, on: from, reason };
    case 'end-series':
      return { kind, from, reason };
  }
}

export interface WrittenRule {
  readonly frequency: SeriesFrequency;
  readonly day: SeriesDay;
  readonly from: LocalDate | null;
}

/** The rule that is being written, as soon as its day is one; null until then. */
export function ruleOf(values: SeriesValues): WrittenRule | null {
  const { day, days } = missingInSeries('change-series', values);
  return day || days ? null : { frequency: values.frequency, day: dayOf(values), from: values.from };
}

function dayOf({ dayKind, day, days, monthsAfter }: SeriesValues): SeriesDay {
  const months = Number(monthsAfter);
  switch (dayKind) {
    case 'day-of-month':
      return { kind: dayKind, day: Number(day.trim()), monthsAfter: months };
    case 'last-day':
    case 'last-working-day':
      return { kind: dayKind, monthsAfter: months };
    case 'days':
      return { kind: dayKind, days: writtenDays(days) ?? [] };
    case 'main-report':
      return { kind: dayKind };
  }
}

/** The kinds of days that a frequency can have, in the order in which they are offered. */
export function dayKinds(frequency: SeriesFrequency): readonly SeriesDay['kind'][] {
  if (frequency === 'given-days') return ['days'];
  const plain = ['day-of-month', 'last-working-day', 'last-day'] as const;
  if (frequency === 'month') return plain;
  return frequency === 'tertial' ? [...plain, 'days', 'main-report'] : [...plain, 'days'];
}
