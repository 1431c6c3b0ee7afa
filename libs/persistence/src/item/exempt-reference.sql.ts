/**
 * By what an item (alias i) is told outside the register when it is exempt from public disclosure: the letter's reference, and which of
 * the letter's items it is. `reference`, `chapter`: of the letter that the words stand in.
 */
export const exemptReferenceSql = (reference: string, chapter: string): string =>
  `concat_ws(', ', coalesce(${reference}, 'Unntatt offentlighet'), coalesce('nr. ' || i.number, 'kapittel ' || ${chapter}))`;
