/** The newest date that the ministry gave the deliverable `d`, also while an inner one is the next to be met. */
const ministryDue = (d: string) => `(SELECT f.due FROM deadline_version f
    WHERE f.deliverable_id = ${d}.id AND f.deadline ->> 'binding' = 'ministry' ORDER BY f.version DESC LIMIT 1)`;

/** The ministry's date before the version `v`; the first one where there was none just before it. */
const dueBefore = (d: string) => `coalesce((SELECT b.due FROM deadline_version b
    WHERE b.deliverable_id = ${d}.id AND b.version < v.version AND b.deadline ->> 'binding' = 'ministry'
    ORDER BY b.version DESC LIMIT 1), ${d}.original_due)`;

/**
 * Whether the version `v` of the deliverable `d` (aliases) is more time that the ministry gave: an extension, a later letter's date or
 * the new one of what went over into another year, later than the date before it, and not taken back since. What a report's date has
 * moved, or a coordinator has put right, is none. What went over is told of the item that goes on.
 */
export const grantedSql = (d: string): string => `(v.deadline ->> 'rule' IN ('extension', 'amendment', 'carried-over')
  AND v.deadline ->> 'binding' = 'ministry' AND v.deadline #>> '{anchor,movedFrom}' IS NULL
  AND ${d}.status <> 'carried-over' AND v.due > ${dueBefore(d)} AND ${ministryDue(d)} > ${dueBefore(d)})`;

/** Whether the ministry has given the deliverable `d` more time: what is called "utsatt frist" in every list, count and mail. */
export const extendedSql = (d: string): string => `(${d}.deadline_version > 1 AND EXISTS (
  SELECT 1 FROM deadline_version v WHERE v.deliverable_id = ${d}.id AND ${grantedSql(d)}))`;
