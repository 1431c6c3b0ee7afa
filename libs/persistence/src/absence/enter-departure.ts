import type { DepartureInput } from '@tertial/contracts';
import { norwegianDate, type LocalDate } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import type { IdSource } from '../database/ids';
import { refused, type Refusable } from '../database/refusable';
import { change as update, select, selectOne } from '../database/sql';
import { DepartureEntity } from '../entities/absence.entity';

const UNKNOWN_PERSON = refused('unknown-person', 'Personen finnes ikke i virksomheten, eller har alt sluttet.');
const NOT_WAITING = refused(
  'unknown-departure',
  'Det er ingenting å trekke tilbake: overtakelsen er gjort eller trukket.',
);
const NO_COORDINATOR = refused(
  'no-coordinator',
  'Personen er virksomhetens koordinator. Velg hvem som overtar som koordinator.',
);
const UNFIT_SUCCESSOR = refused(
  'unknown-successor',
  'Den som overtar, må være en annen i virksomheten med bekreftet adresse, som ikke selv slutter. Velg en annen person.',
);

const MAILBOX_SUCCESSOR = refused(
  'mailbox-successor',
  'En felles postkasse kan overta oppdrag, men ikke være koordinator eller leder. Velg en person der.',
);

export async function enterDeparture(
  tx: EntityManager,
  ids: IdSource,
  { agencyId, departure, at, by }: { readonly agencyId: string; readonly departure: DepartureInput } & Act,
): Promise<Refusable<{ departureId: string }>> {
  const refusal = await whyNot(tx, agencyId, departure);
  if (refusal) return refusal;
  const departureId = ids();
  await tx.insert(DepartureEntity, { id: departureId, ...departure, enteredAt: at, enteredBy: by });
  const detail = { departureId, ...departure };
  await writeAudit(tx, {
    ...{ at, actor: by, action: 'person.leaves', subject: `person/${departure.personId}`, detail },
  });
  return { ok: true, departureId };
}

export async function withdrawDeparture(
  tx: EntityManager,
  { departureId, at, by }: { readonly departureId: string } & Act,
): Promise<Refusable<object>> {
  const [row] = await update<{ personId: string }>(
    tx,
    `UPDATE departure SET withdrawn_at = $2 WHERE id = $1 AND done_at IS NULL AND withdrawn_at IS NULL
     RETURNING person_id AS "personId"`,
    [departureId, at],
  );
  if (!row) return NOT_WAITING;
  await writeAudit(tx, {
    ...{ at, actor: by, action: 'person.stays', subject: `person/${row.personId}`, detail: { departureId } },
  });
  return { ok: true };
}

async function whyNot(tx: EntityManager, agencyId: string, departure: DepartureInput) {
  const { personId, coordinatorSuccessorId } = departure;
  await lockAll(tx, [personId, ...successorsIn(departure)]);
  const person = await selectOne<Leaver>(tx, LEAVER, [personId, agencyId]);
  if (!person) return UNKNOWN_PERSON;
  if (person.day)
    return refused(
      'leaves-already',
      `${person.name} er alt registrert som sluttet fra ${norwegianDate(person.day)}. Trekk det tilbake først.`,
    );
  if (person.takesOverFrom)
    return refused(
      'takes-over',
      `${person.name} skal overta etter ${person.takesOverFrom}. Trekk det tilbake, og velg en annen der, først.`,
    );
  if (person.coordinates && !coordinatorSuccessorId) return NO_COORDINATOR;
  if (!(await areFit(tx, agencyId, departure))) return UNFIT_SUCCESSOR;
  return (await leadsByMailbox(tx, departure)) ? MAILBOX_SUCCESSOR : null;
}

interface Leaver {
  readonly name: string;
  readonly coordinates: boolean;
  /** The day of a departure that stands already. */
  readonly day: LocalDate | null;
  /** Somebody who leaves on a day to come, and whose successor this person is. */
  readonly takesOverFrom: string | null;
}

const LEAVER = `
  SELECT p.name, EXISTS (SELECT 1 FROM agency a WHERE a.coordinator_id = p.id) AS coordinates,
         (SELECT l.day FROM departure l WHERE l.person_id = p.id AND l.withdrawn_at IS NULL) AS day,
         (SELECT q.name FROM departure l JOIN person q ON q.id = l.person_id
          WHERE p.id IN (l.owner_successor_id, l.deputy_successor_id, l.coordinator_successor_id, l.leader_successor_id)
            AND l.done_at IS NULL AND l.withdrawn_at IS NULL ORDER BY l.day LIMIT 1) AS "takesOverFrom"
  FROM person p WHERE p.id = $1 AND p.agency_id = $2 AND p.left_at IS NULL`;

/** Of two departures that name each other's people, entered at once, the second sees the first. */
async function lockAll(tx: EntityManager, personIds: readonly string[]): Promise<void> {
  await tx.query('SELECT id FROM person WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [personIds]);
}

function successorsIn(departure: DepartureInput): string[] {
  const { ownerSuccessorId, deputySuccessorId, coordinatorSuccessorId, leaderSuccessorId } = departure;
  const named = [ownerSuccessorId, deputySuccessorId, coordinatorSuccessorId, leaderSuccessorId];
  return [...new Set(named.filter((id) => id !== null))];
}

async function areFit(tx: EntityManager, agencyId: string, departure: DepartureInput): Promise<boolean> {
  const successors = successorsIn(departure);
  const fit = await select(
    tx,
    `SELECT id FROM person p
     WHERE id = ANY ($1) AND agency_id = $2 AND id <> $3 AND confirmed_at IS NOT NULL AND left_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM departure l WHERE l.person_id = p.id AND l.withdrawn_at IS NULL)`,
    [successors, agencyId, departure.personId],
  );
  return fit.length === successors.length;
}

async function leadsByMailbox(
  tx: EntityManager,
  { coordinatorSuccessorId, leaderSuccessorId }: DepartureInput,
): Promise<boolean> {
  const found = await select(tx, 'SELECT 1 FROM person WHERE id = ANY ($1) AND mailbox', [
    [coordinatorSuccessorId, leaderSuccessorId].filter((id) => id !== null),
  ]);
  return found.length > 0;
}
