import type { LocalDate, ReadAmendment, Refusal, ReportDates } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { selectOne } from '../database/sql';
import { LETTER_YEAR_SQL } from '../letter/report-dates';
import type { LockedAmendment } from './amendment';

export const UNKNOWN_AMENDMENT: Refusal = {
  code: 'unknown-amendment',
  sentence: 'Endringen finnes ikke. Last siden på nytt.',
};

/** The change, for one decision at a time; null when there is none of this id. */
export function lockAmendment(tx: EntityManager, amendmentId: string): Promise<LockedAmendment | null> {
  return selectOne(
    tx,
    `SELECT a.id, a.letter_id AS "letterId", l.title AS "letterTitle", l.date AS "letterDate", l.agency_id AS "agencyId", ${LETTER_YEAR_SQL} AS year,
            a.reading, a.status, a.item_id AS "itemId", a.deliverable_id AS "deliverableId", a.due,
            a.command_id AS "commandId", (SELECT b.status FROM command_inbox b WHERE b.id = a.command_id) AS "commandStatus"
     FROM amendment a JOIN letter l ON l.id = a.letter_id WHERE a.id = $1 FOR NO KEY UPDATE OF a`,
    [amendmentId],
  );
}

/** Applied, and not refused by the item since. */
export function isApplied({ status, commandStatus }: Pick<LockedAmendment, 'status' | 'commandStatus'>): boolean {
  return status === 'applied' && commandStatus !== 'refused';
}

/** The new day that the letter gives: its own, or that of the one main report that it names, where that is known. */
export function givenDue({ deadline }: Pick<ReadAmendment, 'deadline'>, reports: ReportDates): LocalDate | null {
  if (deadline?.due) return deadline.due;
  const only = deadline?.in?.length === 1 ? deadline.in[0] : undefined;
  return only ? (reports[only]?.due ?? null) : null;
}
