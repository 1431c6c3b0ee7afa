import { ReadMore } from '@navikt/ds-react';
import type { SeriesRow } from '@tertial/contracts';
import { useState } from 'react';
import { DayFields, firstValues } from './day-fields';
import { SeriesDates } from './series-dates';
import { missingInSeries, ruleOf } from './series-form';

/** Before an item is confirmed: on which days its occurrences would fall, whatever day is agreed on. Nothing is kept of it. */
export function TryDay({ series }: { series: SeriesRow }) {
  const [values, setValues] = useState(() => firstValues(series));
  const { day, days } = missingInSeries('change-series', values);
  return (
    <ReadMore header="Se hvilke dager terminene ville falle på" size="small">
      <DayFields
        values={values}
        missing={{ ...(values.day !== '' && day && { day }), ...(values.days !== '' && days && { days }) }}
        onChange={(change) => setValues({ ...values, ...change })}
      />
      <SeriesDates rule={ruleOf(values)} />
    </ReadMore>
  );
}
