import { Heading, Table } from '@navikt/ds-react';
import type { AnchorsAnswer } from '@tertial/contracts';
import { shortDay, writtenMoment } from '../words/day';
import { REPORT_WORDS } from '../words/item-words';
import { dayOfRule, holdsFor, RULE_WORDS } from './anchor-words';

type Versions = Pick<AnchorsAnswer, 'year' | 'entered' | 'rules'>;

interface VersionRow {
  readonly key: string;
  readonly what: string;
  readonly version: number;
  readonly date: string;
  readonly holds: string;
  readonly source: string;
  readonly byName: string | null;
  readonly at: string | null;
}

/** Every version of the dates and the rules, the newest first: who entered which, when, and where it stands. */
export function AnchorVersions({ data, level }: { data: Versions; level: '2' | '3' }) {
  return (
    <>
      <Heading level={level} size={level === '2' ? 'medium' : 'small'}>
        Alle versjoner
      </Heading>
      <Table size="small" className="card-table">
        <Table.Header>
          <Table.Row>
            {['Hva', 'Versjon', 'Dato', 'Gjelder', 'Kilde', 'Ført av'].map((name) => (
              <Table.HeaderCell key={name} scope="col">
                {name}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {versionRows(data).map((row) => (
            <Table.Row key={row.key}>
              <Table.HeaderCell scope="row">{row.what}</Table.HeaderCell>
              <Table.DataCell data-label="Versjon">{row.version || 'Fast'}</Table.DataCell>
              <Table.DataCell data-label="Dato">{row.date}</Table.DataCell>
              <Table.DataCell data-label="Gjelder">{row.holds}</Table.DataCell>
              <Table.DataCell data-label="Kilde">{row.source}</Table.DataCell>
              <Table.DataCell data-label="Ført av">
                {row.at ? `${row.byName ?? 'Systemet'}, ${writtenMoment(row.at)}` : 'Følger med Tertial'}
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </>
  );
}

function versionRows({ year, entered, rules }: Versions): VersionRow[] {
  const dates = entered.map(({ report, version, due, source, byName, at }) => ({
    ...{ key: `${report}/${version}`, what: `${REPORT_WORDS[report]} ${year}`, version, date: shortDay(due) },
    ...{ holds: `Budsjettåret ${year}`, source, byName, at },
  }));
  const days = rules.map((rule) => ({
    ...{ key: `${rule.subject}/${rule.scope}/${rule.version}`, what: RULE_WORDS[rule.subject], version: rule.version },
    ...{ date: dayOfRule(rule), holds: holdsFor(rule) },
    ...{ source: rule.source, byName: rule.byName, at: rule.at },
  }));
  return [...dates, ...days].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}
