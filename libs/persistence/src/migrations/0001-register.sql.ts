/** The register as it began: people, letters, items, their history, the inbox of commands, the plan and the mails. */
export const registerSql = `
-- A moment as the code writes it, for rows that leave as JSON.
CREATE FUNCTION instant_text(timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

CREATE TABLE agency (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  ministry text NOT NULL,
  coordinator_id uuid
);

CREATE TABLE unit (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL REFERENCES agency,
  name text NOT NULL,
  leader_id uuid,
  UNIQUE (agency_id, name)
);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  agency_id uuid REFERENCES agency,
  unit_id uuid REFERENCES unit,
  name text NOT NULL,
  email text NOT NULL,
  roles text[] NOT NULL,
  confirmed_at timestamptz,
  refused_at timestamptz,
  refused_answer text,
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX person_email ON person (lower(email));
ALTER TABLE agency ADD FOREIGN KEY (coordinator_id) REFERENCES person;
ALTER TABLE unit ADD FOREIGN KEY (leader_id) REFERENCES person;

-- An agency's own closed days, beside weekends and public holidays.
CREATE TABLE closed_day (
  agency_id uuid NOT NULL REFERENCES agency,
  day date NOT NULL,
  PRIMARY KEY (agency_id, day)
);

CREATE TABLE letter (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL REFERENCES agency,
  title text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  content_hash text NOT NULL UNIQUE,
  text text NOT NULL,
  year int,
  type text NOT NULL,
  ministry text,
  date date,
  reference text,
  reading jsonb NOT NULL,
  imported_at timestamptz NOT NULL,
  imported_by text NOT NULL
);

-- Files that could not be imported, kept for a look.
CREATE TABLE refused_upload (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  bytes bytea NOT NULL,
  code text NOT NULL,
  sentence text NOT NULL,
  at timestamptz NOT NULL,
  by text NOT NULL
);

-- The dates of main reports as somebody entered them; the newest version counts.
CREATE TABLE report_date (
  agency_id uuid NOT NULL REFERENCES agency,
  year int NOT NULL,
  report text NOT NULL CHECK (report IN ('T1', 'T2', 'T3')),
  version int NOT NULL,
  due date NOT NULL,
  source text NOT NULL,
  at timestamptz NOT NULL,
  by text NOT NULL,
  PRIMARY KEY (agency_id, year, report, version)
);

CREATE TABLE item (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL REFERENCES agency,
  letter_id uuid REFERENCES letter,
  reading_id text,
  kind text NOT NULL,
  chapter text,
  heading text,
  number text,
  text text NOT NULL,
  page int,
  -- Offsets [from, to) in the letter's text; no range type, since an empty range forgets where it is.
  span int[] CHECK (cardinality(span) = 2),
  parties text[] NOT NULL DEFAULT '{}',
  lead text,
  notes text[] NOT NULL DEFAULT '{}',
  contacts jsonb NOT NULL DEFAULT '[]',
  -- Order within the agency: letter by letter as they came, and within a letter as it is printed.
  position int NOT NULL,
  register_status text NOT NULL CHECK (register_status IN ('proposed', 'confirmed', 'rejected')),
  reject_reason text,
  owner_id uuid REFERENCES person,
  deputy_id uuid REFERENCES person,
  acknowledged_at timestamptz,
  -- Of the last recorded event of a confirmed item; the snapshot is the state after it.
  seq int NOT NULL DEFAULT 0,
  snapshot jsonb,
  closed boolean NOT NULL DEFAULT false,
  -- Grows with every edit of a proposed item.
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  confirmed_by text,
  UNIQUE (letter_id, reading_id),
  CHECK ((register_status = 'confirmed') = (snapshot IS NOT NULL))
);
CREATE INDEX item_list ON item (agency_id, position, id);
CREATE INDEX item_status ON item (agency_id, register_status, position);
CREATE INDEX item_running ON item (id) WHERE register_status = 'confirmed' AND NOT closed;
CREATE INDEX item_owner ON item (owner_id) WHERE register_status = 'confirmed';

CREATE TABLE deliverable (
  id text PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES item ON DELETE CASCADE,
  ordinal int NOT NULL,
  label text NOT NULL,
  raw text NOT NULL,
  rule text NOT NULL,
  rule_version text NOT NULL,
  report text CHECK (report IN ('T1', 'T2', 'T3')),
  why text NOT NULL,
  due date,
  original_due date,
  unsettled text,
  -- A date that binds somebody else: shown, never planned, in no state.
  informational boolean NOT NULL DEFAULT false,
  binding text NOT NULL DEFAULT 'ministry' CHECK (binding IN ('ministry', 'inner')),
  deadline_version int NOT NULL DEFAULT 1,
  status text NOT NULL,
  due_soon boolean NOT NULL DEFAULT false,
  missed_at timestamptz,
  delivered_at timestamptz,
  delivered_by text,
  days_late int NOT NULL DEFAULT 0,
  UNIQUE (item_id, ordinal)
);
CREATE INDEX deliverable_due ON deliverable (due) WHERE status IN ('planned', 'acknowledged', 'returned');
CREATE INDEX deliverable_missed ON deliverable (item_id) WHERE missed_at IS NOT NULL;

CREATE TABLE deadline_version (
  deliverable_id text NOT NULL REFERENCES deliverable ON DELETE CASCADE,
  version int NOT NULL,
  due date,
  deadline jsonb NOT NULL,
  by text NOT NULL,
  PRIMARY KEY (deliverable_id, version)
);

CREATE TABLE question (
  id uuid PRIMARY KEY,
  letter_id uuid NOT NULL REFERENCES letter,
  item_id uuid REFERENCES item,
  about text NOT NULL,
  raw text NOT NULL,
  span int[] NOT NULL CHECK (cardinality(span) = 2),
  position int NOT NULL,
  resolved_at timestamptz,
  resolved_by text,
  resolution text
);

CREATE INDEX question_letter ON question (letter_id, position);

CREATE TABLE command_inbox (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES item,
  command jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('received', 'done', 'refused')),
  outcome jsonb,
  settled_at timestamptz
);
CREATE INDEX command_inbox_open ON command_inbox (item_id, received_at) WHERE status = 'received';

CREATE TABLE item_event (
  item_id uuid NOT NULL REFERENCES item,
  seq int NOT NULL,
  at timestamptz NOT NULL,
  by text NOT NULL,
  command_id uuid REFERENCES command_inbox,
  deliverable_id text,
  body jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (item_id, seq)
);
CREATE INDEX item_event_at ON item_event (at);
-- Whose delivery carries a file.
CREATE INDEX item_event_evidence ON item_event USING gin ((body -> 'delivery' -> 'evidence') jsonb_path_ops)
  WHERE body ->> 'kind' = 'delivered';

-- What a list shows for a deliverable before and after an event, e.g. due-soon → overdue; one event may change several.
CREATE TABLE state_change (
  item_id uuid NOT NULL,
  seq int NOT NULL,
  deliverable_id text NOT NULL REFERENCES deliverable,
  state_from text NOT NULL,
  state_to text NOT NULL,
  PRIMARY KEY (item_id, seq, deliverable_id),
  FOREIGN KEY (item_id, seq) REFERENCES item_event
);

CREATE TABLE evidence_file (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  media_type text NOT NULL,
  size int NOT NULL,
  bytes bytea NOT NULL,
  uploaded_by uuid NOT NULL REFERENCES person,
  uploaded_at timestamptz NOT NULL
);

CREATE TABLE mail (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  day date NOT NULL,
  attempt int NOT NULL,
  address text NOT NULL,
  subject text NOT NULL,
  message_id text NOT NULL UNIQUE,
  raw bytea NOT NULL,
  -- claimed: not with the server for certain; unsure: it may be; released: given up, its steps are free again.
  status text NOT NULL CHECK (status IN ('claimed', 'unsure', 'sent', 'refused', 'released')),
  attempts int NOT NULL DEFAULT 0,
  answer text,
  claimed_at timestamptz NOT NULL,
  sent_at timestamptz,
  UNIQUE (person_id, day, attempt)
);
CREATE UNIQUE INDEX mail_one_a_day ON mail (person_id, day) WHERE status NOT IN ('released', 'refused');
CREATE INDEX mail_open ON mail (status) WHERE status IN ('claimed', 'unsure');

-- The plan: one row a step; who gets it is decided when the mail is claimed.
CREATE TABLE plan_step (
  key text PRIMARY KEY,
  agency_id uuid NOT NULL REFERENCES agency,
  item_id uuid REFERENCES item,
  deliverable_id text REFERENCES deliverable,
  -- The person whose address was refused, for steps about that.
  subject_id uuid REFERENCES person,
  version int NOT NULL,
  step text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'coordinator', 'leader')),
  send_on date NOT NULL,
  reason text NOT NULL,
  planned_at timestamptz NOT NULL,
  mail_id uuid REFERENCES mail
);
CREATE INDEX plan_step_waiting ON plan_step (send_on) WHERE mail_id IS NULL;
CREATE INDEX plan_step_item ON plan_step (item_id);
CREATE INDEX plan_step_mail ON plan_step (mail_id);

-- What a mail told, kept also when its steps were freed.
CREATE TABLE mail_step (
  mail_id uuid NOT NULL REFERENCES mail,
  key text NOT NULL,
  item_id uuid,
  deliverable_id text,
  due date,
  step text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (mail_id, key)
);

CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_subject ON audit_log (subject, id);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever appended to', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER item_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON item_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER state_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON state_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
