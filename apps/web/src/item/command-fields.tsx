import { Radio, RadioGroup, Textarea, TextField } from '@navikt/ds-react';
import { DateField } from '../parts/date-field';
import type { CommandForm, CommandValues } from './command-forms';

interface FieldsProps {
  readonly form: CommandForm;
  readonly values: CommandValues;
  readonly missing: Partial<Record<keyof CommandValues, string>>;
  readonly set: (change: Partial<CommandValues>) => void;
}

/** The fields that a form has, in the order in which one thinks of them. */
export function CommandFields(props: FieldsProps) {
  const { form, values, missing, set } = props;
  return (
    <>
      {form.dates && <WhichDate {...form.dates} {...props} />}
      <WordsField field={form.what} name="what" {...props} />
      {form.on?.needed && <OtherDay {...props} />}
      {form.due && (
        <DateField label={form.due.label} value={values.due} onChange={(due) => set({ due })} error={missing.due} />
      )}
      {form.on && !form.on.needed && <OtherDay {...props} />}
      {form.workingDays && (
        <TextField
          label={form.workingDays.label}
          inputMode="numeric"
          htmlSize={6}
          value={values.workingDays}
          onChange={(event) => set({ workingDays: event.target.value })}
          error={missing.workingDays}
          autoComplete="off"
        />
      )}
      {form.reason && (
        <Textarea
          label={form.reason}
          value={values.reason}
          onChange={(event) => set({ reason: event.target.value })}
          error={missing.reason}
          maxLength={2000}
        />
      )}
      <WordsField field={form.reference} name="reference" {...props} />
    </>
  );
}

/** Which of several dates is meant; the first one unless another is chosen. */
function WhichDate({ label, among, values, set }: FieldsProps & NonNullable<CommandForm['dates']>) {
  return (
    <RadioGroup
      legend={label}
      size="small"
      value={values.version ?? among[0]?.version}
      onChange={(version: number) => set({ version })}
    >
      {among.map(({ version, words }) => (
        <Radio key={version} value={version}>
          {words}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** When it happened; one that may be left empty comes after the deadline itself. */
function OtherDay({ form, values, missing, set }: FieldsProps) {
  const label = form.on?.label ?? '';
  return <DateField label={label} value={values.on} onChange={(on) => set({ on })} error={missing.on} />;
}

function WordsField(props: FieldsProps & { field: CommandForm['what']; name: 'what' | 'reference' }) {
  const { field, name } = props;
  if (!field) return null;
  return (
    <TextField
      label={field.label}
      description={field.hint}
      value={props.values[name]}
      onChange={(event) => props.set({ [name]: event.target.value })}
      error={props.missing[name]}
      autoComplete="off"
    />
  );
}
