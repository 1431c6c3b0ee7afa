/** A unit's shared mailbox: a recipient beside persons, that owns items and gets mails as they do. */
export const mailboxSql = `
-- Nobody signs in as it, and it is of a unit, whose leader hears of what it has not delivered.
ALTER TABLE person ADD COLUMN mailbox boolean NOT NULL DEFAULT false
  CHECK (NOT mailbox OR (agency_id IS NOT NULL AND unit_id IS NOT NULL AND roles = '{owner}'));
`;
