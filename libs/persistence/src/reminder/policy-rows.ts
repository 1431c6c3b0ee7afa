import type { PolicyLayer } from '@tertial/contracts';
import type { PolicyChange } from '@tertial/domain';
import { select, type Database } from '../database/sql';

/** What an agency's layers decide now: the newest version of each that decides anything. */
export function policyLayers(db: Database, agencyId: string): Promise<PolicyLayer[]> {
  return select(
    db,
    `SELECT o.scope, o.target, o.version, o.fields, o.at, coalesce(p.name, o.by) AS by, left(i.text, 200) AS "itemText"
     FROM (SELECT DISTINCT ON (scope, target) * FROM policy_override WHERE agency_id = $1
           ORDER BY scope, target, version DESC) o
     LEFT JOIN person p ON p.id::text = o.by
     LEFT JOIN item i ON o.scope = 'item' AND i.id::text = o.target
     WHERE o.fields <> '{}'::jsonb
     ORDER BY array_position(ARRAY['agency', 'kind', 'item'], o.scope), o.at, o.target`,
    [agencyId],
  );
}

export interface TargetedChange extends PolicyChange {
  /** The kind's name or the item's id; empty for the agency. */
  readonly target: string;
}

/** Everything that an agency has ever decided, oldest first. */
export function policyChanges(db: Database, agencyId: string): Promise<TargetedChange[]> {
  return select(
    db,
    'SELECT scope, target, fields, at, by FROM policy_override WHERE agency_id = $1 ORDER BY at, version',
    [agencyId],
  );
}

/** Those of an agency's changes that concern an item. */
export function changesFor(
  item: { readonly id: string; readonly kind: string },
  changes: readonly TargetedChange[],
): TargetedChange[] {
  const target = { agency: '', kind: item.kind, item: item.id };
  return changes.filter((change) => change.target === target[change.scope]);
}
