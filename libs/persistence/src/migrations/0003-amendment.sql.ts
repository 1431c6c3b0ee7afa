/** What later letters change of what is in the register, and what was decided of each change. */
export const amendmentSql = `
CREATE TABLE amendment (
  id uuid PRIMARY KEY,
  letter_id uuid NOT NULL REFERENCES letter,
  position int NOT NULL,
  -- As it was read: kind, words, place, what it concerns, the new deadline.
  reading jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'applied', 'rejected')),
  item_id uuid REFERENCES item,
  -- No reference: a proposed item's deliverables are written anew when it is edited.
  deliverable_id text,
  due_before date,
  due date,
  -- Changes a confirmed item; one that was refused has changed nothing, and the change is open again.
  command_id uuid REFERENCES command_inbox,
  reason text,
  decided_at timestamptz,
  decided_by text,
  CHECK ((status = 'open') = (decided_at IS NULL)),
  CHECK ((status = 'applied') = (item_id IS NOT NULL))
);
CREATE INDEX amendment_letter ON amendment (letter_id, position);
CREATE INDEX amendment_item ON amendment (item_id) WHERE item_id IS NOT NULL;
`;
