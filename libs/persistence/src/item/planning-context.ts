import { policyOver, type LocalDate, type PolicyChange, type ReminderPolicy, type WorkCalendar } from '@tertial/domain';
import { select, type Database } from '../database/sql';
import { DECIDES_SQL } from '../reminder/decides.sql';

/** What planning an item needs beside its state. */
export interface PlanningContext {
  readonly agencyId: string;
  readonly calendar: WorkCalendar;
  readonly policy: ReminderPolicy;
}

/** The same for many items, by their ids; without those that the register doesn't know. */
export async function planningContexts(
  db: Database,
  itemIds: readonly string[],
): Promise<Map<string, PlanningContext>> {
  const rows = await select<{ id: string; agencyId: string; closed: LocalDate[]; changes: PolicyChange[] }>(
    db,
    `SELECT i.id, i.agency_id AS "agencyId",
            ARRAY(SELECT c.day::text FROM closed_day c WHERE c.agency_id = i.agency_id) AS closed,
            ARRAY(SELECT json_build_object('scope', o.scope, 'fields', o.fields, 'at', instant_text(o.at), 'by', o.by)
                  FROM policy_override o WHERE ${DECIDES_SQL} ORDER BY o.at, o.version) AS changes
     FROM item i WHERE i.id = ANY($1)`,
    [itemIds],
  );
  return new Map(
    rows.map(({ id, agencyId, closed, changes }) => [
      id,
      { agencyId, calendar: { closed: new Set(closed) }, policy: policyOver(changes) },
    ]),
  );
}
