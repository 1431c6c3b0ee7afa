import type { LocalDate } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { select } from '../database/sql';
import { DUE_DIGESTS_SQL } from '../reminder/digests.sql';

/** A summary of a period that one person is still to be told. */
export interface DueDigest {
  readonly kind: 'week' | 'month';
  readonly agencyId: string;
  readonly personId: string;
  readonly period: LocalDate;
}

export function dueDigests(tx: EntityManager, personIds: readonly string[], day: LocalDate): Promise<DueDigest[]> {
  return select(
    tx,
    `SELECT kind, agency_id AS "agencyId", person_id AS "personId", period FROM (${DUE_DIGESTS_SQL}) due
     WHERE person_id = ANY($2::uuid[])`,
    [day, personIds],
  );
}

/** Notes in whose mail these summaries are; who has no mail had nothing to be told. */
export async function noteDigests(
  tx: EntityManager,
  digests: readonly DueDigest[],
  mailOf: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { kind, agencyId, personId, period } of digests)
    await tx.query('INSERT INTO digest (kind, agency_id, person_id, period, mail_id) VALUES ($1, $2, $3, $4, $5)', [
      kind,
      agencyId,
      personId,
      period,
      mailOf.get(personId) ?? null,
    ]);
}

/** Lets another mail tell the summaries that this one did not. */
export async function freeDigests(tx: EntityManager, mailId: string): Promise<void> {
  await tx.query('DELETE FROM digest WHERE mail_id = $1', [mailId]);
}
