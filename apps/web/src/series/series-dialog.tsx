import { BodyLong, Textarea } from '@navikt/ds-react';
import type { SeriesRow } from '@tertial/contracts';
import type { SeriesCommandKind } from '@tertial/domain/series';
import { useState } from 'react';
import type { ItemActs } from '../item/item-acts';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/form-dialog';
import { DayFields, firstValues } from './day-fields';
import { FrequencyField } from './frequency-field';
import { SeriesDates } from './series-dates';
import { asksForDay, missingInSeries, ruleOf, SERIES_FORMS, seriesCommandOf, type SeriesValues } from './series-form';

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
