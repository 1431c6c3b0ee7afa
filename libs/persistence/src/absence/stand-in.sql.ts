/** The absence (alias b) that stands and covers a day. */
const covers = (day: string) => `b.withdrawn_at IS NULL AND ${day} BETWEEN b.first_day AND b.last_day`;

/**
 * One row for each person whom mails do not go to on a day (`day`: an SQL expression), with the one who stands in: the first who
 * is there along the chain of deputies, null where the chain ends or comes back. The same rule as the domain's `standInOf`.
 */
export const standInsSql = (day: string): string => `
  WITH RECURSIVE away AS (
    SELECT p.id FROM person p
    WHERE p.left_at IS NOT NULL OR p.refused_at IS NOT NULL OR EXISTS (
      SELECT 1 FROM absence b WHERE b.person_id = p.id AND ${covers(day)})
  ), named AS (
    SELECT DISTINCT ON (b.person_id) b.person_id, b.deputy_id FROM absence b
    WHERE b.deputy_id IS NOT NULL AND ${covers(day)}
    ORDER BY b.person_id, b.entered_at DESC, b.id DESC
  ), walk AS (
    SELECT a.id AS person_id, n.deputy_id AS at, ARRAY[a.id] AS seen FROM away a JOIN named n ON n.person_id = a.id
    UNION ALL
    SELECT w.person_id, n.deputy_id, w.seen || w.at FROM walk w JOIN named n ON n.person_id = w.at
    WHERE w.at IN (SELECT id FROM away) AND NOT w.at = ANY (w.seen)
  )
  SELECT a.id AS person_id, (
    SELECT w.at FROM walk w JOIN person q ON q.id = w.at
    WHERE w.person_id = a.id AND q.confirmed_at IS NOT NULL AND w.at NOT IN (SELECT id FROM away)
  ) AS stand_in_id
  FROM away a`;

/**
 * Another coordinator of an agency (alias a) whose own is away (alias for_coordinator: the row of `standInsSql` for her, if there is
 * one): the first by name who is there. `standIns`: a relation with the rows of `standInsSql`.
 */
export const anotherCoordinatorSql = (standIns: string): string => `
  SELECT q.id FROM person q
  WHERE for_coordinator.person_id IS NOT NULL AND q.agency_id = a.id AND 'coordinator' = ANY (q.roles)
    AND q.confirmed_at IS NOT NULL AND q.id NOT IN (SELECT gone.person_id FROM ${standIns} gone)
  ORDER BY q.name, q.id LIMIT 1`;

/** The last day of what keeps a person (an SQL expression) away on a day; null for who has left or takes no mail. */
export const awayUntilSql = (person: string, day: string): string =>
  `(SELECT max(b.last_day) FROM absence b WHERE b.person_id = ${person} AND ${covers(day)})`;

/**
 * Whether an item (alias i) is this person's to see to on the day of `absent`, a relation with the rows of `standInsSql`: his own, or
 * that of an owner who is away and whose mail about it comes to him. The same rule as RECIPIENT_SQL, short of the coordinator.
 */
export const seesToSql = (person: string, absent: string): string => `
  (i.owner_id = ${person} OR EXISTS (
    SELECT 1 FROM ${absent} o WHERE o.person_id = i.owner_id AND ${person} = CASE
      WHEN EXISTS (
        SELECT 1 FROM person p WHERE p.id = i.deputy_id AND p.confirmed_at IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM ${absent} d WHERE d.person_id = p.id)
      ) THEN i.deputy_id
      ELSE o.stand_in_id
    END))`;
