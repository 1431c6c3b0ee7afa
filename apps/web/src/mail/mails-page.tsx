import { Pagination, Select, Table, Tag } from '@navikt/ds-react';
import type { MailQuery, MailRow } from '@tertial/contracts';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../parts/empty-state';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { shortDay, writtenMoment } from '../words/day';
import { MAIL_TAGS } from '../words/mail-words';
import { useMails } from './mail-api';

const PAGE_SIZE = 50;

/** What was sent, to whom, and what the mail server answered. */
export function MailsPage() {
  const [address, setAddress] = useSearchParams();
  const status = Object.keys(MAIL_TAGS).find((it) => it === address.get('status')) as MailQuery['status'];
  const page = Math.max(1, Math.trunc(Number(address.get('side'))) || 1);
  const mails = useMails({ page, size: PAGE_SIZE, ...(status && { status }) });
  return (
    <Page title="Utsendinger">
      <div className="filters">
        <Select
          label="Status"
          size="small"
          value={status ?? ''}
          onChange={(event) => setAddress(event.target.value ? { status: event.target.value } : {})}
        >
          <option value="">Alle</option>
          {Object.entries(MAIL_TAGS).map(([value, { text }]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </div>
      <QueryView query={mails}>
        {({ rows, total, size }) => (
          <>
            {rows.length === 0 && (
              <EmptyState heading={status ? 'Ingen utsendinger med denne statusen' : 'Ingen utsendinger ennå'}>
                E-post sendes hver virkedag kl. 08.00, eller når du kjører dagens runde fra oversikten.
              </EmptyState>
            )}
            {rows.length > 0 && <MailTable rows={rows} />}
            {total > size && (
              <Pagination
                page={page}
                count={Math.ceil(total / size)}
                onPageChange={(next) => setAddress({ ...(status && { status }), side: String(next) })}
              />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function MailTable({ rows }: { rows: readonly MailRow[] }) {
  return (
    <Table className="card-table" size="small">
      <caption className="sr-only">Utsendinger</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">Emne</Table.HeaderCell>
          <Table.HeaderCell scope="col">Dag</Table.HeaderCell>
          <Table.HeaderCell scope="col">Til</Table.HeaderCell>
          <Table.HeaderCell scope="col">Status</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((mail) => (
          <Table.Row key={mail.id}>
            <Table.HeaderCell scope="row" className="card-title">
              <Link to={`/utsendinger/${mail.id}`}>{mail.subject}</Link>
            </Table.HeaderCell>
            <Table.DataCell data-label="Dag">{shortDay(mail.day)}</Table.DataCell>
            <Table.DataCell data-label="Til">
              <span>
                {mail.personName}
                <span className="subtle break-anywhere">{mail.to}</span>
              </span>
            </Table.DataCell>
            <Table.DataCell data-label="Status">
              <MailStatus mail={mail} />
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** The status in words, when it was sent, and the server's own answer. */
export function MailStatus({ mail }: { mail: MailRow }) {
  const tag = MAIL_TAGS[mail.status];
  return (
    <div>
      <Tag size="small" variant="moderate" data-color={tag.color}>
        {tag.text}
      </Tag>
      <span className="subtle">
        {mail.sentAt && writtenMoment(mail.sentAt)}
        {mail.attempts > 1 && ` ${mail.attempts} forsøk`}
      </span>
      {mail.answer && <span className="subtle break-anywhere">Tjeneren svarte: {mail.answer}</span>}
    </div>
  );
}
