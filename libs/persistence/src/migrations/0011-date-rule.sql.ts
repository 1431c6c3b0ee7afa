/** Rules of dates that hold from a budget year on: the annual report's day, and that of its publication. */
export const dateRuleSql = `
-- Only ever appended to: every version says from which budget year it holds, and what held before can be seen.
CREATE TABLE date_rule (
  subject text NOT NULL CHECK (subject IN ('annual-report', 'publication')),
  scope text NOT NULL CHECK (scope IN ('all', 'ministry', 'agency')),
  -- The ministry's name or the agency's id; empty for all.
  target text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  month int NOT NULL CHECK (month BETWEEN 1 AND 12),
  day int NOT NULL CHECK (day BETWEEN 1 AND 31),
  from_year int NOT NULL,
  source text NOT NULL,
  at timestamptz NOT NULL,
  by text NOT NULL,
  PRIMARY KEY (subject, scope, target, version),
  CHECK ((scope = 'all') = (target = ''))
);
CREATE TRIGGER date_rule_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON date_rule FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_date_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_date FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What follows a report, for the moment when its date moves.
CREATE INDEX deliverable_report ON deliverable (report, item_id) WHERE report IS NOT NULL;
`;
