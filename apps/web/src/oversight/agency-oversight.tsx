import { BodyShort, Heading, Tag } from '@navikt/ds-react';
import type { Oversight, OversightRow } from '@tertial/contracts';
import { sourceBeside } from '@tertial/domain/item';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ExemptTag } from '../item/exempt-tag';
import { ItemText } from '../parts/item-text';
import { days, dayOfMoment, shortDay, writtenDay } from '../words/day';
import { KIND_WORDS, statusWords } from '../words/item-words';

type Agency = Oversight['agencies'][number];

const COUNT_WORDS: readonly (readonly [keyof Agency['counts'], string])[] = [
  ['overdue', 'over fristen'],
  ['deliveredLate', 'for sent'],
  ['extended', 'med utsatt frist'],
  ['requested', 'bedt om utsatt frist'],
  ['unsettled', 'uten dato'],
  ['open', 'åpne'],
  ['delivered', 'levert'],
  ['total', 'i alt'],
];

/** One agency: the counts, then the lists behind those that the governance meeting is about. */
export function AgencyOversight({ agency }: { agency: Agency }) {
  const heading = useId();
  return (
    <section className="agency" aria-labelledby={heading}>
      <Heading level="2" size="medium" id={heading}>
        {agency.name}
      </Heading>
      <BodyShort size="small">Antall leveranser:</BodyShort>
      <dl className="counts">
        {COUNT_WORDS.map(([name, words]) => (
          <div key={name} className={name === 'overdue' && agency.counts.overdue > 0 ? 'count pressing' : 'count'}>
            <dt>{words}</dt>
            <dd>{agency.counts[name]}</dd>
          </div>
        ))}
      </dl>
      <Lines heading="Over fristen" none="Ingenting er over fristen." rows={agency.overdue}>
        {(row) => <Late>{days(row.daysLate)} over fristen</Late>}
      </Lines>
      <Lines
        heading="Levert for sent, eller frist som ikke ble holdt"
        none="Ingenting er levert for sent."
        rows={agency.deliveredLate}
      >
        {(row) => <CameLate row={row} />}
      </Lines>
      <Lines heading="Utsatt" none="Ingen frister er utsatt." rows={agency.extended}>
        {(row) => (
          <>
            {row.missedAt && <Late>{MISSED}</Late>}
            <Extensions row={row} />
          </>
        )}
      </Lines>
      {agency.requested.length > 0 && (
        <Lines heading="Bedt om utsatt frist, ikke besvart" none="" rows={agency.requested}>
          {(row) => (
            <>
              {row.missedAt && <Late>{MISSED}</Late>}
              <Requested row={row} />
            </>
          )}
        </Lines>
      )}
    </section>
  );
}

function Lines(props: {
  heading: string;
  none: string;
  rows: readonly OversightRow[];
  children: (row: OversightRow) => ReactNode;
}) {
  return (
    <section>
      <Heading level="3" size="small" spacing>
        {props.heading} ({props.rows.length})
      </Heading>
      {props.rows.length === 0 && <BodyShort textColor="subtle">{props.none}</BodyShort>}
      <ul className="plain-list rows">
        {props.rows.map((row) => (
          <li key={row.deliverableId} className="row stacked">
            <BodyShort size="small" textColor="subtle">
              {[KIND_WORDS[row.kind], row.chapter && `kap. ${row.chapter}`, row.label].filter(Boolean).join(' · ')}
            </BodyShort>
            <Link to={`/oppdrag/${row.itemId}`} className="oversight-text">
              <ItemText text={row.text} />
            </Link>
            <ExemptTag item={row} />
            <div className="oversight-facts">
              <span>
                Frist {writtenDay(row.due)}
                {row.originalDue && row.originalDue !== row.due && (
                  <span className="original-due"> Opprinnelig frist: {shortDay(row.originalDue)}</span>
                )}
              </span>
              {props.children(row)}
              {row.withoutEvidence !== null && (
                <span className="subtle">Lukket uten dokumentasjon: «{row.withoutEvidence}»</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MISSED = 'Har brutt en frist';

/** By how much it came late, and on which day; else that its deadline was not met, and what has become of it. */
function CameLate({ row }: { row: OversightRow }) {
  const { daysLate, lateAt, deliveredAt, status } = row;
  if (daysLate === 0 || !deliveredAt)
    return (
      <>
        <Late>{MISSED}</Late>
        <span className="subtle">{statusWords(status)}</span>
      </>
    );
  const first = lateAt ?? deliveredAt;
  return (
    <>
      <Late>{days(daysLate)} for sent</Late>
      <span className="subtle">
        Levert {dayOfMoment(first)}
        {first !== deliveredAt && `, på nytt ${dayOfMoment(deliveredAt)}`}
      </span>
    </>
  );
}

function Late({ children }: { children: ReactNode }) {
  return (
    <Tag size="small" variant="strong" data-color="danger">
      {children}
    </Tag>
  );
}

function Requested({ row: { requested } }: { row: OversightRow }) {
  if (!requested) return null;
  return (
    <span>
      Til {shortDay(requested.due)}. Spurt {shortDay(requested.on)} ({requested.reference}).
    </span>
  );
}

function Extensions({ row }: { row: OversightRow }) {
  return (
    <ul className="extensions">
      {row.extensions.map((it) => (
        <li key={it.due}>
          Til {shortDay(it.due)}. {it.why}
          {sourceBeside(it.why, it.reference) && ` (henvisning: ${it.reference})`}
        </li>
      ))}
    </ul>
  );
}
