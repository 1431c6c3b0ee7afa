/** What became of unfinished items when the next year's letter came. */
export const carryOverSql = `
CREATE TABLE carry_over (
  -- The later letter: an item that is left where it is is offered again by the letter after it.
  letter_id uuid NOT NULL REFERENCES letter,
  item_id uuid NOT NULL REFERENCES item,
  choice text NOT NULL CHECK (choice IN ('carried-over', 'replaced', 'left')),
  -- The item in which it goes on, or that replaces it.
  later_id uuid REFERENCES item,
  -- Of an item that goes on: the one whose letter holds the words, however many years ago.
  source_id uuid REFERENCES item,
  -- Ends the earlier item; one that was refused settles nothing.
  command_id uuid REFERENCES command_inbox,
  reason text,
  at timestamptz NOT NULL,
  by text NOT NULL,
  PRIMARY KEY (letter_id, item_id),
  CHECK ((choice = 'left') = (later_id IS NULL)),
  CHECK ((choice = 'left') = (command_id IS NULL)),
  CHECK ((choice = 'carried-over') = (source_id IS NOT NULL))
);
CREATE INDEX carry_over_item ON carry_over (item_id);
CREATE INDEX carry_over_later ON carry_over (later_id) WHERE later_id IS NOT NULL;
`;
