import { DatePicker, useDatepicker } from '@navikt/ds-react';
import type { LocalDate } from '@tertial/domain/time';
import { useEffect, useRef, useState } from 'react';

const UNREADABLE = 'Skriv en dato som finnes, slik: 30.06.2026.';

/**
 * A day to write or to choose. `onChange` gets null while the field is empty, and while what is written is no day: then the form around
 * it is not sent. The picker's own Date stays in here.
 */
export function DateField(props: {
  label: string;
  value: LocalDate | null;
  onChange: (day: LocalDate | null) => void;
  description?: string;
  error?: string | undefined;
  size?: 'small' | 'medium';
}) {
  const [unreadable, setUnreadable] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.setCustomValidity(unreadable ? UNREADABLE : ''), [unreadable]);
  const { datepickerProps, inputProps } = useDatepicker({
    ...(props.value && { defaultSelected: pickerDate(props.value) }),
    onDateChange: (picked) => props.onChange(picked ? dayOf(picked) : null),
    onValidate: (found) => setUnreadable(found.isInvalid && !found.isEmpty),
  });
  return (
    <DatePicker {...datepickerProps} dropdownCaption={false}>
      <DatePicker.Input
        {...inputProps}
        ref={field}
        label={props.label}
        description={props.description ?? 'Skriv dd.mm.åååå, eller velg i kalenderen.'}
        size={props.size ?? 'medium'}
        error={unreadable ? UNREADABLE : props.error}
      />
    </DatePicker>
  );
}

function pickerDate(day: LocalDate): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
}

/** The day that the picker shows: its numbers in the browser's own zone, never by way of UTC. */
function dayOf(date: Date): LocalDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as LocalDate;
}
