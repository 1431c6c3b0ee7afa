import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import type { IdSource } from '../database/ids';
import { refused, type Refusable } from '../database/refusable';
import { select, selectOne } from '../database/sql';
import { UnitEntity } from '../entities/person.entity';

const UNKNOWN_UNIT = refused('unknown-unit', 'Enheten finnes ikke. Last siden på nytt.');
const UNKNOWN_LEADER = refused(
  'unknown-person',
  'Lederen finnes ikke blant virksomhetens personer, eller har sluttet. Legg til personen først, eller velg en annen.',
);
const NAME_TAKEN = refused('unit-name-taken', 'Virksomheten har allerede en enhet med dette navnet.');

interface UnitColumns {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly leaderId: string | null;
}

export async function addUnit(
  tx: EntityManager,
  ids: IdSource,
  {
    agencyId,
    unit,
    at,
    by,
  }: { readonly agencyId: string; readonly unit: { name: string; leaderId: string | null } } & Act,
): Promise<Refusable<{ unitId: string }>> {
  const added: UnitColumns = { id: ids(), agencyId, ...unit };
  const refusal = await whyNot(tx, added);
  if (refusal) return refusal;
  await tx.insert(UnitEntity, added);
  await writeAudit(tx, {
    at,
    actor: by,
    action: 'unit.added',
    subject: `unit/${added.id}`,
    detail: { ...unit, agencyId },
  });
  return { ok: true, unitId: added.id };
}

export async function changeUnit(
  tx: EntityManager,
  {
    unitId,
    unit,
    at,
    by,
  }: {
    readonly unitId: string;
    readonly unit: { name?: string | undefined; leaderId?: string | null | undefined };
  } & Act,
): Promise<Refusable<{ unitId: string }>> {
  const before = await selectOne<UnitColumns>(
    tx,
    'SELECT id, agency_id AS "agencyId", name, leader_id AS "leaderId" FROM unit WHERE id = $1 FOR NO KEY UPDATE',
    [unitId],
  );
  if (!before) return UNKNOWN_UNIT;
  const after = {
    ...before,
    name: unit.name ?? before.name,
    leaderId: unit.leaderId === undefined ? before.leaderId : unit.leaderId,
  };
  const refusal = await whyNot(tx, after);
  if (refusal) return refusal;
  await tx.update(UnitEntity, unitId, { name: after.name, leaderId: after.leaderId });
  await writeAudit(tx, { at, actor: by, action: 'unit.changed', subject: `unit/${unitId}`, detail: { ...unit } });
  return { ok: true, unitId };
}

async function whyNot(tx: EntityManager, { id, agencyId, name, leaderId }: UnitColumns) {
  const namesakes = await select(tx, 'SELECT 1 FROM unit WHERE agency_id = $1 AND name = $2 AND id <> $3', [
    agencyId,
    name,
    id,
  ]);
  if (namesakes.length > 0) return NAME_TAKEN;
  if (!leaderId) return null;
  const leader = await select(
    tx,
    'SELECT 1 FROM person WHERE id = $1 AND agency_id = $2 AND left_at IS NULL AND NOT mailbox',
    [leaderId, agencyId],
  );
  return leader.length > 0 ? null : UNKNOWN_LEADER;
}
