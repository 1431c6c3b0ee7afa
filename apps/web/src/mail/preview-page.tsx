import { BodyLong, Pagination, Table } from '@navikt/ds-react';
import type { PreviewMailRow, PreviewPage } from '@tertial/contracts';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../parts/empty-state';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { shortDay, writtenDay, writtenMoment } from '../words/day';
import { AboutFields } from './about-fields';
import { addressOf, filtersOf, type MailFilters } from './mail-filters';
import { usePreview } from './preview-api';

const PAGE_SIZE = 50;
const MOST_LINES = 3;

/** What will be sent in the coming year if nobody acts: to whom, when and why; all of it, to one person, or about one item. */
export function PreviewMailsPage() {
  const [address, setAddress] = useSearchParams();
  const { person, item } = filtersOf(address);
  const filters: MailFilters = { ...(person && { person }), ...(item && { item }) };
  const page = Math.max(1, Math.trunc(Number(address.get('side'))) || 1);
  const preview = usePreview({ ...filters, page, size: PAGE_SIZE });
  return (
    <Page title="Kommende utsendinger">
      <BodyLong spacing>
        E-postene som går ut det neste året hvis ingen gjør noe. Det som blir levert, utsatt eller endret, endrer dem.{' '}
        <Link to={`/utsendinger?${new URLSearchParams(addressOf(filters)).toString()}`}>Det som er sendt</Link>
      </BodyLong>
      <div className="filters">
        <AboutFields filters={filters} onChange={(next) => setAddress(addressOf(next))} />
      </div>
      <QueryView query={preview}>
        {(found) => (
          <Found
            found={found}
            page={page}
            allLines={item !== undefined}
            onPage={(next) => setAddress({ ...addressOf(filters), side: String(next) })}
          />
        )}
      </QueryView>
    </Page>
  );
}

function Found(props: { found: PreviewPage; page: number; allLines: boolean; onPage: (page: number) => void }) {
  const { rows, total, size, from, until } = props.found;
  if (rows.length === 0)
    return <EmptyState heading="Ingenting vil bli sendt">Ingen påminnelser er planlagt det neste året.</EmptyState>;
  return (
    <>
      <BodyLong spacing>
        {total === 1 ? '1 e-post' : `${total} e-poster`} fra {shortDay(from)} til {shortDay(until)}.
      </BodyLong>
      <PreviewTable rows={rows} allLines={props.allLines} />
      {total > size && <Pagination page={props.page} count={Math.ceil(total / size)} onPageChange={props.onPage} />}
    </>
  );
}

function PreviewTable({ rows, allLines }: { rows: readonly PreviewMailRow[]; allLines: boolean }) {
  return (
    <Table className="card-table" size="small">
      <caption className="sr-only">Kommende utsendinger</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">Når</Table.HeaderCell>
          <Table.HeaderCell scope="col">Til</Table.HeaderCell>
          <Table.HeaderCell scope="col">Emne</Table.HeaderCell>
          <Table.HeaderCell scope="col">Hva og hvorfor</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((mail) => (
          <Table.Row key={`${mail.at} ${mail.to.id}`}>
            <Table.HeaderCell scope="row" className="card-title">
              {writtenMoment(mail.at)}
            </Table.HeaderCell>
            <Table.DataCell data-label="Til">{mail.to.name}</Table.DataCell>
            <Table.DataCell data-label="Emne">{mail.subject}</Table.DataCell>
            <Table.DataCell data-label="Hva og hvorfor">
              <Lines mail={mail} most={allLines ? mail.lines.length : MOST_LINES} />
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function Lines({ mail, most }: { mail: PreviewMailRow; most: number }) {
  const shown = mail.lines.slice(0, most);
  return (
    <ul className="plain-list">
      {shown.map((line, index) => (
        <li key={index}>
          {line.itemId ? <Link to={`/oppdrag/${line.itemId}`}>{line.text}</Link> : line.text}
          <span className="subtle">
            {[
              line.due && `Frist ${writtenDay(line.due)}.`,
              ...line.reasons,
              line.onBehalfOf && `For ${line.onBehalfOf}.`,
            ]
              .filter(Boolean)
              .join(' ')}
          </span>
        </li>
      ))}
      {shown.length < mail.total && <li>og {mail.total - shown.length} til</li>}
    </ul>
  );
}
