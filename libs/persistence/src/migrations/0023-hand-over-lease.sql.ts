/** Which round a mail is on its way for, and since when: another one leaves it alone meanwhile. */
export const handOverLeaseSql = `
ALTER TABLE mail ADD COLUMN handed_over_at timestamptz;
ALTER TABLE mail ADD COLUMN handed_over_by text;
`;
