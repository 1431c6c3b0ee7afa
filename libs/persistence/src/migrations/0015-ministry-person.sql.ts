/** Which ministry a person of the ministry belongs to: by its name, as agencies have it. */
export const ministryPersonSql = `
-- Of a person without an agency; null while nobody has said which ministry it is.
ALTER TABLE person ADD COLUMN ministry text CHECK (ministry IS NULL OR agency_id IS NULL);

-- Who was added by an agency's coordinator is of that agency's ministry …
UPDATE person p SET ministry = a.ministry
FROM audit_log l JOIN person c ON c.id::text = l.actor JOIN agency a ON a.id = c.agency_id
WHERE p.agency_id IS NULL AND l.action = 'person.added' AND l.subject = 'person/' || p.id;
-- … and where all agencies are of one ministry, everybody is of that.
UPDATE person SET ministry = (SELECT min(ministry) FROM agency)
WHERE agency_id IS NULL AND ministry IS NULL AND (SELECT count(DISTINCT ministry) FROM agency) = 1;
`;
