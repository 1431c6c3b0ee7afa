import { BodyLong, Select, Textarea } from '@navikt/ds-react';
import type { SeriesRow } from '@tertial/contracts';
import type { SeriesCommandKind, SeriesFrequency } from '@tertial/domain/series';
import { useState } from 'react';
import type { ItemActs } from '../item/item-acts';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/form-dialog';
import { DayFields, firstValues, type FieldsProps } from './day-fields';
import { SeriesDates } from './series-dates';
import {
  asksForDay,
  dayKinds,
  missingInSeries,
  ruleOf,
  SERIES_FORMS,
  seriesCommandOf,
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
      {asksForDay(kind) && <SeriesDates rule={ruleOf(values)} />}
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
