import type { AbsenceInput } from '@tertial/contracts';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import type { IdSource } from '../database/ids';
import { refused, type Refusable } from '../database/refusable';
import { change as update, selectOne } from '../database/sql';
import { AbsenceEntity } from '../entities/absence.entity';

const UNKNOWN_ABSENCE = refused('unknown-absence', 'Fraværet finnes ikke lenger. Last siden på nytt.');
const UNKNOWN_PERSON = refused('unknown-person', 'Personen finnes ikke, eller har sluttet. Last siden på nytt.');
const UNKNOWN_DEPUTY = refused(
  'unknown-deputy',
  'Stedfortrederen finnes ikke i virksomheten, eller har sluttet. Velg en annen.',
);
const NEVER_AWAY = refused(
  'mailbox-away',
  'En felles postkasse er aldri borte. Registrer fraværet på personen det gjelder.',
);
const MAILBOX_DEPUTY = refused(
  'mailbox-deputy',
  'En felles postkasse kan ikke stå inn ved fravær. Velg en person, eller gjør postkassen til oppdragets stedfortreder.',
);
const OWN_DEPUTY = refused('own-deputy', 'Ingen kan være sin egen stedfortreder. Velg en annen.');

export async function enterAbsence(
  tx: EntityManager,
  ids: IdSource,
  { personId, absence, at, by }: { readonly personId: string; readonly absence: AbsenceInput } & Act,
): Promise<Refusable<{ absenceId: string }>> {
  const refusal = await whyNot(tx, personId, absence);
  if (refusal) return refusal;
  const absenceId = ids();
  await tx.insert(AbsenceEntity, { id: absenceId, personId, ...columnsOf(absence), enteredAt: at, enteredBy: by });
  await audit(tx, 'absence.entered', absenceId, { personId, ...absence }, { at, by });
  return { ok: true, absenceId };
}

/** What is changed counts as entered now: among overlapping absences the newest word on the deputy holds. */
export async function changeAbsence(
  tx: EntityManager,
  { absenceId, absence, at, by }: { readonly absenceId: string; readonly absence: AbsenceInput } & Act,
): Promise<Refusable<{ absenceId: string }>> {
  const standing = await selectOne<{ personId: string }>(
    tx,
    'SELECT person_id AS "personId" FROM absence WHERE id = $1 AND withdrawn_at IS NULL FOR NO KEY UPDATE',
    [absenceId],
  );
  if (!standing) return UNKNOWN_ABSENCE;
  const refusal = await whyNot(tx, standing.personId, absence);
  if (refusal) return refusal;
  await tx.update(AbsenceEntity, absenceId, { ...columnsOf(absence), enteredAt: at, enteredBy: by });
  await audit(tx, 'absence.changed', absenceId, { ...absence }, { at, by });
  return { ok: true, absenceId };
}

export async function withdrawAbsence(
  tx: EntityManager,
  { absenceId, at, by }: { readonly absenceId: string } & Act,
): Promise<Refusable<object>> {
  const withdrawn = await update(
    tx,
    'UPDATE absence SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL RETURNING id',
    [absenceId, at],
  );
  if (withdrawn.length === 0) return UNKNOWN_ABSENCE;
  await audit(tx, 'absence.withdrawn', absenceId, {}, { at, by });
  return { ok: true };
}

async function whyNot(tx: EntityManager, personId: string, { deputyId }: AbsenceInput) {
  if (deputyId === personId) return OWN_DEPUTY;
  const agency = await agencyOf(tx, personId);
  if (!agency) return UNKNOWN_PERSON;
  if (agency.mailbox) return NEVER_AWAY;
  if (!deputyId) return null;
  const deputy = await agencyOf(tx, deputyId);
  if (deputy?.id !== agency.id) return UNKNOWN_DEPUTY;
  return deputy.mailbox ? MAILBOX_DEPUTY : null;
}

/** The agency of somebody who is still with it, and whether it is a mailbox. */
function agencyOf(tx: EntityManager, personId: string): Promise<{ id: string; mailbox: boolean } | null> {
  return selectOne(
    tx,
    'SELECT agency_id AS id, mailbox FROM person WHERE id = $1 AND agency_id IS NOT NULL AND left_at IS NULL',
    [personId],
  );
}

function columnsOf({ from, to, deputyId, note }: AbsenceInput) {
  return { firstDay: from, lastDay: to, deputyId, note };
}

function audit(tx: EntityManager, action: string, absenceId: string, detail: object, { at, by }: Act): Promise<void> {
  return writeAudit(tx, { at, actor: by, action, subject: `absence/${absenceId}`, detail: { ...detail } });
}
