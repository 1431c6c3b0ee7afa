import {
  DAYS_BACK,
  stepKey,
  whileAwayReason,
  whileAwayStep,
  type Instant,
  type LocalDate,
  type ToldMeanwhile,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../database/insert-many';
import { select, type Database } from '../database/sql';
import { standInsSql } from '../absence/stand-in.sql';
import { PlanStepEntity } from '../entities/mail.entity';

interface ToldInAbsence {
  readonly agencyId: string;
  readonly itemId: string;
  readonly deliverableId: string | null;
  readonly version: number;
  /** The last day of the absence in which it was told. */
  readonly until: LocalDate;
  readonly days: LocalDate[];
  readonly to: string[];
}

/** The longest absence of which all is told. */
const DAYS_AWAY = 366;

const TOLD_IN_ABSENCE = `
  SELECT i.agency_id AS "agencyId", i.id AS "itemId", t.deliverable_id AS "deliverableId",
         coalesce(d.deadline_version, (i.snapshot ->> 'ownerVersion')::int) AS version, t.until,
         array_agg(DISTINCT t.day::text ORDER BY t.day::text) AS days, array_agg(DISTINCT q.name COLLATE "C" ORDER BY q.name COLLATE "C") AS "to"
  FROM (
    SELECT s.item_id, s.deliverable_id, s.on_behalf_of, m.day, m.person_id, max(b.last_day)::text AS until
    FROM mail_step s JOIN mail m ON m.id = s.mail_id AND m.status = 'sent'
    JOIN absence b ON b.person_id = s.on_behalf_of AND b.withdrawn_at IS NULL AND m.day BETWEEN b.first_day AND b.last_day
    WHERE m.day >= $1::date - ${DAYS_AWAY} AND b.last_day BETWEEN $1::date - ${DAYS_BACK} AND $1::date - 1
    GROUP BY s.item_id, s.deliverable_id, s.on_behalf_of, m.day, m.person_id
  ) t
  JOIN item i ON i.id = t.item_id AND i.owner_id = t.on_behalf_of AND i.register_status = 'confirmed'
  LEFT JOIN deliverable d ON d.id = t.deliverable_id
  JOIN person q ON q.id = t.person_id
  WHERE NOT EXISTS (SELECT 1 FROM (${standInsSql('$1::date')}) away WHERE away.person_id = t.on_behalf_of)
    -- Told already, perhaps before the deadline got another version.
    AND NOT EXISTS (SELECT 1 FROM plan_step p WHERE p.item_id = i.id AND p.mail_id IS NOT NULL
      AND p.deliverable_id IS NOT DISTINCT FROM t.deliverable_id AND p.step = 'while-away-' || t.until)
  GROUP BY i.id, t.deliverable_id, d.deadline_version, t.until`;

/**
 * Plans for every owner who is back what was told to others in his place, one step a deliverable (or whole item) and absence. Made
 * again at each round, since a new plan of the item drops what has not been mailed; what has been is never told again.
 */
export async function tellReturned(tx: EntityManager, day: LocalDate, at: Instant): Promise<void> {
  const told = await select<ToldInAbsence>(tx, TOLD_IN_ABSENCE, [day]);
  const steps = told.map(({ until, days, to, ...of }) => {
    const step = whileAwayStep(until);
    return {
      ...of,
      key: stepKey(of.itemId, of.deliverableId, of.version, step),
      ...{ step, role: 'owner', sendOn: day, plannedAt: at, reason: whileAwayReason(to, days) },
    };
  });
  await insertMany(tx, PlanStepEntity, steps, '(key) DO NOTHING');
}

/** What has gone to others in the place of an agency's owners, as far back as any of it may still be told them. */
export function toldMeanwhile(db: Database, agencyId: string, today: LocalDate): Promise<ToldMeanwhile[]> {
  return select(
    db,
    `SELECT DISTINCT i.id AS "itemId", s.deliverable_id AS "deliverableId", i.owner_id AS "ownerId", m.day, m.person_id AS "to"
     FROM mail_step s JOIN mail m ON m.id = s.mail_id AND m.status = 'sent'
     JOIN item i ON i.id = s.item_id AND i.owner_id = s.on_behalf_of AND i.register_status = 'confirmed'
     WHERE i.agency_id = $1 AND m.day >= $2::date - ${DAYS_AWAY}`,
    [agencyId, today],
  );
}
