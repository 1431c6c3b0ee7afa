import type { Instant } from '../time/local-date';
import { DEFAULT_POLICY, type ReminderPolicy } from './policy';

/** What people may decide. How far ahead repeated steps are planned is the product's own matter. */
export type PolicyField = Exclude<keyof ReminderPolicy, 'horizonDays' | 'earlier'>;

/** What one layer decides; a field that is not named is decided by the layer above. */
export type PolicyFields = { readonly [Field in PolicyField]?: ReminderPolicy[Field] | undefined };

/** From the strongest: one item, all items of a kind, the agency. Above them stands the default. */
export const POLICY_SCOPES = ['item', 'kind', 'agency'] as const;
export type PolicyScope = (typeof POLICY_SCOPES)[number];

export type PolicyLayers = { readonly [Scope in PolicyScope]?: PolicyFields };

/** One layer as somebody set it at a moment. No fields: the layer was taken away. */
export interface PolicyChange {
  readonly scope: PolicyScope;
  readonly fields: PolicyFields;
  readonly at: Instant;
  /** Id of the person who did it. */
  readonly by?: string;
}

/** The policy of an item, field by field: item over kind over agency over default. The hour of sending is the agency's alone. */
export function policyOf({ agency = {}, kind = {}, item = {} }: PolicyLayers): ReminderPolicy {
  const layers = [agency, { ...kind, sendAt: undefined }, { ...item, sendAt: undefined }];
  return layers.reduce<ReminderPolicy>((policy, fields) => ({ ...policy, ...decided(fields) }), DEFAULT_POLICY);
}

/** The policy after these changes (all of the layers of one item), with what held before each of them. Pure; any order. */
export function policyOver(changes: readonly PolicyChange[]): ReminderPolicy {
  let layers: PolicyLayers = {};
  let policy = DEFAULT_POLICY;
  for (const [before, { scope, fields, at, by }] of [...changes].sort(byMoment).entries()) {
    layers = { ...layers, [scope]: fields };
    const next = policyOf(layers);
    if (!sameRules(next, policy))
      policy = { ...next, earlier: { policy, until: at, nth: before + 1, ...(by !== undefined && { by }) } };
  }
  return policy;
}

/** Whether two policies decide the same, whatever held before them. */
function sameRules(a: ReminderPolicy, b: ReminderPolicy): boolean {
  return Object.keys(DEFAULT_POLICY).every((key) => {
    const field = key as PolicyField;
    return JSON.stringify(a[field]) === JSON.stringify(b[field]);
  });
}

/** Without the fields that are there and say nothing. */
function decided(fields: PolicyFields): Partial<ReminderPolicy> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function byMoment(a: PolicyChange, b: PolicyChange): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
