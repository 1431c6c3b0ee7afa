import type { PlanRow } from '@tertial/contracts';
import type { DataSource } from 'typeorm';
import { select } from '../database/sql';
import { RECIPIENT_SQL, stepJoinsSql } from './due-steps.sql';

/** The plan of an item, in the order in which it will be told, each step with whom it would go to on its day and when it went. */
export function planRows(dataSource: DataSource, itemId: string): Promise<PlanRow[]> {
  return select(
    dataSource,
    `SELECT planned.key, planned.step, planned."deliverableId", planned.role, planned."sendOn", planned.reason,
            CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS "to", m.sent_at AS "sentAt"
     FROM (SELECT s.key, s.step, s.deliverable_id AS "deliverableId", s.role, s.send_on AS "sendOn", s.reason, s.mail_id,
                  ${RECIPIENT_SQL} AS person_id
           FROM ${stepJoinsSql('s.send_on')} WHERE s.item_id = $1) planned
     LEFT JOIN mail m ON m.id = planned.mail_id
     LEFT JOIN person p ON p.id = CASE WHEN m.id IS NULL THEN planned.person_id ELSE m.person_id END
     ORDER BY planned."sendOn", planned.key`,
    [itemId],
  );
}
