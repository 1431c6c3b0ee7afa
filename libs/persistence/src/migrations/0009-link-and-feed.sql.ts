/** Links of mails that act without sign-in, addresses of calendar feeds, and which dates a mail put into somebody's calendar. */
export const linkAndFeedSql = `
-- The bytes of a mail without its links' secrets: what is shown, and all that is kept once the mail has left.
ALTER TABLE mail ADD COLUMN masked bytea;

CREATE TABLE mail_link (
  -- SHA-256 of the secret, hexadecimal; the secret itself is in the mail only.
  hash text PRIMARY KEY,
  mail_id uuid NOT NULL REFERENCES mail,
  person_id uuid NOT NULL REFERENCES person,
  action text NOT NULL CHECK (action IN ('deliver', 'acknowledge')),
  item_id uuid NOT NULL REFERENCES item,
  deliverable_id text REFERENCES deliverable,
  -- The command that it becomes: made with the link, so that two clicks are one command.
  command_id uuid NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CHECK ((action = 'deliver') = (deliverable_id IS NOT NULL))
);
CREATE INDEX mail_link_mail ON mail_link (mail_id);

CREATE TABLE calendar_feed (
  id uuid PRIMARY KEY,
  -- SHA-256 of the secret in the address, hexadecimal.
  hash text NOT NULL UNIQUE,
  person_id uuid REFERENCES person,
  agency_id uuid REFERENCES agency,
  made_at timestamptz NOT NULL,
  made_by uuid NOT NULL REFERENCES person,
  revoked_at timestamptz,
  CHECK ((person_id IS NULL) <> (agency_id IS NULL))
);
CREATE UNIQUE INDEX calendar_feed_person ON calendar_feed (person_id) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX calendar_feed_agency ON calendar_feed (agency_id) WHERE revoked_at IS NULL;

-- Which version of a deadline a mail carried as a calendar file.
CREATE TABLE mail_calendar (
  mail_id uuid NOT NULL REFERENCES mail,
  deliverable_id text NOT NULL REFERENCES deliverable,
  version int NOT NULL,
  PRIMARY KEY (mail_id, deliverable_id)
);
CREATE INDEX mail_calendar_deliverable ON mail_calendar (deliverable_id);
`;
