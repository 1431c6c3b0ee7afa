import { Select } from '@navikt/ds-react';
import type { SeriesFrequency } from '@tertial/domain/series';
import type { FieldsProps } from './day-fields';
import { dayKinds } from './series-form';

const FREQUENCIES: Readonly<Record<SeriesFrequency, string>> = {
  month: 'Hver måned',
  quarter: 'Hvert kvartal',
  tertial: 'Hvert tertial',
  'half-year': 'Hvert halvår',
  year: 'Hvert år',
  'given-days': 'Faste dager i året',
};

/** How often; a kind of day that does not go with it gives way to one that does. */
export function FrequencyField({ values, onChange }: FieldsProps) {
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
