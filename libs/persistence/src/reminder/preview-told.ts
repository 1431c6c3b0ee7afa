import { digestKey, osloDate, periodOf, type Instant, type LocalDate, type PreviewStep } from '@tertial/domain';
import { select, type Database } from '../database/sql';

/** The summaries of this week and month that have been told, by `digestKey`. */
export async function toldDigests(db: Database, agencyId: string, now: Instant): Promise<ReadonlySet<string>> {
  const today = osloDate(now);
  const rows = await select<{ kind: 'week' | 'month'; period: LocalDate; personId: string }>(
    db,
    `SELECT kind, period, person_id AS "personId" FROM digest
     WHERE agency_id = $1 AND (kind, period) IN (('week', $2::date), ('month', $3::date))`,
    [agencyId, periodOf('week', today), periodOf('month', today)],
  );
  return new Set(rows.map(({ kind, period, personId }) => digestKey(kind, period, personId)));
}

/** What the coordinator has not been told yet of addresses and mails that were refused. */
export function untoldNotices(db: Database, agencyId: string): Promise<PreviewStep[]> {
  return select(
    db,
    `SELECT s.key, NULL AS "itemId", NULL AS "deliverableId", s.subject_id AS "subjectId", s.version, s.step, s.role,
            s.send_on AS "sendOn", s.reason
     FROM plan_step s JOIN person p ON p.id = s.subject_id
     WHERE s.agency_id = $1 AND s.mail_id IS NULL AND CASE
       WHEN s.step = 'refused-mail' THEN EXISTS (
         SELECT 1 FROM mail r JOIN plan_step h ON h.mail_id = r.id WHERE r.person_id = s.subject_id AND r.status = 'refused')
       ELSE p.refused_at IS NOT NULL END
     ORDER BY s.send_on, s.key`,
    [agencyId],
  );
}
