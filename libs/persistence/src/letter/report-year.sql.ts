/** The year of a moment where the reports are due, whatever zone the connection is in. */
const yearInOslo = (moment: string) => `extract(year FROM ${moment} AT TIME ZONE 'Europe/Oslo')::int`;

/** The year whose main reports a letter (l) follows: its own, else that of its date, else that of the day on which it came. */
export const LETTER_YEAR_SQL = `coalesce(l.year, extract(year FROM l.date)::int, ${yearInOslo('l.imported_at')})`;

/** The year whose main reports the deliverables of an item (i) follow: its letter's, else that of the day on which it was entered. */
export const REPORT_YEAR_SQL = `
  coalesce((SELECT ${LETTER_YEAR_SQL} FROM letter l WHERE l.id = i.letter_id), ${yearInOslo('i.created_at')})`;

/** The year of the report that a deliverable (d) of an item (i) follows: the one that its words name, else the item's. */
export const FOLLOWED_YEAR_SQL = `coalesce(d.report_year, ${REPORT_YEAR_SQL})`;
