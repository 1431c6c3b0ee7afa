import { anotherCoordinatorSql, standInsSql } from '../absence/stand-in.sql';

/** Nothing is summed up of a week or month that began before anything was confirmed. */
const underWaySince = (period: string) => `EXISTS (
  SELECT 1 FROM item i WHERE i.agency_id = a.id AND i.register_status = 'confirmed'
    AND i.confirmed_at < (${period})::timestamp AT TIME ZONE 'Europe/Oslo')`;

const WEEK = `date_trunc('week', $1::date::timestamp)::date`;
const MONTH = `date_trunc('month', $1::date::timestamp)::date`;

/**
 * Summaries that have not been told in the period of day $1, with whom they go to: an agency's week to its coordinator (or who
 * stands in), its month to everybody of its ministry. The same periods as the domain's `periodOf`.
 */
export const DUE_DIGESTS_SQL = `
  SELECT 'week' AS kind, a.id AS agency_id, a.name AS agency_name, ${WEEK} AS period,
         coalesce(for_coordinator.stand_in_id, another.id, a.coordinator_id) AS person_id
  FROM agency a
  LEFT JOIN LATERAL (${standInsSql('$1::date')}) for_coordinator ON for_coordinator.person_id = a.coordinator_id
  LEFT JOIN LATERAL (${anotherCoordinatorSql(`(${standInsSql('$1::date')})`)}) another ON true
  WHERE a.coordinator_id IS NOT NULL AND ${underWaySince(WEEK)}
    AND NOT EXISTS (SELECT 1 FROM digest g WHERE g.kind = 'week' AND g.agency_id = a.id AND g.period = ${WEEK})
  UNION ALL
  SELECT 'month', a.id, a.name, ${MONTH}, p.id
  FROM agency a JOIN person p ON p.agency_id IS NULL AND 'ministry' = ANY (p.roles)
    AND (p.ministry IS NULL OR p.ministry = a.ministry)
  WHERE ${underWaySince(MONTH)}
    AND NOT EXISTS (SELECT 1 FROM digest g
                    WHERE g.kind = 'month' AND g.agency_id = a.id AND g.person_id = p.id AND g.period = ${MONTH})`;
