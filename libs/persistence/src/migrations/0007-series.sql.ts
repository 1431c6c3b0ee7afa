/** What recurs: a deliverable may be the occurrence of a period. */
export const seriesSql = `
-- '2026-03', '2026-K1', '2026-T1', '2026-H1', '2026', or a given day; null for what is delivered once.
ALTER TABLE deliverable ADD COLUMN period text;
-- Why there is no such occurrence for now: within a pause, of a rule that holds no more, or after the end.
ALTER TABLE deliverable ADD COLUMN set_aside text CHECK (set_aside IN ('paused', 'changed', 'ended'));
CREATE UNIQUE INDEX deliverable_period ON deliverable (item_id, period) WHERE period IS NOT NULL;
`;
