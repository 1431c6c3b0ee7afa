import { DIGEST_REASONS, type DigestStep } from '@tertial/domain';
import { grantedSql } from '../item/extended.sql';
import { DUE_DIGESTS_SQL } from './digests.sql';
import { OPEN_SQL } from './due-steps.sql';

/** Whether a request for more time (of a deliverable `e`) is with the ministry. */
export const FORWARDED_SQL = `coalesce(jsonb_typeof(e.extension_request -> 'forwarded'), 'null') = 'object'`;

/** A fact's name and the sentence for it. */
const said = (step: DigestStep) => `'${step}', '${DIGEST_REASONS[step]}'`;
const OPEN = `e.status IN ${OPEN_SQL}`;
const LAST_MONTH = (moment: string) => `(${moment}) >= (due.period - interval '1 month') AT TIME ZONE 'Europe/Oslo'
      AND (${moment}) < due.period::timestamp AT TIME ZONE 'Europe/Oslo'`;

/** What holds of a deliverable, in the coordinator's week. */
const WEEK = `
      (${said('week-overdue')}, ${OPEN} AND e.due < $1::date),
      (${said('week-due')}, ${OPEN} AND e.due BETWEEN $1::date AND due.period + 6),
      (${said('week-waiting')}, ${OPEN} AND e.waiting IS NOT NULL),
      (${said('week-unaccepted')}, e.status = 'delivered'),
      (${said('week-unsettled')}, ${OPEN} AND e.due IS NULL)`;

const OVERDUE = `(${OPEN} AND e.binding = 'ministry' AND coalesce(e.due < $1::date, false))`;

const LATE = '(e.days_late > 0 AND e.delivered_at IS NOT NULL)';

/** What holds of a deliverable, in the ministry's month: the date that it has set, and what came of it. */
const MONTH = `
      (${said('month-overdue')}, ${OVERDUE}),
      (${said('month-late')}, ${LATE} AND ${LAST_MONTH('e.late_at')}),
      (${said('month-missed')}, ${LAST_MONTH('e.missed_at')} AND NOT ${OVERDUE} AND NOT ${LATE}),
      (${said('month-extended')}, e.deadline_version > 1 AND EXISTS (
        SELECT 1 FROM deadline_version v
        WHERE v.deliverable_id = e.id AND ${LAST_MONTH(`(v.deadline ->> 'from')::timestamptz`)} AND ${grantedSql('e')})),
      (${said('month-requested')}, ${OPEN} AND ${FORWARDED_SQL}),
      (${said('month-due')}, ${OPEN} AND e.binding = 'ministry'
        AND e.due BETWEEN $1::date AND (due.period + interval '1 month - 1 day')::date)`;

/** What holds of a whole item, in the coordinator's week. */
const WHOLE = `
      (${said('week-unowned')}, i.owner_id IS NULL),
      (${said('week-unacknowledged')}, i.owner_id IS NOT NULL
        AND i.acknowledged_at IS NULL AND (i.snapshot ->> 'unacknowledgedPassed')::boolean)`;

const ROW = (subject: string, deliverable: string, person: string, role: string, agency: string) => `
  SELECT due.kind || '/' || due.period || '/' || ${subject} || '/' || fact.step AS key, fact.step, '${role}' AS role,
         fact.reason, ${person} AS subject_id, ${deliverable} AS deliverable_id, due.period AS send_on, due.person_id,
         NULL::uuid AS addressee_id, ${agency} AS agency_name`;

const perDeliverable = (kind: string, role: string, agency: string, facts: string) => `
  ${ROW('e.id', 'e.id', 'NULL::uuid', role, agency)}, i.id AS item_id
  FROM digests due
  JOIN item i ON i.agency_id = due.agency_id AND i.register_status = 'confirmed'
  JOIN deliverable e ON e.item_id = i.id AND NOT e.informational
  CROSS JOIN LATERAL (VALUES ${facts}) fact (step, reason, holds)
  WHERE due.kind = '${kind}' AND fact.holds`;

/**
 * What the untold summaries of day $1 say, in rows like those of DUE_STEPS_SQL: they are facts of that day, so no plan holds them.
 */
export const DIGEST_FACTS_SQL = `
  WITH digests AS (${DUE_DIGESTS_SQL})
  ${perDeliverable('week', 'coordinator', 'NULL::text', WEEK)}
  UNION ALL ${perDeliverable('month', 'ministry', 'due.agency_name', MONTH)}
  UNION ALL
  ${ROW('i.id', 'NULL::text', 'NULL::uuid', 'coordinator', 'NULL::text')}, i.id AS item_id
  FROM digests due JOIN item i ON i.agency_id = due.agency_id AND i.register_status = 'confirmed' AND NOT i.closed
  CROSS JOIN LATERAL (VALUES ${WHOLE}) fact (step, reason, holds)
  WHERE due.kind = 'week' AND fact.holds AND EXISTS (
    SELECT 1 FROM deliverable e WHERE e.item_id = i.id AND NOT e.informational AND ${OPEN})
  UNION ALL
  ${ROW('p.id', 'NULL::text', 'p.id', 'coordinator', 'NULL::text')}, NULL::uuid AS item_id
  FROM digests due JOIN person p ON p.agency_id = due.agency_id AND p.refused_at IS NOT NULL AND p.left_at IS NULL
  CROSS JOIN (VALUES (${said('week-refused')})) fact (step, reason)
  WHERE due.kind = 'week'`;
