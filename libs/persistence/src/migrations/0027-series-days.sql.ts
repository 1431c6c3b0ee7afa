/** What recurs on days that the letter gives: "2 ganger i året (30.6 og 31.12)". */
export const seriesDaysSql = `
-- The days of each year, as [{"month": 6, "day": 30}, …]; null where the words give none.
ALTER TABLE deliverable ADD COLUMN days jsonb;
`;
