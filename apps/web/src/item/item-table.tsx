import { Checkbox, Table } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { Link } from 'react-router';
import { KIND_WORDS, placeInLetter, REGISTER_WORDS } from '../words/item-words';
import { titleWords } from '@tertial/domain/text-points';
import { DueDate } from './due-date';
import { ExemptTag } from './exempt-tag';
import { hasOpen } from './my-items';
import { NudgeButton } from './nudge-button';
import { isRestorable } from './restorable';
import { RestoreButton } from './restore-button';
import { StatusTags } from './status-tags';
import { currentYear, dotYears, forNow } from '../series/dots';
import { SeriesDots } from '../series/series-dots';

/** Which rows are chosen, to do something to all of them. */
export interface RowChoice {
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}

/** Items with their deliverables; on a narrow screen each is a card. */
export function ItemTable(props: {
  rows: readonly ItemRow[];
  caption: string;
  withoutOwner?: boolean;
  choice?: RowChoice | undefined;
}) {
  const { choice } = props;
  return (
    <Table className="card-table" size="small">
      <caption className="sr-only">{props.caption}</caption>
      <Table.Header>
        <Table.Row>
          {choice && <Table.HeaderCell scope="col">Velg</Table.HeaderCell>}
          <Table.HeaderCell scope="col">Oppdrag</Table.HeaderCell>
          {!props.withoutOwner && <Table.HeaderCell scope="col">Ansvarlig</Table.HeaderCell>}
          <Table.HeaderCell scope="col">Frist og status</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {props.rows.map((row) => (
          <Table.Row key={row.id}>
            {choice && (
              <Table.DataCell className="choice">
                <Checkbox
                  size="small"
                  hideLabel
                  checked={choice.chosen.includes(row.id)}
                  onChange={() => choice.onToggle(row.id)}
                >
                  Velg {titleWords(row.title)}
                </Checkbox>
              </Table.DataCell>
            )}
            <Table.HeaderCell scope="row" className="card-title item-cell">
              <Link to={`/oppdrag/${row.id}`}>{titleWords(row.title)}</Link>
              <span className="subtle">
                {[KIND_WORDS[row.kind], placeInLetter(row), row.letterTitle].filter(Boolean).join(' · ')}
              </span>
              <ExemptTag item={row} />
            </Table.HeaderCell>
            {!props.withoutOwner && (
              <Table.DataCell data-label="Ansvarlig">
                <OwnerWords row={row} />
                <NudgeButton row={row} />
              </Table.DataCell>
            )}
            <Table.DataCell data-label="Frist og status">
              <DeliverableLines row={row} />
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function OwnerWords({ row }: { row: ItemRow }) {
  if (!row.owner) return <span className="missing">Ingen ansvarlig</span>;
  const silent = row.registerStatus === 'confirmed' && !row.acknowledged && hasOpen(row);
  return (
    <span>
      {row.owner.name}
      {silent && <span className="subtle">Har ikke bekreftet mottak</span>}
    </span>
  );
}

function DeliverableLines({ row }: { row: ItemRow }) {
  const year = row.series && currentYear(dotYears(row.deliverables));
  return (
    <ul className="plain-list deliverable-lines">
      {row.registerStatus !== 'confirmed' && <li className="subtle">{REGISTER_WORDS[row.registerStatus]}</li>}
      {isRestorable(row) && (
        <li>
          <RestoreButton item={row} />
        </li>
      )}
      {row.series && year && (
        <li>
          <SeriesDots itemId={row.id} year={year} />
        </li>
      )}
      {forNow(row.deliverables).shown.map((deliverable) => (
        <li key={deliverable.id}>
          {row.deliverables.length > 1 && <span className="subtle">{deliverable.label}</span>}
          <DueDate deliverable={deliverable} />
          {row.registerStatus === 'confirmed' && <StatusTags deliverable={deliverable} />}
        </li>
      ))}
      {row.deliverables.length === 0 && <NoDeliverable row={row} />}
    </ul>
  );
}

/** What a main report must contain, and what results are judged by, have no delivery of their own. */
function NoDeliverable({ row }: { row: ItemRow }) {
  const within = row.kind === 'key-information' || row.kind === 'steering-parameter';
  return within ? <li className="subtle">Ingen egen leveranse</li> : <li className="missing">Ingen leveranse</li>;
}
