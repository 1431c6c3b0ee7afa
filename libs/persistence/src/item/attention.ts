import type { Attention } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { selectOne } from '../database/sql';
import { endOfWeek, UNSETTLED_SQL, VIEW_SQL } from './item-list.query';

const counted = (condition: string) => `count(*) FILTER (WHERE ${condition})`;

/** What needs the coordinator today; each number is the length of the list of the same name, but for the dates that are missing: an item may lack several. */
export async function attention(dataSource: DataSource, agencyId: string, today: LocalDate): Promise<Attention> {
  const row = await selectOne<Omit<Attention, 'today'>>(
    dataSource,
    `SELECT ${counted(VIEW_SQL.overdue)} AS overdue,
            ${counted(VIEW_SQL['due-this-week'])} AS "dueThisWeek",
            ${counted(`${VIEW_SQL.open} AND i.owner_id IS NULL`)} AS unowned,
            ${counted(VIEW_SQL.unacknowledged)} AS unacknowledged,
            coalesce(sum((SELECT count(*) FROM deliverable d WHERE d.item_id = i.id AND ${UNSETTLED_SQL}))
              FILTER (WHERE i.register_status = 'confirmed'), 0)::int AS unsettled,
            ${counted(VIEW_SQL.unsettled)} AS "unsettledItems",
            ${counted(VIEW_SQL['waiting-acceptance'])} AS "waitingAcceptance",
            ${counted(VIEW_SQL['extension-requested'])} AS "extensionRequests",
            ${counted(VIEW_SQL.waiting)} AS waiting,
            ${counted(VIEW_SQL.escalated)} AS escalated,
            ${counted(`i.register_status = 'proposed'`)} AS proposed,
            (SELECT count(*) FROM question q JOIN letter l ON l.id = q.letter_id
             WHERE l.agency_id = $3 AND q.resolved_at IS NULL) AS "openQuestions",
            (SELECT coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'email', p.email,
                                                        'answer', p.refused_answer) ORDER BY p.name), '[]')
             FROM person p WHERE p.agency_id = $3 AND p.refused_at IS NOT NULL) AS "refusedAddresses"
     FROM item i WHERE i.agency_id = $3`,
    [today, endOfWeek(today), agencyId],
  );
  if (!row) throw new Error('An aggregate always answers one row');
  return { today, ...row };
}
