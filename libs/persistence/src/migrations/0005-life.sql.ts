/** Facts beside a deliverable's state, for lists: the agency's own date, a request for more time, on whom it waits, and closing without evidence. */
export const lifeSql = `
ALTER TABLE deliverable ADD COLUMN inner_due date;
-- Of an open deliverable, while nobody has answered: askedAt, by, reason, proposed, forwarded.
ALTER TABLE deliverable ADD COLUMN extension_request jsonb;
-- Of an open deliverable: on, since, chaseOn.
ALTER TABLE deliverable ADD COLUMN waiting jsonb;
-- The written reason.
ALTER TABLE deliverable ADD COLUMN without_evidence text;

UPDATE deliverable d SET without_evidence = coalesce(s.state #>> '{delivery,note}', '')
FROM item i CROSS JOIN LATERAL jsonb_array_elements(i.snapshot -> 'deliverables') AS s (state)
WHERE i.id = d.item_id AND s.state ->> 'id' = d.id AND s.state #> '{delivery,evidence}' = '[]'::jsonb;

CREATE INDEX deliverable_request ON deliverable (item_id) WHERE extension_request IS NOT NULL;
`;
