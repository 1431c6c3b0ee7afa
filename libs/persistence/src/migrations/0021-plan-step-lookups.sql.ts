/** How a round finds steps: by their items, when there are many, and without looking at everybody's each time. */
export const planStepLookupsSql = `
-- Those of an item that are not told yet: a round asks for a few persons' at a time.
CREATE INDEX plan_step_untold ON plan_step (item_id, send_on) WHERE mail_id IS NULL;

-- When an item was last planned is asked of every item at the beginning of each round. Finds an item's steps as the old index did.
CREATE INDEX plan_step_planned ON plan_step (item_id, planned_at);
DROP INDEX plan_step_item;
`;
