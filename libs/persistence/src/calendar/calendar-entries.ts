import type { CalendarEntry, LocalDate } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../database/group-by';
import { insertMany } from '../database/insert-many';
import { select, type Database } from '../database/sql';
import { MailCalendarEntity } from '../entities/link.entity';
import { EXEMPTION_ACTION } from '../item/exempt-item';
import { RESTORATION_ACTION } from '../item/restore-item';
import { exemptReferenceSql } from '../item/exempt-reference.sql';
import { OPEN_SQL } from '../reminder/due-steps.sql';

/** What a calendar shows of the past, in days: a year's reports and a little more. */
const PAST_DAYS = 400;

/** What changes an entry; anything else that happens to a deliverable leaves it as it was. */
const TELLING = `('deadline-changed', 'ended', 'delivered', 'accepted', 'returned', 'withdrawn', 'inner-set', 'judged-anew',
  'occurrence-opened', 'occurrence-set-aside', 'occurrence-resumed')`;

/** Only the reference of what is exempt may leave the register. */
const EXEMPT = `i.exempt IS NOT NULL AS exempt,
         CASE WHEN i.exempt IS NOT NULL THEN ${exemptReferenceSql('l.reference', 'i.chapter')} ELSE l.reference END AS reference`;

/** A version of the deadline, or of the mark for what is exempt: either gives the entry other words. */
const VERSION = 'd.deadline_version + i.exempt_version';
const INNER_VERSION = 'd.inner_version + i.exempt_version';

const entriesSql = (more = '', join = ''): string => `
  SELECT ${more} d.id AS "deliverableId", i.id AS "itemId", i.kind, i.text, d.label, l.title AS "letterTitle", i.chapter, i.page,
         d.due, d.original_due AS "originalDue", d.why, d.inner_due AS "innerDue", d.binding, d.status,
         ${VERSION} AS version, ${INNER_VERSION} AS "innerVersion",
         greatest(d.inner_at, i.exempt_at, coalesce((SELECT max(e.recorded_at) FROM item_event e
                   WHERE e.item_id = i.id AND e.deliverable_id = d.id AND e.body ->> 'kind' IN ${TELLING}),
                  i.confirmed_at)) AS "recordedAt",
         NULL AS "from", NULL AS "to", NULL AS "meetingKind",
         ${EXEMPT}
  FROM deliverable d
  JOIN item i ON i.id = d.item_id
  LEFT JOIN letter l ON l.id = i.letter_id
  ${join}
  WHERE i.register_status = 'confirmed' AND NOT d.informational AND d.due IS NOT NULL`;

/**
 * Meetings are nobody's to deliver: they stand in the calendar with the day that the register has, unless somebody has rejected them.
 * Each change of the item is a new version of its entry; the hours are those of the letter.
 */
const meetingsSql = (whose: string): string => `
  SELECT i.id::text AS "deliverableId", i.id AS "itemId", i.kind, i.text, '' AS label, l.title AS "letterTitle",
         i.chapter, i.page, told.due, NULL AS "originalDue", '' AS why, NULL AS "innerDue", 0 AS "innerVersion",
         'ministry' AS binding, 'planned' AS status, i.version,
         coalesce((SELECT max(c.at) FROM audit_log c WHERE c.subject = 'item/' || i.id AND c.action IN ('item.changed', '${EXEMPTION_ACTION}', '${RESTORATION_ACTION}')),
                  i.created_at) AS "recordedAt",
         held ->> 'from' AS "from", held ->> 'to' AS "to", held ->> 'kind' AS "meetingKind",
         ${EXEMPT}
  FROM item i
  LEFT JOIN letter l ON l.id = i.letter_id
  LEFT JOIN LATERAL (SELECT r FROM jsonb_array_elements(l.reading -> 'items') r
                     WHERE r ->> 'id' = i.reading_id LIMIT 1) reading ON true
  CROSS JOIN LATERAL (SELECT r -> 'meeting' AS held, coalesce(
    (SELECT d.due FROM deliverable d WHERE d.item_id = i.id ORDER BY d.ordinal LIMIT 1),
    (r -> 'deliverables' -> 0 ->> 'due')::date) AS due) told
  WHERE i.kind = 'meeting' AND i.register_status <> 'rejected' AND ${whose} AND told.due > $2::date - ${PAST_DAYS}
  ORDER BY told.due, i.position, i.id`;

/** An agency's coordinators are at all of its meetings; anybody else has those that are the person's own. */
const THEIRS = `($1 IN (i.owner_id, i.deputy_id) OR EXISTS (
    SELECT 1 FROM person p WHERE p.id = $1 AND p.agency_id = i.agency_id AND 'coordinator' = ANY (p.roles)))`;

const ORDER = 'ORDER BY d.due, i.position, d.id';

/** The calendar of an agency: its deadlines and meetings, also those that were called off. */
export function agencyEntries(db: Database, agencyId: string, today: LocalDate): Promise<CalendarEntry[]> {
  return entries(db, 'i.agency_id = $1', 'i.agency_id = $1', [agencyId, today]);
}

/** The calendar of a person: what he owns or is the deputy of, and the meetings that he is to be at. */
export function personEntries(db: Database, personId: string, today: LocalDate): Promise<CalendarEntry[]> {
  return entries(db, '$1 IN (i.owner_id, i.deputy_id)', THEIRS, [personId, today]);
}

async function entries(
  db: Database,
  whoseDeadlines: string,
  whoseMeetings: string,
  params: readonly [who: string, today: LocalDate],
): Promise<CalendarEntry[]> {
  const deadlines = `${entriesSql()} AND ${whoseDeadlines} AND d.due > $2::date - ${PAST_DAYS} ${ORDER}`;
  const due = await select<CalendarEntry>(db, deadlines, [...params]);
  return [...due, ...(await select<CalendarEntry>(db, meetingsSql(whoseMeetings), [...params]))];
}

/** The open deadlines of these items whose present version no mail has brought the person yet, by the person's id. */
export async function entriesToBring(
  db: Database,
  told: readonly { readonly personId: string; readonly itemId: string }[],
): Promise<Map<string, CalendarEntry[]>> {
  const entries = await select<CalendarEntry & { personId: string }>(
    db,
    `${entriesSql('t.person_id AS "personId",', 'JOIN unnest($1::uuid[], $2::uuid[]) t (person_id, item_id) ON t.item_id = i.id')}
       AND d.status IN ${OPEN_SQL} AND NOT EXISTS (
       SELECT 1 FROM mail_calendar c JOIN mail m ON m.id = c.mail_id
       WHERE c.deliverable_id = d.id AND c.version = ${VERSION} AND c.inner_version = ${INNER_VERSION} AND m.person_id = t.person_id
         AND m.status NOT IN ('released', 'refused')) ${ORDER}`,
    [told.map(({ personId }) => personId), told.map(({ itemId }) => itemId)],
  );
  return groupBy(entries, ({ personId }) => personId);
}

/** What deadlines mails carry, each as it stands now. */
export function noteBrought(
  tx: EntityManager,
  brought: readonly Pick<MailCalendarEntity, 'mailId' | 'deliverableId' | 'version' | 'innerVersion'>[],
): Promise<void> {
  return insertMany(tx, MailCalendarEntity, brought);
}
