/** How a round finds steps and mails: those of its few persons, without looking at everybody's or at all that ever was. */
export const roundLookupsSql = `
-- Those of an item that are not told yet: a round asks for a few persons' at a time.
CREATE INDEX plan_step_untold ON plan_step (item_id, send_on) WHERE mail_id IS NULL;

-- When an item was last planned is asked of every item at the beginning of each round. Finds an item's steps as the old index did.
CREATE INDEX plan_step_planned ON plan_step (item_id, planned_at);
DROP INDEX plan_step_item;

-- Of all that a person has ever been sent a round asks for what was refused.
CREATE INDEX mail_refused ON mail (person_id) WHERE status = 'refused';
`;
