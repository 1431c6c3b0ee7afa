/** Items that the register itself has changed, or whose days it has, until their workflow has planned by it. */
export const untoldSql = `
-- Null: the workflow knows all that the register knows.
ALTER TABLE item ADD COLUMN untold_since timestamptz;
CREATE INDEX item_untold ON item (id) WHERE untold_since IS NOT NULL;
`;
