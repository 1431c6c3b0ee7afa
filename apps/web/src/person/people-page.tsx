import { BodyShort, Button, Heading, HStack, Table, Tag } from '@navikt/ds-react';
import type { Person, Unit } from '@tertial/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { Absences } from '../absence/absences';
import { Departures } from '../absence/departures';
import { LeaveDialog } from '../absence/leave-dialog';
import { DoneMessage } from '../parts/done-message';
import { EmptyState } from '../parts/empty-state';
import { ProblemMessage } from '../parts/problem-message';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { addressTag, rolesOf } from '../words/person-words';
import { usePeople, useSavePerson, useUnits } from './person-api';
import { draftOf, NEW_MAILBOX, NEW_PERSON, PersonDialog, type PersonDraft } from './person-dialog';
import { UnitDialog } from './unit-dialog';

/** Who is in the agency, and whether mails reach them. */
export function PeoplePage() {
  const people = usePeople();
  const [draft, setDraft] = useState<PersonDraft | null>(null);
  const [leaving, setLeaving] = useState<Person | null>(null);
  const [done, setDone] = useState<string | null>(null);
  return (
    <Page title="Personer og enheter">
      <DoneMessage onClose={() => setDone(null)}>{done}</DoneMessage>
      <HStack justify="space-between" align="center" gap="space-16">
        <Heading level="2" size="medium">
          Personer
        </Heading>
        <HStack gap="space-8">
          <Button size="small" onClick={() => setDraft(NEW_PERSON)}>
            Legg til person
          </Button>
          <Button size="small" variant="secondary" onClick={() => setDraft(NEW_MAILBOX)}>
            Legg til felles postkasse
          </Button>
        </HStack>
      </HStack>
      <QueryView query={people}>
        {(rows) => (
          <PeopleTable
            people={rows}
            onEdit={(person) => setDraft(draftOf(person))}
            onLeave={setLeaving}
            onDone={setDone}
          />
        )}
      </QueryView>
      <Departures />
      <Absences forOthers />
      <Units onDone={setDone} />
      {draft && (
        <PersonDialog
          start={draft}
          onClose={() => setDraft(null)}
          onSaved={(person) => {
            setDraft(null);
            setDone(`${person.name} er lagret.`);
          }}
        />
      )}
      {leaving && (
        <LeaveDialog
          person={leaving}
          onClose={() => setLeaving(null)}
          onSaved={({ person }) => {
            setLeaving(null);
            setDone(`Det er registrert at ${person.name} slutter.`);
          }}
        />
      )}
    </Page>
  );
}

function PeopleTable(props: {
  people: readonly Person[];
  onEdit: (person: Person) => void;
  onLeave: (person: Person) => void;
  onDone: (text: string) => void;
}) {
  if (props.people.length === 0)
    return (
      <EmptyState heading="Ingen personer ennå">Legg til dem som skal eie oppdrag, så kan de få e-post.</EmptyState>
    );
  return (
    <Table className="card-table" size="small">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">Navn</Table.HeaderCell>
          <Table.HeaderCell scope="col">E-post</Table.HeaderCell>
          <Table.HeaderCell scope="col">Rolle</Table.HeaderCell>
          <Table.HeaderCell scope="col">Adressen</Table.HeaderCell>
          <Table.HeaderCell scope="col">Åpne oppdrag</Table.HeaderCell>
          <Table.HeaderCell scope="col">Gjør</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {props.people.map((person) => (
          <PersonRow key={person.id} {...props} person={person} />
        ))}
      </Table.Body>
    </Table>
  );
}

function PersonRow(props: {
  person: Person;
  onEdit: (person: Person) => void;
  onLeave: (person: Person) => void;
  onDone: (text: string) => void;
}) {
  const { person } = props;
  const save = useSavePerson(person.id);
  const tag = addressTag(person);
  const confirm = () =>
    save.mutate({ confirmed: true }, { onSuccess: () => props.onDone(`Adressen til ${person.name} er bekreftet.`) });
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="card-title">
        {person.name}
        {person.unitName && <BodyShort size="small">{person.unitName}</BodyShort>}
      </Table.HeaderCell>
      <Table.DataCell data-label="E-post" className="break-anywhere">
        {person.email}
        <BodyShort size="small">
          <Link to={`/utsendinger?person=${person.id}`}>
            Utsendinger<span className="sr-only"> til {person.name}</span>
          </Link>
          {' · '}
          <Link to={`/kommende-utsendinger?person=${person.id}`}>
            Kommende<span className="sr-only"> utsendinger til {person.name}</span>
          </Link>
          {person.rhythm === 'weekly' && ' · ukentlig'}
        </BodyShort>
      </Table.DataCell>
      <Table.DataCell data-label="Rolle">{rolesOf(person)}</Table.DataCell>
      <Table.DataCell data-label="Adressen">
        <div>
          <Tag size="small" variant="moderate" data-color={tag.color}>
            {tag.text}
          </Tag>
          {person.refusedAnswer && <BodyShort size="small">E-posttjeneren svarte: {person.refusedAnswer}</BodyShort>}
          <ProblemMessage error={save.error} />
        </div>
      </Table.DataCell>
      <Table.DataCell data-label="Åpne oppdrag">
        {person.openItems > 0 ? (
          <Link to={`/oppdrag?ansvarlig=${person.id}&visning=open`}>{person.openItems}</Link>
        ) : (
          'Ingen'
        )}
      </Table.DataCell>
      <Table.DataCell>
        <HStack gap="space-8">
          {!person.confirmedAt && !person.leftAt && (
            <Button size="small" onClick={confirm} loading={save.isPending}>
              Bekreft adressen<span className="sr-only"> til {person.name}</span>
            </Button>
          )}
          <Button size="small" variant="secondary" onClick={() => props.onEdit(person)}>
            Endre<span className="sr-only"> {person.name}</span>
          </Button>
          {!person.leftAt && person.agencyId && (
            <Button size="small" variant="tertiary" onClick={() => props.onLeave(person)}>
              {person.mailbox ? 'Avvikle' : 'Slutter'}
              <span className="sr-only">: {person.name}</span>
            </Button>
          )}
        </HStack>
      </Table.DataCell>
    </Table.Row>
  );
}

function Units(props: { onDone: (text: string) => void }) {
  const units = useUnits();
  const [open, setOpen] = useState<{ unit: Unit | null } | null>(null);
  return (
    <section>
      <HStack justify="space-between" align="center" gap="space-16" className="section-head">
        <Heading level="2" size="medium">
          Enheter
        </Heading>
        <Button size="small" variant="secondary" onClick={() => setOpen({ unit: null })}>
          Legg til enhet
        </Button>
      </HStack>
      <QueryView query={units}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState heading="Ingen enheter ennå">
              En enhet har en leder som får beskjed når et oppdrag er langt over fristen.
            </EmptyState>
          ) : (
            <ul className="plain-list rows">
              {rows.map((unit) => (
                <li key={unit.id} className="row">
                  <span>
                    <strong>{unit.name}</strong>
                    <BodyShort size="small">{unit.leader ? `Leder: ${unit.leader.name}` : 'Ingen leder'}</BodyShort>
                  </span>
                  <Button size="small" variant="secondary" onClick={() => setOpen({ unit })}>
                    Endre<span className="sr-only"> {unit.name}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {open && (
        <UnitDialog
          unit={open.unit}
          onClose={() => setOpen(null)}
          onSaved={(unit) => {
            setOpen(null);
            props.onDone(`${unit.name} er lagret.`);
          }}
        />
      )}
    </section>
  );
}
