import { Select } from '@navikt/ds-react';
import { useSearchParams } from 'react-router';
import { yearsToChoose } from './years-to-choose';

/** The budget year in the page's address, this one where none stands there, and how to choose another. */
export function useYear(): { readonly year: number; readonly choose: (year: string) => void } {
  const [address, setAddress] = useSearchParams();
  return {
    year: Number(address.get('aar')) || new Date().getFullYear(),
    choose: (year) => setAddress({ aar: year }),
  };
}

/** `known`: years that the register has letters of. */
export function YearChoice({ year, choose, known = [] }: ReturnType<typeof useYear> & { known?: readonly number[] }) {
  const years = yearsToChoose(new Date().getFullYear(), [year, ...known]);
  return (
    <Select
      label="Budsjettår"
      size="small"
      className="year-choice"
      value={year}
      onChange={(event) => choose(event.target.value)}
    >
      {years.map((it) => (
        <option key={it}>{it}</option>
      ))}
    </Select>
  );
}
