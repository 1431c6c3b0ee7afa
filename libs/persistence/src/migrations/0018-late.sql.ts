/** The delivery that came latest, beside the newest one: what was late stays late on its own day. */
export const lateSql = `
-- When the delivery came that 'days_late' counts; null when none was late.
ALTER TABLE deliverable ADD COLUMN late_at timestamptz;
UPDATE deliverable d SET late_at = coalesce(
  (SELECT e.at FROM item_event e
   WHERE e.item_id = d.item_id AND e.deliverable_id = d.id AND e.body ->> 'kind' = 'delivered'
     AND (e.body #>> '{delivery,daysLate}')::int = d.days_late
   ORDER BY e.seq LIMIT 1), d.delivered_at)
WHERE d.days_late > 0;
`;
