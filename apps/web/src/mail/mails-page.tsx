import { BodyShort, Pagination, Select, Table, Tag } from '@navikt/ds-react';
import type { MailRow } from '@tertial/contracts';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../parts/empty-state';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { shortDay, writtenMoment } from '../words/day';
import { MAIL_TAGS } from '../words/mail-words';
import { AboutFields } from './about-fields';
import { useMails } from './mail-api';
import { addressOf, filtersOf, type MailFilters } from './mail-filters';
import { reasonsOf } from './mail-reasons';

const PAGE_SIZE = 50;
const MOST_REASONS = 2;

/** What was sent, to whom, why, and what the mail server answered. */
export function MailsPage() {
  const [address, setAddress] = useSearchParams();
  const filters = filtersOf(address);
  const page = Math.max(1, Math.trunc(Number(address.get('side'))) || 1);
  const mails = useMails({ ...filters, page, size: PAGE_SIZE });
  const filtered = Object.keys(filters).length > 0;
  return (
    <Page title="Utsendinger">
      <BodyShort spacing>
        <Link
          to={`/kommende-utsendinger?${new URLSearchParams(addressOf({ ...filters, status: undefined })).toString()}`}
        >
          Hva som vil bli sendt
        </Link>
      </BodyShort>
      <Filters filters={filters} onChange={(next) => setAddress(addressOf(next))} />
      <QueryView query={mails}>
        {({ rows, total, size }) => (
          <>
            {rows.length === 0 && (
              <EmptyState heading={filtered ? 'Ingen utsendinger passer til valgene' : 'Ingen utsendinger ennå'}>
                E-post sendes på virkedager, til klokkeslettet i varslingsreglene, eller når du kjører dagens runde fra
                oversikten.
              </EmptyState>
            )}
            {rows.length > 0 && <MailTable rows={rows} itemId={filters.item ?? null} />}
            {total > size && (
              <Pagination
                page={page}
                count={Math.ceil(total / size)}
                onPageChange={(next) => setAddress({ ...addressOf(filters), side: String(next) })}
              />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Filters({ filters, onChange }: { filters: MailFilters; onChange: (next: MailFilters) => void }) {
  return (
    <div className="filters">
      <Select
        label="Status"
        size="small"
        value={filters.status ?? ''}
        onChange={(event) =>
          onChange({ ...filters, status: (event.target.value || undefined) as MailFilters['status'] })
        }
      >
        <option value="">Alle</option>
        {Object.entries(MAIL_TAGS).map(([value, { text }]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
      <AboutFields filters={filters} onChange={onChange} />
    </div>
  );
}

function MailTable({ rows, itemId }: { rows: readonly MailRow[]; itemId: string | null }) {
  return (
    <Table className="card-table" size="small">
      <caption className="sr-only">Utsendinger</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">Emne</Table.HeaderCell>
          <Table.HeaderCell scope="col">Dag</Table.HeaderCell>
          <Table.HeaderCell scope="col">Til</Table.HeaderCell>
          <Table.HeaderCell scope="col">Hvorfor</Table.HeaderCell>
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
            <Table.DataCell data-label="Hvorfor">
              <Reasons mail={mail} itemId={itemId} />
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

/** Why it was sent: about one item all that was said, else the first reasons. */
function Reasons({ mail, itemId }: { mail: MailRow; itemId: string | null }) {
  const reasons = reasonsOf(itemId ? mail.steps.filter((step) => step.itemId === itemId) : mail.steps);
  const shown = itemId ? reasons : reasons.slice(0, MOST_REASONS);
  return (
    <ul className="plain-list">
      {shown.map(({ reason, times }) => (
        <li key={reason}>{times > 1 ? `${reason} (gjelder ${times})` : reason}</li>
      ))}
      {shown.length < reasons.length && <li>og {reasons.length - shown.length} til</li>}
    </ul>
  );
}

/** The status in words, when it was sent, the server's own answer, and whether it says what may not be passed on any more. */
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
      {mail.tellsExempt && (
        <Tag size="small" variant="moderate" data-color="warning">
          Gjengir noe som siden er unntatt offentlighet
        </Tag>
      )}
      {mail.answer && <span className="subtle break-anywhere">Tjeneren svarte: {mail.answer}</span>}
    </div>
  );
}
