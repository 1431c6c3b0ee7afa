import type { NewPerson, Person, PersonChange } from '@tertial/contracts';
import type { Refusal } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import type { IdSource } from '../database/ids';
import { refused, type Refusable } from '../database/refusable';
import { change as update, select } from '../database/sql';
import { PersonEntity } from '../entities/person.entity';
import { freeRefused, releaseClaimed } from '../mail/release-mails';
import { personRows } from './person-rows';

const EMAIL_TAKEN = refused('email-taken', 'En annen person har denne e-postadressen.');
const UNKNOWN_UNIT = refused('unknown-unit', 'Enheten finnes ikke i virksomheten.');
const TWO_SIDES = refused(
  'roles-of-two-sides',
  'Departementets folk kan ikke ha en rolle i virksomheten, og virksomhetens ikke i departementet. Velg roller på én side.',
);
/** Stands where else the mail server's answer does. */
const MARKED_BY_COORDINATOR = 'Ingen: koordinatoren har merket at e-post ikke kommer fram.';
const NO_UNIT = refused('mailbox-without-unit', 'En felles postkasse hører til en enhet. Velg enheten.');
const ONLY_OWNER = refused(
  'mailbox-roles',
  'En felles postkasse kan bare være ansvarlig eller stedfortreder for oppdrag. Koordinator og departement er personer.',
);
const UNKNOWN_PERSON = refused('unknown-person', 'Personen finnes ikke. Last siden på nytt.');

/** Any number, for this purpose only. */
const ADDRESS_LOCK = 740_213;

type Placed = Pick<Person, 'id' | 'agencyId' | 'unitId' | 'email' | 'roles' | 'mailbox'>;

interface AddPerson extends Act {
  readonly agencyId: string | null;
  /** Of who has no agency. */
  readonly ministry?: string | null;
  readonly person: NewPerson;
}

/** A person of an agency, or of the ministry (no agency). The first coordinator of an agency is its coordinator. */
export async function addPerson(
  tx: EntityManager,
  ids: IdSource,
  { agencyId, ministry = null, person, at, by }: AddPerson,
): Promise<Refusable<{ personId: string }>> {
  const { name, email, unitId, roles, confirmed, mailbox = false } = person;
  const known = ministry === null ? null : await settleMinistry(tx, ministry, { email, at, by });
  if (known) return { ok: true, personId: known };
  const placed: Placed = { id: ids(), agencyId, unitId, email, roles, mailbox };
  const refusal = await whyNot(tx, placed);
  if (refusal) return { ok: false, refusal };
  await tx.insert(PersonEntity, { ...placed, ministry, name, confirmedAt: confirmed ? at : null, createdAt: at });
  await appointCoordinator(tx, placed);
  await writeAudit(tx, {
    at,
    actor: by,
    action: 'person.added',
    subject: `person/${placed.id}`,
    detail: { ...person, agencyId, ministry },
  });
  return { ok: true, personId: placed.id };
}

/** The id of somebody of the ministry who has this address, and of whom nobody had said which ministry it is; else null. */
async function settleMinistry(
  tx: EntityManager,
  ministry: string,
  { email, at, by }: { readonly email: string } & Act,
): Promise<string | null> {
  const [known] = await update<{ id: string }>(
    tx,
    `UPDATE person SET ministry = $1
     WHERE lower(email) = lower($2) AND agency_id IS NULL AND ministry IS NULL AND left_at IS NULL RETURNING id`,
    [ministry, email],
  );
  if (!known) return null;
  await writeAudit(tx, {
    ...{ at, actor: by, action: 'person.changed', subject: `person/${known.id}`, detail: { ministry } },
  });
  return known.id;
}

/** Changes what is named. Another address is a new one to the mail server: what it said of the old one no longer holds. */
export async function changePerson(
  tx: EntityManager,
  { personId, change, at, by }: { readonly personId: string; readonly change: PersonChange } & Act,
): Promise<Refusable<{ personId: string }>> {
  await tx.query('SELECT id FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
  const [before] = await personRows(tx, 'p.id = $1', [personId]);
  if (!before) return UNKNOWN_PERSON;
  const after = { ...before, ...given(change) };
  const refusal = await whyNot(tx, after);
  if (refusal) return { ok: false, refusal };
  const newAddress = after.email !== before.email;
  const confirmed = confirmedAt(before, change, newAddress, at);
  await tx.update(PersonEntity, personId, {
    name: after.name,
    email: after.email,
    unitId: after.unitId,
    roles: after.roles,
    rhythm: after.rhythm,
    confirmedAt: confirmed,
    ...undeliverable(before, change, newAddress, at),
  });
  // Nobody asks for this person's mail any more, or it would not arrive; what lies in it may be another one's to hear by tomorrow.
  if (!confirmed || change.undeliverable) await releaseClaimed(tx, personId, at);
  if (newAddress) await freeRefused(tx, [personId]);
  await appointCoordinator(tx, after);
  await writeAudit(tx, {
    at,
    actor: by,
    action: 'person.changed',
    subject: `person/${personId}`,
    detail: { ...change },
  });
  return { ok: true, personId };
}

/** The coordinator vouches for an address that she enters; she may also say that she does not. */
function confirmedAt(before: Person, change: PersonChange, newAddress: boolean, at: Act['at']): Act['at'] | null {
  const confirmed = change.confirmed ?? (newAddress || before.confirmedAt !== null);
  if (!confirmed) return null;
  return (newAddress ? null : (before.confirmedAt as Act['at'] | null)) ?? at;
}

/** The coordinator's word on the address goes before the mail server's; of a new one nothing is known yet. */
function undeliverable(before: Person, change: PersonChange, newAddress: boolean, at: Act['at']) {
  if (change.undeliverable === true && (newAddress || !before.refusedAt))
    return { refusedAt: at, refusedAnswer: MARKED_BY_COORDINATOR };
  return newAddress || change.undeliverable === false ? { refusedAt: null, refusedAnswer: null } : {};
}

/** The columns that the change names. */
function given(change: PersonChange): Partial<Pick<Person, 'name' | 'email' | 'unitId' | 'roles' | 'rhythm'>> {
  const named = Object.entries(change).filter(
    ([key, value]) => key !== 'confirmed' && key !== 'undeliverable' && value !== undefined,
  );
  return Object.fromEntries(named);
}

/** Addresses are looked at by one transaction at a time, so that two who enter the same one are not both let through. */
async function whyNot(tx: EntityManager, person: Placed): Promise<Refusal | null> {
  // Who could give himself the ministry's role would accept his own agency's deliveries, and see all others'.
  if (person.roles.some((role) => (role === 'ministry') !== (person.agencyId === null))) return TWO_SIDES.refusal;
  if (person.mailbox && person.roles.join() !== 'owner') return ONLY_OWNER.refusal;
  if (person.mailbox && !person.unitId) return NO_UNIT.refusal;
  await tx.query('SELECT pg_advisory_xact_lock($1)', [ADDRESS_LOCK]);
  const taken = await select(tx, 'SELECT 1 FROM person WHERE lower(email) = lower($1) AND id <> $2', [
    person.email,
    person.id,
  ]);
  if (taken.length > 0) return EMAIL_TAKEN.refusal;
  if (!person.unitId) return null;
  const unit = await select(tx, 'SELECT 1 FROM unit WHERE id = $1 AND agency_id = $2', [
    person.unitId,
    person.agencyId,
  ]);
  return unit.length > 0 ? null : UNKNOWN_UNIT.refusal;
}

/** Keeps an agency's coordinator one who has that role and is there: somebody new when there is none, another one when the role is taken away. */
async function appointCoordinator(tx: EntityManager, { agencyId }: Placed): Promise<void> {
  if (!agencyId) return;
  await update(
    tx,
    `UPDATE agency a SET coordinator_id = (
       SELECT p.id FROM person p WHERE p.agency_id = a.id AND 'coordinator' = ANY(p.roles) AND p.left_at IS NULL
       ORDER BY p.created_at, p.id LIMIT 1)
     WHERE a.id = $1 AND NOT EXISTS (
       SELECT 1 FROM person p WHERE p.id = a.coordinator_id AND 'coordinator' = ANY(p.roles) AND p.left_at IS NULL)`,
    [agencyId],
  );
}
