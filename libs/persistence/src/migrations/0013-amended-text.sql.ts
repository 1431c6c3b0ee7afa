/** The text and the pace that a later letter gave an item, each with what it was before. */
export const amendedTextSql = `
-- {"before": "…", "after": "…"}; null where the item's text stayed.
ALTER TABLE amendment ADD COLUMN text jsonb;
-- {"before": {"frequency", "day"} or null, "after": {"frequency", "day", "from"}}; null where the pace stayed.
ALTER TABLE amendment ADD COLUMN pace jsonb;
`;
