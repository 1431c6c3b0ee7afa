import type { PlanRow } from '@tertial/contracts';
import { osloDate, sentAt, type Instant } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select } from '../database/sql';
import { planningContexts } from '../item/planning-context';
import { RECIPIENT_SQL, stepJoinsSql } from './due-steps.sql';
import { TOLD_FROM_SQL } from './rhythm.sql';

/** The day of a step's mail: with its week for who wants it so, but never before it was planned. */
const TOLD_ON = `least(s.send_on, greatest(${TOLD_FROM_SQL}, (s.planned_at AT TIME ZONE 'Europe/Oslo')::date))`;

/** The plan of an item, in the order in which it will be told, each step with whom it would go to on its day and when it went. */
export function planRows(dataSource: DataSource, itemId: string): Promise<PlanRow[]> {
  return select(
    dataSource,
    `SELECT s.key, s.step, s."deliverableId", s.role, ${TOLD_ON} AS "sendOn", s.reason,
            CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS "to", m.sent_at AS "sentAt"
     FROM (SELECT s.key, s.step, s.deliverable_id AS "deliverableId", s.role, s.send_on, s.reason, s.mail_id, s.planned_at,
                  ${RECIPIENT_SQL} AS person_id
           FROM ${stepJoinsSql('s.send_on')} WHERE s.item_id = $1) s
     LEFT JOIN person told ON told.id = s.person_id
     LEFT JOIN mail m ON m.id = s.mail_id
     LEFT JOIN person p ON p.id = CASE WHEN m.id IS NULL THEN s.person_id ELSE m.person_id END
     ORDER BY "sendOn", s.key`,
    [itemId],
  );
}

/**
 * The same rows, those that are not sent yet with the day of the round that will tell them, seen from `now`: what is to be told at once
 * is planned for its own day, also when that is a Sunday or its round has been.
 */
export async function rowsByRound(
  dataSource: DataSource,
  itemId: string,
  rows: readonly PlanRow[],
  now: Instant,
): Promise<PlanRow[]> {
  const context = (await planningContexts(dataSource, [itemId])).get(itemId);
  if (!context) return [...rows];
  const { policy, calendar } = context;
  const roundOf = (row: PlanRow) => osloDate(sentAt(row.sendOn, now, policy, calendar));
  return rows.map((row) => (row.sentAt ? row : { ...row, sendOn: roundOf(row) }));
}
