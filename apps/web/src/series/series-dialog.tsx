import { BodyLong, Select, Textarea, TextField } from '@navikt/ds-react';
import type { SeriesRow } from '@tertial/contracts';
import type { SeriesCommandKind, SeriesDay, SeriesFrequency } from '@tertial/domain/series';
import { useState } from 'react';
import type { ItemActs } from '../item/item-acts';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/form-dialog';
import {
  asksForDay,
  dayKinds,
  missingInSeries,
  SERIES_FORMS,
  seriesCommandOf,
  type SeriesMissing,
  type SeriesValues,
} from './series-form';

const FREQUENCIES: Readonly<Record<SeriesFrequency, string>> = {
  month: 'Hver måned',
  quarter: 'Hvert kvartal',
  tertial: 'Hvert tertial',
  'half-year': 'Hvert halvår',
  year: 'Hvert år',
  'given-days': 'Faste dager i året',
};

const DAY_KINDS: Readonly<Record<SeriesDay['kind'], string>> = {
  'day-of-month': 'En dag i måneden',
  'last-working-day': 'Siste virkedag i måneden',
  'last-day': 'Siste dag i måneden',
  days: 'Bestemte dager i året',
  'main-report': 'Samme dag som hovedrapportene',
};

const MONTHS = ['Samme måned som perioden slutter', 'Måneden etter perioden', 'To måneder etter', 'Tre måneder etter'];

/** The dialog of a command to a recurring item. */
export function SeriesDialog(props: { kind: SeriesCommandKind; series: SeriesRow; acts: ItemActs }) {
  const { kind, acts } = props;
  const form = SERIES_FORMS[kind];
  const [values, setValues] = useState(() => firstValues(props.series));
  const [tried, setTried] = useState(false);
  const missing = tried ? missingInSeries(kind, values) : {};
  const set = (change: Partial<SeriesValues>) => setValues({ ...values, ...change });
  const submit = () => {
    setTried(true);
    const body = seriesCommandOf(kind, values);
    if (body) acts.give(body);
  };
  return (
    <FormDialog {...form} busy={acts.busy} error={acts.error} onSubmit={submit} onClose={acts.close}>
      <BodyLong>{form.lead}</BodyLong>
      {kind === 'change-series' && <FrequencyField values={values} onChange={set} />}
      {asksForDay(kind) && <DayFields values={values} missing={missing} onChange={set} />}
      <DateField label={form.from} value={values.from} onChange={(from) => set({ from })} error={missing.from} />
      {form.until && (
        <DateField label={form.until} value={values.until} onChange={(until) => set({ until })} error={missing.until} />
      )}
      <Textarea
        label={form.reason}
        value={values.reason}
        onChange={(event) => set({ reason: event.target.value })}
        error={missing.reason}
        maxLength={kind === 'set-series-day' ? 500 : 2000}
      />
    </FormDialog>
  );
}

interface FieldsProps {
  values: SeriesValues;
  onChange: (change: Partial<SeriesValues>) => void;
}

function FrequencyField({ values, onChange }: FieldsProps) {
  const choose = (frequency: SeriesFrequency) => {
    const fits = dayKinds(frequency);
    onChange({ frequency, dayKind: fits.includes(values.dayKind) ? values.dayKind : (fits[0] ?? 'last-day') });
  };
  return (
    <Select
      label="Hvor ofte"
      value={values.frequency}
      onChange={(event) => choose(event.target.value as SeriesFrequency)}
    >
      {(Object.keys(FREQUENCIES) as SeriesFrequency[]).map((frequency) => (
        <option key={frequency} value={frequency}>
          {FREQUENCIES[frequency]}
        </option>
      ))}
    </Select>
  );
}

function DayFields({ values, missing, onChange }: FieldsProps & { missing: SeriesMissing }) {
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
function firstValues({ frequency, day }: SeriesRow): SeriesValues {
  return {
    ...{ frequency, dayKind: day?.kind ?? dayKinds(frequency)[0] ?? 'day-of-month' },
    day: day?.kind === 'day-of-month' ? String(day.day) : '',
    monthsAfter: String(day && 'monthsAfter' in day ? day.monthsAfter : 1),
    days: day?.kind === 'days' ? day.days.map((it) => `${it.day}.${it.month}`).join(', ') : '',
    ...{ from: null, until: null, reason: '' },
  };
}
