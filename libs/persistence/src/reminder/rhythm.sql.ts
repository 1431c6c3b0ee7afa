import { BEFORE_INNER, GATHERED_INNER_REASON, GATHERED_REASON, GATHERED_STEPS } from '@tertial/domain';

/**
 * From which day on a step (alias `s`) may be told a person (alias `told`), and why on day $1: the same rule as the domain's
 * `toldFrom` and `reasonOn`.
 */
export const TOLD_FROM_SQL = `
  CASE WHEN told.rhythm = 'weekly' AND s.step ~ '${GATHERED_STEPS}' THEN date_trunc('week', s.send_on::timestamp)::date
       ELSE s.send_on END`;

export const REASON_SQL = `
  CASE WHEN s.send_on <= $1::date THEN s.reason
       WHEN s.step LIKE 'before-%' THEN '${GATHERED_REASON}'
       WHEN s.step ~ '${BEFORE_INNER}' THEN '${GATHERED_INNER_REASON}'
       ELSE s.reason END`;
