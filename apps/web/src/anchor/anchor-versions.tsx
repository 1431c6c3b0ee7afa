import { Heading, Table } from '@navikt/ds-react';
import type { AnchorsAnswer } from '@tertial/contracts';
import { shortDay, writtenMoment } from '../words/day';
import { REPORT_WORDS } from '../words/item-words';
import { dayOfRule, holdsFrom, RULE_WORDS, SCOPE_WORDS } from './anchor-words';

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
export function AnchorVersions({ data }: { data: AnchorsAnswer }) {
  return (
    <>
      <Heading level="2" size="medium">
        Alle versjoner
      </Heading>
      <div className="wide-table">
        <Table size="small">
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
                <Table.DataCell>{row.version || ''}</Table.DataCell>
                <Table.DataCell>{row.date}</Table.DataCell>
                <Table.DataCell>{row.holds}</Table.DataCell>
                <Table.DataCell>{row.source}</Table.DataCell>
                <Table.DataCell>{row.at ? `${row.byName ?? 'Systemet'}, ${writtenMoment(row.at)}` : ''}</Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </>
  );
}

function versionRows({ year, entered, rules }: AnchorsAnswer): VersionRow[] {
  const dates = entered.map(({ report, version, due, source, byName, at }) => ({
    ...{ key: `${report}/${version}`, what: `${REPORT_WORDS[report]} ${year}`, version, date: shortDay(due) },
    ...{ holds: `budsjettåret ${year}`, source, byName, at },
  }));
  const days = rules.map((rule) => ({
    ...{ key: `${rule.subject}/${rule.scope}/${rule.version}`, what: RULE_WORDS[rule.subject], version: rule.version },
    ...{ date: dayOfRule(rule), holds: `${SCOPE_WORDS[rule.scope]}, fra ${holdsFrom(rule.fromYear)}` },
    ...{ source: rule.source, byName: rule.byName, at: rule.at },
  }));
  return [...dates, ...days].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}
