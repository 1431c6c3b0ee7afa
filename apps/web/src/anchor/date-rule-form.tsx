import { Select, TextField } from '@navikt/ds-react';
import type { DateRuleInput } from '@tertial/contracts';
import { isLocalDate, MONTH_NAMES } from '@tertial/domain/time';
import { useState } from 'react';
import type { useDateRule } from './anchor-api';
import { PreviewedForm } from './previewed-form';

/** Has every day that a year can have. */
const LEAP_YEAR = 2024;

/** A new version of the agency's rule: the day, the budget year from which it holds, and where it stands. */
export function DateRuleForm(props: {
  acts: ReturnType<typeof useDateRule>;
  start: Pick<DateRuleInput, 'month' | 'day' | 'fromYear' | 'version'>;
  onClose: () => void;
}) {
  const { start } = props;
  const [day, setDay] = useState(String(start.day));
  const [month, setMonth] = useState(start.month);
  const [fromYear, setFromYear] = useState(String(start.fromYear));
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const wrongDay = !isLocalDate(`${LEAP_YEAR}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  const wrongYear = !/^20\d\d$/.test(fromYear);
  const noSource = source.trim().length < 3;
  const input = { month, day: Number(day), fromYear: Number(fromYear), source: source.trim(), version: start.version };
  return (
    <PreviewedForm
      input={wrongDay || wrongYear || noSource ? null : input}
      preview={props.acts.preview}
      save={props.acts.save}
      submit="Lagre regelen"
      onTried={() => setTried(true)}
      onClose={props.onClose}
    >
      <TextField
        label="Dag"
        size="small"
        inputMode="numeric"
        value={day}
        onChange={(event) => setDay(event.target.value)}
        error={tried && wrongDay ? 'Dagen finnes ikke i måneden.' : undefined}
      />
      <Select label="Måned" size="small" value={month} onChange={(event) => setMonth(Number(event.target.value))}>
        {MONTH_NAMES.map((name, at) => (
          <option key={name} value={at + 1}>
            {name}
          </option>
        ))}
      </Select>
      <TextField
        label="Gjelder fra budsjettåret"
        description="Dagen er i året etter."
        size="small"
        inputMode="numeric"
        value={fromYear}
        onChange={(event) => setFromYear(event.target.value)}
        error={tried && wrongYear ? 'Skriv et årstall, for eksempel 2027.' : undefined}
      />
      <TextField
        label="Hvor står regelen?"
        description="For eksempel «Rundskriv R-1/2027»"
        size="small"
        value={source}
        onChange={(event) => setSource(event.target.value)}
        error={tried && noSource ? 'Skriv hvor regelen står.' : undefined}
        autoComplete="off"
      />
    </PreviewedForm>
  );
}
