import { BodyShort } from '@navikt/ds-react';
import type { SeriesDates as Dates } from '@tertial/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { post } from '../api/request';
import { shortDay } from '../words/day';
import type { WrittenRule } from './series-form';

/** On which days a rule that is being written would fall in its first year; nothing while it is no rule yet. */
export function SeriesDates({ rule }: { rule: WrittenRule | null }) {
  const found = useQuery({
    queryKey: ['series-dates', rule],
    queryFn: () => post<Dates>('series-dates', rule),
    enabled: rule !== null,
    placeholderData: keepPreviousData,
  });
  if (!rule || !found.data) return null;
  const { dates, from } = found.data;
  if (dates.length === 0) return <BodyShort>Ingen frister det første året fra {shortDay(from)}.</BodyShort>;
  return (
    <section aria-live="polite">
      <BodyShort weight="semibold">Frister det første året ({dates.length}):</BodyShort>
      <ul className="plain-list">
        {dates.map(({ period, label, due }) => (
          <li key={period}>
            {label}: {due ? shortDay(due) : 'når datoen for rapporten er kjent'}
          </li>
        ))}
      </ul>
    </section>
  );
}
