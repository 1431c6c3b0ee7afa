/** A deliverable may follow another year's report than its item's own: "i årsrapporten for 2020" in the letter of 2021. */
export const reportYearSql = `
-- The budget year of the report that the words name; null: that of the item.
ALTER TABLE deliverable ADD COLUMN report_year int;
`;
