import type { Refusal } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { select } from '../database/sql';
import { DEPUTY_IS_OWNER_REFUSAL, UNKNOWN_PERSON_REFUSAL } from './refusals';

export interface Ownership {
  readonly ownerId: string | null;
  readonly deputyId: string | null;
}

/** Says for an agency's item whether these two may own it: a refusal, or null. */
export type PeopleCheck = (agencyId: string, people: Ownership) => Refusal | null;

/** Looks the persons up once, for any number of items. */
export async function checkPeople(tx: EntityManager, ids: readonly (string | null)[]): Promise<PeopleCheck> {
  const rows = await select<{ id: string; agencyId: string | null }>(
    tx,
    'SELECT id, agency_id AS "agencyId" FROM person WHERE id = ANY($1) AND left_at IS NULL',
    [ids.filter((id) => id !== null)],
  );
  const agencies = new Map(rows.map((row) => [row.id, row.agencyId]));
  return (agencyId, { ownerId, deputyId }) => {
    if (ownerId && ownerId === deputyId) return DEPUTY_IS_OWNER_REFUSAL;
    const known = [ownerId, deputyId].every((id) => id === null || agencies.get(id) === agencyId);
    return known ? null : UNKNOWN_PERSON_REFUSAL;
  };
}
