/** Statuses in which a deliverable is still to be handed over. */
export const OPEN_SQL = `('planned', 'acknowledged', 'returned')`;

/** Who a step goes to today. An owner who leads the own unit cannot be escalated to: then it is the coordinator's. */
export const RECIPIENT_SQL = `
  CASE s.role
    WHEN 'owner' THEN i.owner_id
    WHEN 'leader' THEN coalesce(nullif(u.leader_id, i.owner_id), a.coordinator_id)
    ELSE a.coordinator_id
  END`;

/** What a planned step joins to find its recipient. */
export const STEP_JOINS_SQL = `
  plan_step s
  JOIN agency a ON a.id = s.agency_id
  LEFT JOIN item i ON i.id = s.item_id
  LEFT JOIN deliverable d ON d.id = s.deliverable_id
  LEFT JOIN person o ON o.id = i.owner_id
  LEFT JOIN unit u ON u.id = o.unit_id
  LEFT JOIN person subject ON subject.id = s.subject_id`;

/**
 * Whether a step still applies. A new plan drops what doesn't; this holds for the moments between, and for steps that came
 * free again from a mail that never went.
 */
const APPLIES = `
  CASE
    WHEN s.subject_id IS NOT NULL THEN subject.refused_at IS NOT NULL
    WHEN i.closed THEN false
    WHEN s.deliverable_id IS NULL THEN s.version = (i.snapshot ->> 'ownerVersion')::int AND CASE
      WHEN s.step LIKE 'unassigned-%' THEN i.owner_id IS NULL
      WHEN s.step LIKE 'unacknowledged-%' THEN i.owner_id IS NOT NULL AND i.acknowledged_at IS NULL
      ELSE i.owner_id IS NOT NULL
    END
    WHEN s.version <> d.deadline_version THEN false
    WHEN s.step LIKE 'unaccepted-%' THEN d.status = 'delivered'
    ELSE d.status IN ${OPEN_SQL}
  END`;

/** Steps to be told on day $1 or missed before it, with the person who is to be told ($1: the day). */
export const DUE_STEPS_SQL = `
  SELECT s.key, s.item_id, s.deliverable_id, s.subject_id, s.step, s.role, s.reason, s.send_on,
         ${RECIPIENT_SQL} AS person_id
  FROM ${STEP_JOINS_SQL}
  WHERE s.mail_id IS NULL AND s.send_on <= $1::date AND ${APPLIES}`;
