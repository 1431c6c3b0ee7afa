import { TextField } from '@navikt/ds-react';
import type { LocalDate } from '@tertial/domain/time';
import { useState } from 'react';
import { DateField } from '../parts/date-field';
import type { ReportDateInput, useReportDate } from './anchor-api';
import { PreviewedForm } from './previewed-form';

/** Enters a main report's date with where it stands; what it moves is shown before it is saved. */
export function ReportDateForm(props: {
  acts: ReturnType<typeof useReportDate>;
  due: LocalDate | null;
  onClose: () => void;
}) {
  const [due, setDue] = useState(props.due);
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const written = source.trim();
  const input: ReportDateInput | null = due && written.length >= 3 ? { due, source: written } : null;
  return (
    <PreviewedForm
      input={input}
      preview={props.acts.preview}
      save={props.acts.save}
      submit="Lagre datoen"
      onTried={() => setTried(true)}
      onClose={props.onClose}
    >
      <DateField
        label="Dato"
        value={due}
        onChange={setDue}
        size="small"
        error={tried && !due ? 'Skriv datoen.' : undefined}
      />
      <TextField
        label="Hvor står datoen?"
        description="For eksempel «Styringskalender 2026»"
        size="small"
        value={source}
        onChange={(event) => setSource(event.target.value)}
        error={tried && written.length < 3 ? 'Skriv hvor datoen står.' : undefined}
        autoComplete="off"
      />
    </PreviewedForm>
  );
}
