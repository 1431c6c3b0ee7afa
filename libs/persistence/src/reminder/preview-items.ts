import { addDays, ENDING_STEPS, osloDate, osloInstant, type Instant, type MinistryDate } from '@tertial/domain';
import { REWORDED_BY_SQL } from '../amendment/reworded-by.sql';
import { select, type Database } from '../database/sql';
import { grantedSql } from '../item/extended.sql';
import { EXEMPT_SQL, MINISTRY_DATE_SQL } from '../mail/tell-rows';
import type { PreviewItem } from './preview-source';

/** The ministry's month looks back on the month before it, so this far is enough on every day. */
const LOOKED_BACK = 62;

/**
 * The items of an agency of which anything may be told: those under way, what ended so lately that the ministry's next summary tells
 * of it, and what others were told of in the place of an owner.
 */
export function previewItems(db: Database, agencyId: string, now: Instant): Promise<PreviewItem[]> {
  return select(
    db,
    `SELECT i.id, i.kind, i.snapshot AS state, json_build_object('id', i.id, 'kind', i.kind, 'text', i.text,
              'chapter', coalesce(i.chapter, s.chapter), 'page', coalesce(i.page, s.page),
              'letterTitle', coalesce(sl.title, l.title), 'ownerName', owner.name, 'deputyName', deputy.name,
              'parties', i.parties, 'lead', i.lead, 'rewordedBy', ${REWORDED_BY_SQL}, 'exempt', ${EXEMPT_SQL}) AS words
     FROM item i
     LEFT JOIN letter l ON l.id = i.letter_id
     LEFT JOIN carry_over c ON c.later_id = i.id AND c.choice = 'carried-over'
     LEFT JOIN item s ON s.id = c.source_id
     LEFT JOIN letter sl ON sl.id = s.letter_id
     LEFT JOIN person owner ON owner.id = i.owner_id
     LEFT JOIN person deputy ON deputy.id = i.deputy_id
     WHERE i.agency_id = $1 AND i.register_status = 'confirmed' AND (NOT i.closed OR EXISTS (
       SELECT 1 FROM mail_step t WHERE t.item_id = i.id AND t.on_behalf_of = i.owner_id) OR EXISTS (
       SELECT 1 FROM plan_step t WHERE t.item_id = i.id AND t.step ~ '${ENDING_STEPS}' AND t.mail_id IS NULL) OR EXISTS (
       SELECT 1 FROM deliverable d LEFT JOIN deadline_version v ON v.deliverable_id = d.id
       WHERE d.item_id = i.id AND (d.delivered_at >= $2 OR (v.deadline ->> 'from')::timestamptz >= $2)))
     ORDER BY i.position, i.id`,
    [agencyId, lookedBack(now)],
  );
}

/** When the ministry lately gave new dates, by deliverable. */
export async function extensionsOf(
  db: Database,
  agencyId: string,
  now: Instant,
): Promise<ReadonlyMap<string, readonly Instant[]>> {
  const rows = await select<{ id: string; at: Instant[] }>(
    db,
    `SELECT v.deliverable_id AS id, json_agg(v.deadline ->> 'from') AS at
     FROM deadline_version v JOIN deliverable d ON d.id = v.deliverable_id JOIN item i ON i.id = d.item_id
     WHERE i.agency_id = $1 AND (v.deadline ->> 'from')::timestamptz >= $2 AND ${grantedSql('d')}
     GROUP BY v.deliverable_id`,
    [agencyId, lookedBack(now)],
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** The ministry's dates of what has been returned with an inner one, by deliverable. */
export async function ministryDates(db: Database, agencyId: string): Promise<ReadonlyMap<string, MinistryDate>> {
  const rows = await select<MinistryDate & { id: string }>(
    db,
    `SELECT e.id, ministry.due, coalesce(ministry.why, '') AS why
     FROM deliverable e JOIN item i ON i.id = e.item_id LEFT JOIN LATERAL ${MINISTRY_DATE_SQL} ministry ON true
     WHERE i.agency_id = $1 AND e.binding = 'inner'`,
    [agencyId],
  );
  return new Map(rows.map(({ id, ...date }) => [id, date]));
}

function lookedBack(now: Instant): Instant {
  return osloInstant(addDays(osloDate(now), -LOOKED_BACK), '00:00');
}
