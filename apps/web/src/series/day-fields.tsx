import { Select, TextField } from '@navikt/ds-react';
import type { SeriesRow } from '@tertial/contracts';
import type { SeriesDay } from '@tertial/domain/series';
import { dayKinds, type SeriesMissing, type SeriesValues } from './series-form';

const DAY_KINDS: Readonly<Record<SeriesDay['kind'], string>> = {
  'day-of-month': 'En dag i måneden',
  'last-working-day': 'Siste virkedag i måneden',
  'last-day': 'Siste dag i måneden',
  days: 'Bestemte dager i året',
  'main-report': 'Samme dag som hovedrapportene',
};

const MONTHS = ['Samme måned som perioden slutter', 'Måneden etter perioden', 'To måneder etter', 'Tre måneder etter'];

export interface FieldsProps {
  values: SeriesValues;
  onChange: (change: Partial<SeriesValues>) => void;
}

/** On which day each occurrence is due. */
export function DayFields({ values, missing, onChange }: FieldsProps & { missing: SeriesMissing }) {
  const { dayKind, frequency } = values;
  const ofMonth = dayKind === 'day-of-month' || dayKind === 'last-day' || dayKind === 'last-working-day';
  return (
    <>
      <Select
        label="Hvilken dag"
        value={dayKind}
        onChange={(event) => onChange({ dayKind: event.target.value as SeriesDay['kind'] })}
      >
        {dayKinds(frequency).map((kind) => (
          <option key={kind} value={kind}>
            {DAY_KINDS[kind]}
          </option>
        ))}
      </Select>
      {dayKind === 'day-of-month' && (
        <TextField
          label="Dag i måneden"
          description="Har måneden færre dager, er fristen den siste."
          value={values.day}
          onChange={(event) => onChange({ day: event.target.value })}
          error={missing.day}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      {ofMonth && (
        <Select
          label="Hvilken måned"
          value={values.monthsAfter}
          onChange={(event) => onChange({ monthsAfter: event.target.value })}
        >
          {MONTHS.map((words, months) => (
            <option key={words} value={months}>
              {words}
            </option>
          ))}
        </Select>
      )}
      {dayKind === 'days' && (
        <TextField
          label="Dagene"
          description="For eksempel 30.6 og 31.12."
          value={values.days}
          onChange={(event) => onChange({ days: event.target.value })}
          error={missing.days}
          autoComplete="off"
        />
      )}
    </>
  );
}

/** The rule in force, to be changed; the date is left to be chosen. */
export function firstValues({ frequency, day }: Pick<SeriesRow, 'frequency' | 'day'>): SeriesValues {
  return {
    ...{ frequency, dayKind: day?.kind ?? dayKinds(frequency)[0] ?? 'day-of-month' },
    day: day?.kind === 'day-of-month' ? String(day.day) : '',
    monthsAfter: String(day && 'monthsAfter' in day ? day.monthsAfter : 1),
    days: day?.kind === 'days' ? day.days.map((it) => `${it.day}.${it.month}`).join(', ') : '',
    ...{ from: null, until: null, reason: '' },
  };
}
