import { ENDING_STEPS, FACT_STEPS, NEWS_DAYS } from '@tertial/domain';
import { anotherCoordinatorSql, standInsSql } from '../absence/stand-in.sql';
import { REASON_SQL, TOLD_FROM_SQL } from './rhythm.sql';

/** Statuses in which a deliverable is still to be handed over. */
export const OPEN_SQL = `('planned', 'acknowledged', 'returned')`;

/** Who a step would go to if everybody were there. An owner who leads the own unit cannot be escalated to: then it is the coordinator's. */
export const ADDRESSEE_SQL = `
  CASE s.role
    WHEN 'owner' THEN i.owner_id
    WHEN 'leader' THEN coalesce(nullif(u.leader_id, i.owner_id), a.coordinator_id)
    ELSE a.coordinator_id
  END`;

/** The coordinator or who stands in, else another one of the agency; with nobody there she keeps what is hers. */
const COORDINATOR_SQL = `coalesce(for_coordinator.stand_in_id, another.id, a.coordinator_id)`;

/** Who a step goes to on the day of STEP_JOINS_SQL: the same rule as the domain's \`recipientOf\`. */
export const RECIPIENT_SQL = `
  CASE
    WHEN s.role = 'owner' THEN CASE
      WHEN i.owner_id IS NULL OR for_owner.person_id IS NULL THEN i.owner_id
      WHEN deputy.confirmed_at IS NOT NULL AND for_deputy.person_id IS NULL THEN i.deputy_id
      ELSE coalesce(for_owner.stand_in_id, ${COORDINATOR_SQL})
    END
    WHEN s.role = 'leader' AND u.leader_id <> i.owner_id THEN coalesce(
      nullif(CASE WHEN for_leader.person_id IS NULL THEN u.leader_id ELSE for_leader.stand_in_id END, i.owner_id),
      ${COORDINATOR_SQL})
    ELSE ${COORDINATOR_SQL}
  END`;

const STAND_INS: readonly (readonly [who: string, person: string])[] = [
  ['owner', 'i.owner_id'],
  ['deputy', 'i.deputy_id'],
  ['leader', 'u.leader_id'],
  ['coordinator', 'a.coordinator_id'],
];

const joinsSql = (steps: string, standIns: string): string => `
  ${steps} s
  JOIN agency a ON a.id = s.agency_id
  LEFT JOIN item i ON i.id = s.item_id
  LEFT JOIN deliverable d ON d.id = s.deliverable_id
  LEFT JOIN person o ON o.id = i.owner_id
  LEFT JOIN person deputy ON deputy.id = i.deputy_id
  LEFT JOIN unit u ON u.id = o.unit_id
  LEFT JOIN person subject ON subject.id = s.subject_id
  ${STAND_INS.map(([who, person]) => `LEFT JOIN ${standIns} for_${who} ON for_${who}.person_id = ${person}`).join('\n  ')}
  LEFT JOIN LATERAL (${anotherCoordinatorSql(standIns)}) another ON true`;

/** What a planned step joins to find its recipient on a day (an SQL expression, which may name columns of the step `s`). */
export const stepJoinsSql = (day: string): string => joinsSql('plan_step', `LATERAL (${standInsSql(day)})`);

/**
 * Whether a step still applies. A new plan drops what doesn't; this holds for the moments between, and for steps that came
 * free again from a mail that never went.
 */
const APPLIES = `
  CASE
    WHEN s.step = 'refused-mail' THEN EXISTS (
      SELECT 1 FROM mail r JOIN plan_step h ON h.mail_id = r.id WHERE r.person_id = s.subject_id AND r.status = 'refused')
    WHEN s.subject_id IS NOT NULL THEN subject.refused_at IS NOT NULL
    WHEN s.step LIKE 'while-away-%' THEN i.owner_id IS NOT NULL
    WHEN s.step ~ '${ENDING_STEPS}' THEN i.owner_id IS NOT NULL AND s.send_on >= $1::date - ${NEWS_DAYS}
      AND CASE WHEN s.deliverable_id IS NULL THEN s.version = (i.snapshot ->> 'ownerVersion')::int ELSE d.status = s.step END
    WHEN i.closed THEN false
    WHEN s.deliverable_id IS NULL THEN s.version = (i.snapshot ->> 'ownerVersion')::int AND CASE
      WHEN s.step LIKE 'unassigned-%' THEN i.owner_id IS NULL
      WHEN s.step LIKE 'unacknowledged-%' THEN i.owner_id IS NOT NULL AND i.acknowledged_at IS NULL
      ELSE i.owner_id IS NOT NULL
    END
    WHEN s.version <> d.deadline_version AND s.step !~ '${FACT_STEPS}' THEN false
    WHEN s.step LIKE 'unaccepted-%' THEN d.status = 'delivered'
    ELSE d.status IN ${OPEN_SQL}
  END`;

/** Until which day steps may be told on a day: only a weekly mail tells of the week's days to come (persons: SQL that finds those to be told). */
const untilSql = (day: string, persons: string): string =>
  `(SELECT ${day}::date + CASE WHEN EXISTS (SELECT 1 FROM person p WHERE p.rhythm = 'weekly' AND ${persons}) THEN 6 ELSE 0 END)`;

const untold = (until: string): string => `s.mail_id IS NULL AND s.send_on <= ${until}`;

/** Of all planned steps, or of those that a subquery finds. Who stands in for whom is found once for all of them. */
const dueStepsSql = (steps: string, until: string): string => `
  WITH stand_in AS MATERIALIZED (${standInsSql('$1::date')})
  SELECT s.key, s.item_id, s.deliverable_id, s.subject_id, s.step, s.role, ${REASON_SQL} AS reason, s.send_on,
         s.person_id, s.addressee_id
  FROM (
    SELECT s.key, s.item_id, s.deliverable_id, s.subject_id, s.step, s.role, s.reason, s.send_on,
           ${RECIPIENT_SQL} AS person_id, ${ADDRESSEE_SQL} AS addressee_id
    FROM ${joinsSql(steps, 'stand_in')}
    WHERE ${untold(until)} AND ${APPLIES}
  ) s LEFT JOIN person told ON told.id = s.person_id
  WHERE ${TOLD_FROM_SQL} <= $1::date`;

/**
 * Steps to be told on day $1 or missed before it, with the person who is to be told and whose it would else be ($1: the day). A
 * weekly mail takes those of its whole week.
 */
export const DUE_STEPS_SQL = dueStepsSql('plan_step', untilSql('$1', 'true'));

/**
 * Whose items' steps (owners) and which agencies' may come to persons $1 on day $2, until which day they may be told, and whether one of
 * them is of no agency. Wider than the
 * rule of RECIPIENT_SQL, so that no step is missed: of who is away everything may go to somebody else.
 */
export const REACH_SQL = `
  WITH away AS MATERIALIZED (${standInsSql('$2::date')})
  SELECT ARRAY(
    SELECT p.id FROM person p LEFT JOIN unit u ON u.id = p.unit_id
    WHERE p.id = ANY ($1::uuid[]) OR p.id IN (SELECT person_id FROM away) OR u.leader_id = ANY ($1::uuid[])
       OR u.leader_id IN (SELECT person_id FROM away)) AS owners,
    ARRAY(
    SELECT a.id FROM agency a
    WHERE a.coordinator_id = ANY ($1::uuid[])
       OR a.coordinator_id IN (SELECT person_id FROM away) AND a.id IN (SELECT p.agency_id FROM person p
            WHERE p.id = ANY ($1::uuid[]) AND 'coordinator' = ANY (p.roles))
       OR a.coordinator_id IN (SELECT person_id FROM away WHERE stand_in_id = ANY ($1::uuid[]))) AS agencies,
    EXISTS (SELECT 1 FROM person WHERE id = ANY ($1::uuid[]) AND agency_id IS NULL) AS ministry,
    ${untilSql('$2', 'p.id = ANY ($1::uuid[])')} AS until`;

/**
 * Steps that may be for these persons by the answer of REACH_SQL. An owner's step comes to the coordinator only while the owner is away,
 * and then it is found by the owner. The planner drops the second half where it finds no agency. The items are an array, so that it looks
 * each of them up instead of reading everybody's steps of the week.
 */
const stepsInReach = (owners: string, agencies: string, until: string): string => `
    SELECT s.* FROM plan_step s
    WHERE s.item_id = ANY (ARRAY(
      SELECT id FROM item WHERE owner_id = ANY (${owners}::uuid[]) AND register_status = 'confirmed')) AND ${untold(until)}
    UNION
    SELECT s.* FROM plan_step s
    WHERE cardinality(${agencies}::uuid[]) > 0 AND s.agency_id = ANY (${agencies}::uuid[]) AND s.role <> 'owner' AND ${untold(until)}`;

/**
 * The steps of DUE_STEPS_SQL for some persons alone ($2), by the answer of REACH_SQL ($3: owners, $4: agencies,
 * $5: until which day): a round asks this for a few persons at a time, and should not look at everybody's steps each time.
 */
export const DUE_STEPS_OF_SQL = `
  SELECT due.* FROM (${dueStepsSql(`(${stepsInReach('$3', '$4', '$5::date')})`, '$5::date')}) due WHERE due.person_id = ANY ($2::uuid[])`;

/**
 * Locks the items that those steps are of, and perhaps a few more, in an order that everybody keeps ($1: until which day, $2:
 * owners, $3: agencies).
 */
export const HOLD_ITEMS_SQL = `
  SELECT id FROM item WHERE id IN (SELECT item_id FROM (${stepsInReach('$2', '$3', '$1::date')}) reach) ORDER BY id FOR SHARE`;
