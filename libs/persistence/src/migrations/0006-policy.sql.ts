/** Policies of agencies, kinds and items; why a day is closed, and since when that is known. */
export const policySql = `
-- Only ever appended to: the newest version of a layer counts, the earlier ones say what held before and until when.
CREATE TABLE policy_override (
  agency_id uuid NOT NULL REFERENCES agency,
  scope text NOT NULL CHECK (scope IN ('agency', 'kind', 'item')),
  -- The kind's name or the item's id; empty for the agency.
  target text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  -- Only the fields that this layer decides.
  fields jsonb NOT NULL,
  at timestamptz NOT NULL,
  by text NOT NULL,
  PRIMARY KEY (agency_id, scope, target, version),
  CHECK ((scope = 'agency') = (target = ''))
);

-- The sending hour that an agency has chosen; null: the default.
CREATE FUNCTION agency_send_at(uuid) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT fields ->> 'sendAt' FROM policy_override
          WHERE agency_id = $1 AND scope = 'agency' ORDER BY version DESC LIMIT 1);

ALTER TABLE closed_day ADD COLUMN reason text NOT NULL DEFAULT 'Stengt';
ALTER TABLE closed_day ALTER COLUMN reason DROP DEFAULT;
-- Plans that are older than this were made with other closed days.
ALTER TABLE agency ADD COLUMN days_changed_at timestamptz;
`;
