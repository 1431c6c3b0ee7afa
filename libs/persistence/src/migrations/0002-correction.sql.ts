/** What is no deadline and why, where words stand, what was merged; and what a coordinator decided otherwise than the reader. */
export const correctionSql = `
-- Expressions of time that are no deadline; one whose place is that of a deliverable has been made a deadline.
CREATE TABLE not_deadline (
  id uuid PRIMARY KEY,
  letter_id uuid NOT NULL REFERENCES letter,
  raw text NOT NULL,
  span int[] NOT NULL CHECK (cardinality(span) = 2),
  reason text NOT NULL,
  -- What the coordinator wrote; null for the reader's own.
  note text,
  decided_by text
);
CREATE INDEX not_deadline_letter ON not_deadline (letter_id);
INSERT INTO not_deadline (id, letter_id, raw, span, reason)
SELECT gen_random_uuid(), l.id, n ->> 'raw', ARRAY[(n #>> '{span,0}')::int, (n #>> '{span,1}')::int], n ->> 'reason'
FROM letter l, jsonb_array_elements(l.reading -> 'notDeadlines') AS n;

ALTER TABLE deliverable ADD COLUMN span int[] CHECK (cardinality(span) = 2);
ALTER TABLE item
  -- The pieces of the text in the letter, where page breaks, footnotes or columns split it.
  ADD COLUMN spans jsonb,
  -- The words as they were read, for comparing: see wordingOf.
  ADD COLUMN wording text,
  ADD COLUMN merged_into uuid REFERENCES item;
UPDATE item i SET spans = r -> 'spans'
FROM letter l, jsonb_array_elements(l.reading -> 'items') AS r
WHERE i.letter_id = l.id AND i.reading_id = r ->> 'id' AND jsonb_typeof(r -> 'spans') = 'array';
UPDATE deliverable d SET span = ARRAY[(x #>> '{span,0}')::int, (x #>> '{span,1}')::int]
FROM item i, letter l, jsonb_array_elements(l.reading -> 'items') AS r, jsonb_array_elements(r -> 'deliverables') AS x
WHERE d.item_id = i.id AND i.letter_id = l.id AND i.reading_id = r ->> 'id' AND d.raw <> '' AND d.raw = x ->> 'raw'
  AND jsonb_typeof(x -> 'span') = 'array';

-- What was done last to a wording of a letter counts; later letters look for it by agency and wording.
CREATE TABLE correction (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL REFERENCES agency,
  letter_id uuid NOT NULL REFERENCES letter,
  act text NOT NULL,
  wording text NOT NULL,
  correction jsonb NOT NULL,
  at timestamptz NOT NULL,
  by text NOT NULL,
  UNIQUE (letter_id, wording, act)
);
CREATE INDEX correction_wording ON correction (agency_id, wording);
`;
