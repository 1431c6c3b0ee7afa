/** How often a person wants to be told what can wait, and which summaries have been told. */
export const mailSql = `
ALTER TABLE person ADD COLUMN rhythm text NOT NULL DEFAULT 'daily' CHECK (rhythm IN ('daily', 'weekly'));

-- A summary of a period is told once: a coordinator's each week, a person's of the ministry each month about each agency.
CREATE TABLE digest (
  kind text NOT NULL CHECK (kind IN ('week', 'month')),
  agency_id uuid NOT NULL REFERENCES agency,
  person_id uuid NOT NULL REFERENCES person,
  -- The first day of the period.
  period date NOT NULL,
  -- Null: there was nothing to tell.
  mail_id uuid REFERENCES mail,
  PRIMARY KEY (kind, agency_id, person_id, period)
);
CREATE INDEX digest_mail ON digest (mail_id);
CREATE INDEX mail_step_item ON mail_step (item_id);
CREATE INDEX mail_person ON mail (person_id, claimed_at);
`;
