/** What a letter says of an item beside its text: the goal that it serves, and the columns of a research assignment. */
export const goalSql = `
ALTER TABLE item ADD COLUMN goal text;
-- {"type": …, "comments": …} as printed; null for what is no research assignment.
ALTER TABLE item ADD COLUMN research jsonb;

-- Letters that were read before say it in their reading. Of two items of one reading id the second has a number behind it.
UPDATE item i SET goal = r.item ->> 'goal', research = nullif(r.item -> 'research', 'null')
FROM letter l, jsonb_array_elements(l.reading -> 'items') r (item)
WHERE l.id = i.letter_id AND i.reading_id = r.item ->> 'id';
`;
