/** What is exempt from public disclosure, and since when: mails and calendars show only the reference of such an item. */
export const exemptSql = `
-- The ground in words, e.g. 'offl. § 15 første ledd'; null: open to the public.
ALTER TABLE item ADD COLUMN exempt text CHECK (exempt <> '');
-- How often the mark was set, changed or taken away, by which calendars know a new one; and when, last.
ALTER TABLE item ADD COLUMN exempt_version int NOT NULL DEFAULT 0;
ALTER TABLE item ADD COLUMN exempt_at timestamptz;
`;
