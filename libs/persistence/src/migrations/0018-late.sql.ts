/**
 * The delivery that came latest, beside the newest one: what was late stays late on its own day. And how often the agency's own date
 * has changed, by which calendars know a new one.
 */
export const lateSql = `
-- When the delivery came that 'days_late' counts; null when none was late.
ALTER TABLE deliverable ADD COLUMN late_at timestamptz;
UPDATE deliverable d SET late_at = coalesce(
  (SELECT e.at FROM item_event e
   WHERE e.item_id = d.item_id AND e.deliverable_id = d.id AND e.body ->> 'kind' = 'delivered'
     AND (e.body #>> '{delivery,daysLate}')::int = d.days_late
   ORDER BY e.seq LIMIT 1), d.delivered_at)
WHERE d.days_late > 0;

-- Grows with each new inner date, and with each new deadline that it stands before; 0: there has been none. inner_at: when.
ALTER TABLE deliverable ADD COLUMN inner_version int NOT NULL DEFAULT 0;
ALTER TABLE deliverable ADD COLUMN inner_at timestamptz;
UPDATE deliverable SET inner_version = deadline_version WHERE inner_due IS NOT NULL;
ALTER TABLE mail_calendar ADD COLUMN inner_version int NOT NULL DEFAULT 0;
UPDATE mail_calendar c SET inner_version = d.inner_version FROM deliverable d
WHERE d.id = c.deliverable_id AND d.deadline_version = c.version;
`;
