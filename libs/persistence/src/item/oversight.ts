import type { Oversight, OversightRow } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select } from '../database/sql';
import { OPEN_SQL } from '../reminder/due-steps.sql';
import { extendedSql, grantedSql } from './extended.sql';

type AgencyOversight = Oversight['agencies'][number];
type Counts = AgencyOversight['counts'];
type FoundRow = OversightRow & { readonly agencyId: string; readonly overdue: boolean; readonly late: boolean };

/** An inner deadline (after a return) is no business of the ministry's. */
const OVERDUE = `(d.due < $1::date AND d.status IN ${OPEN_SQL} AND d.binding = 'ministry')`;
/** Handed over late; or missed and never handed over by that date, whatever has become of it since. */
const LATE = `(d.days_late > 0 AND d.delivered_at IS NOT NULL OR d.missed_at IS NOT NULL AND NOT coalesce(${OVERDUE}, false))`;
/** Sent to the ministry and not answered yet. */
const REQUESTED = `(coalesce(jsonb_typeof(d.extension_request -> 'forwarded'), 'null') = 'object')`;
/** The date in force for the ministry, also while an inner one is the next to be met. */
const MINISTRY_DUE = `(SELECT v.due FROM deadline_version v
    WHERE v.deliverable_id = d.id AND v.deadline ->> 'binding' = 'ministry' ORDER BY v.version DESC LIMIT 1)`;
const FOUND = `
  FROM item i JOIN deliverable d ON d.item_id = i.id
  WHERE i.register_status = 'confirmed' AND NOT d.informational`;

/** What the ministry sees of every agency: what is overdue, was late, was extended and why, in the demands' own words. */
export async function oversight(dataSource: DataSource, today: LocalDate): Promise<Oversight> {
  const agencies = await select<{ id: string; name: string }>(dataSource, 'SELECT id, name FROM agency ORDER BY name');
  const counts = await countsByAgency(dataSource, today);
  const rows = await select<FoundRow>(dataSource, ROWS, [today]);
  return {
    today,
    agencies: agencies.map(({ id, name }) => {
      const own = rows.filter((row) => row.agencyId === id);
      return {
        id,
        name,
        counts: counts.get(id) ?? NOTHING,
        overdue: own.filter((row) => row.overdue).map(publicRow),
        deliveredLate: own.filter((row) => row.late).map(publicRow),
        extended: own.filter((row) => row.extensions.length > 0).map(publicRow),
        requested: own.filter((row) => row.requested !== null).map(publicRow),
      };
    }),
  };
}

const NOTHING: Counts = {
  total: 0,
  open: 0,
  delivered: 0,
  overdue: 0,
  deliveredLate: 0,
  extended: 0,
  requested: 0,
  unsettled: 0,
};

async function countsByAgency(dataSource: DataSource, today: LocalDate): Promise<Map<string, Counts>> {
  const counted = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
  const rows = await select<Counts & { agencyId: string }>(
    dataSource,
    `SELECT i.agency_id AS "agencyId", count(*) AS total, ${counted(`d.status IN ${OPEN_SQL}`)} AS open,
            ${counted(`d.status IN ('delivered', 'accepted')`)} AS delivered, ${counted(OVERDUE)} AS overdue,
            ${counted(LATE)} AS "deliveredLate", ${counted(extendedSql('d'))} AS extended,
            ${counted(REQUESTED)} AS requested,
            ${counted(`d.due IS NULL AND d.status IN ${OPEN_SQL}`)} AS unsettled
     ${FOUND} GROUP BY i.agency_id`,
    [today],
  );
  return new Map(rows.map(({ agencyId, ...counts }) => [agencyId, counts]));
}

const ROWS = `
  SELECT i.agency_id AS "agencyId", i.id AS "itemId", d.id AS "deliverableId", i.kind, i.chapter, i.text, i.exempt, d.label,
         coalesce(${MINISTRY_DUE}, d.due) AS due, d.original_due AS "originalDue", d.delivered_at AS "deliveredAt", d.status,
         instant_text(d.missed_at) AS "missedAt", instant_text(d.late_at) AS "lateAt",
         CASE WHEN ${OVERDUE} THEN greatest(d.days_late, $1::date - d.due) ELSE d.days_late END AS "daysLate",
         coalesce(${OVERDUE}, false) AS overdue, ${LATE} AS late, extension.list AS extensions,
         CASE WHEN ${REQUESTED} THEN json_build_object('due', d.extension_request -> 'proposed',
           'on', d.extension_request #> '{forwarded,on}', 'reference', d.extension_request #> '{forwarded,reference}')
         END AS requested, d.without_evidence AS "withoutEvidence"
  FROM item i JOIN deliverable d ON d.item_id = i.id
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('due', v.due, 'why', v.deadline ->> 'why', 'reference', v.deadline ->> 'reference')
                             ORDER BY v.version DESC), '[]') AS list
    FROM deadline_version v WHERE v.deliverable_id = d.id AND ${grantedSql('d')}
  ) extension
  WHERE i.register_status = 'confirmed' AND NOT d.informational AND d.due IS NOT NULL
    AND (${OVERDUE} OR ${LATE} OR ${REQUESTED} OR json_array_length(extension.list) > 0)
  ORDER BY d.due, i.position, d.id`;

function publicRow({ agencyId: _agency, overdue: _overdue, late: _late, ...row }: FoundRow): OversightRow {
  return row;
}
