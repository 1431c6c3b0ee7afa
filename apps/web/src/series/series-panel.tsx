import { BodyLong, BodyShort, Button, Heading, HStack, ReadMore } from '@navikt/ds-react';
import type { ItemDetail, SeriesRow } from '@tertial/contracts';
import type { SeriesCommandKind } from '@tertial/domain/series';
import { seriesWords } from '@tertial/domain/series-words';
import { lazy, Suspense } from 'react';
import { allowedOn } from '../item/allowed';
import type { ItemActs } from '../item/item-acts';
import { shortDay } from '../words/day';
import { COMMAND_WORDS } from '../words/item-words';
import { dotYears } from './dots';
import { DotLegend, SeriesDots } from './series-dots';

const SeriesDialog = lazy(async () => ({ default: (await import('./series-dialog')).SeriesDialog }));

const TryDay = lazy(async () => ({ default: (await import('./try-day')).TryDay }));

const COMMANDS: readonly SeriesCommandKind[] = [
  'set-series-day',
  'change-series',
  'pause-series',
  'resume-series',
  'end-series',
];

/** What recurs: its rule in words, a row of dots for each year, and what can be changed. Nothing for an item that is done once. */
export function SeriesPanel({ item, acts }: { item: ItemDetail; acts: ItemActs }) {
  const { series } = item;
  if (!series) return null;
  const years = dotYears(item.deliverables);
  const open = acts.open?.kind === 'series' ? acts.open.command : null;
  return (
    <section className="series-panel" aria-labelledby="rapportering">
      <Heading level="2" size="medium" id="rapportering">
        Rapportering
      </Heading>
      <Rule series={series} />
      {years.map((year) => (
        <SeriesDots key={year.year} itemId={item.id} year={year} />
      ))}
      {years.length > 0 && <DotLegend years={years} />}
      <HStack gap="space-8">
        {COMMANDS.filter((kind) => allowedOn(item, kind) && offered(kind, series)).map((kind) => (
          <Button
            key={kind}
            size="small"
            variant={kind === 'set-series-day' && !series.day ? 'primary' : 'secondary'}
            onClick={() => acts.show({ kind: 'series', command: kind })}
          >
            {COMMAND_WORDS[kind]}
          </Button>
        ))}
      </HStack>
      {item.registerStatus === 'proposed' && !series.day && (
        <Suspense>
          <TryDay series={series} />
        </Suspense>
      )}
      <ComingDates item={item} />
      <Suspense>{open && <SeriesDialog kind={open} series={series} acts={acts} />}</Suspense>
    </section>
  );
}

/** Before the day is given there is nothing to pause. */
function offered(kind: SeriesCommandKind, { day }: SeriesRow): boolean {
  if (kind === 'pause-series') return day !== null;
  return kind === 'resume-series' ? day !== null : true;
}

/** The same days as the dots, written out: what is to come and has not been set aside. */
function ComingDates({ item }: { item: ItemDetail }) {
  const coming = item.deliverables.filter((it) => it.period && !it.setAside && isToCome(it.status));
  if (coming.length === 0) return null;
  return (
    <ReadMore header={`Fristene som kommer (${coming.length})`} size="small">
      <ul className="plain-list">
        {coming.map((it) => (
          <li key={it.id}>
            {it.label}: {it.due ? shortDay(it.due) : 'dato ikke fastsatt'}
          </li>
        ))}
      </ul>
    </ReadMore>
  );
}

function isToCome(status: ItemDetail['deliverables'][number]['status']): boolean {
  return status === 'planned' || status === 'acknowledged' || status === 'returned';
}

function Rule({ series }: { series: SeriesRow }) {
  const words = seriesWords(series);
  return (
    <>
      <BodyShort>{words.charAt(0).toUpperCase() + words.slice(1)}.</BodyShort>
      {!series.day && (
        <BodyLong className="missing">
          Brevet sier ikke hvilken dag. Koordinatoren fastsetter den én gang, så får alle terminene frist.
        </BodyLong>
      )}
      {series.source && <BodyLong size="small">{series.source}</BodyLong>}
      {series.pauses.map((pause) => (
        <BodyShort key={pause.from} size="small">
          Pause fra {shortDay(pause.from)} til og med {shortDay(pause.until)}: {pause.reason}
        </BodyShort>
      ))}
      {series.endedFrom && <BodyShort>Avsluttet: ingen frister fra {shortDay(series.endedFrom)}.</BodyShort>}
    </>
  );
}
