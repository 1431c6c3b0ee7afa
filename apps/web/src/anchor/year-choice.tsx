import { Select } from '@navikt/ds-react';
import { useSearchParams } from 'react-router';

const YEARS_AROUND = [-2, -1, 0, 1];

/** The budget year in the page's address, this one where none stands there, and how to choose another. */
export function useYear(): { readonly year: number; readonly choose: (year: string) => void } {
  const [address, setAddress] = useSearchParams();
  return {
    year: Number(address.get('aar')) || new Date().getFullYear(),
    choose: (year) => setAddress({ aar: year }),
  };
}

export function YearChoice({ year, choose }: ReturnType<typeof useYear>) {
  const thisYear = new Date().getFullYear();
  const years = [...new Set([year, ...YEARS_AROUND.map((step) => thisYear + step)])].sort();
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
