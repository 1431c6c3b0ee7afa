/** Who is away and who stands in, who has left and who takes over; on whose behalf somebody was told. */
export const absenceSql = `
ALTER TABLE person ADD COLUMN left_at timestamptz;

-- The days are included. Absences of one person may overlap.
CREATE TABLE absence (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  deputy_id uuid REFERENCES person CHECK (deputy_id <> person_id),
  note text NOT NULL DEFAULT '',
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL,
  -- Taken back; kept, since mails have gone by it.
  withdrawn_at timestamptz
);
CREATE INDEX absence_days ON absence (person_id, last_day) WHERE withdrawn_at IS NULL;

-- Somebody leaves: from that day on what is theirs is the successors'.
CREATE TABLE departure (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  day date NOT NULL,
  -- Null: the agency's coordinator.
  owner_successor_id uuid REFERENCES person,
  deputy_successor_id uuid REFERENCES person,
  coordinator_successor_id uuid REFERENCES person,
  leader_successor_id uuid REFERENCES person,
  entered_at timestamptz NOT NULL,
  entered_by uuid NOT NULL REFERENCES person,
  done_at timestamptz,
  withdrawn_at timestamptz,
  -- What was asked of the items' workflows when the day came.
  command_ids uuid[] NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX departure_of ON departure (person_id) WHERE withdrawn_at IS NULL;
CREATE INDEX departure_waiting ON departure (day) WHERE done_at IS NULL AND withdrawn_at IS NULL;

-- Whose line it was, when it was told to somebody who stood in.
ALTER TABLE mail_step ADD COLUMN on_behalf_of uuid REFERENCES person;
CREATE INDEX mail_step_on_behalf ON mail_step (on_behalf_of) WHERE on_behalf_of IS NOT NULL;
`;
