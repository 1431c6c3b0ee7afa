import type { PolicyLayer } from '@tertial/contracts';
import { DEFAULT_POLICY, type Instant, type PolicyFields, type PolicyScope } from '@tertial/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import { refused, type Refusable } from '../database/refusable';
import { select, selectOne } from '../database/sql';
import { PolicyOverrideEntity } from '../entities/policy.entity';
import { policyLayers } from './policy-rows';
import { previewSource, type PreviewSource } from './preview-source';

/** Whose rules: the agency's own (empty target), a kind's (its name) or an item's (its id). */
export interface PolicyTarget {
  readonly agencyId: string;
  readonly scope: PolicyScope;
  readonly target: string;
}

export type SavePolicy = PolicyTarget & { readonly fields: PolicyFields; readonly version: number } & Act;

/** When whom to remind, as agencies have decided it. */
export class PolicyRegister {
  constructor(private readonly dataSource: DataSource) {}

  /** The layers of an agency that decide anything. */
  layers(agencyId: string): Promise<PolicyLayer[]> {
    return policyLayers(this.dataSource, agencyId);
  }

  /** The number of a layer's newest version, 0 before the first. */
  version(target: PolicyTarget): Promise<number> {
    return newestVersion(this.dataSource.manager, target);
  }

  /**
   * Puts a new version of a layer on top; no fields take the layer away. Refused when somebody else has changed it since it was
   * shown. Whoever saves has the items of `itemsUnder` planned anew.
   */
  save({ agencyId, scope, target, fields, version, at, by }: SavePolicy): Promise<Refusable<{ version: number }>> {
    return this.dataSource.transaction(async (tx): Promise<Refusable<{ version: number }>> => {
      await tx.query('SELECT 1 FROM agency WHERE id = $1 FOR NO KEY UPDATE', [agencyId]);
      if ((await newestVersion(tx, { agencyId, scope, target })) !== version)
        return refused(
          'stale-policy',
          'Noen andre har endret disse reglene etter at du åpnet dem. Last siden på nytt.',
        );
      const next = version + 1;
      await tx.insert(PolicyOverrideEntity, { agencyId, scope, target, version: next, fields, at, by });
      const subject = `policy/${agencyId}/${scope}/${target}`;
      await writeAudit(tx, { at, actor: by, action: 'policy.changed', subject, detail: { version: next, fields } });
      return { ok: true, version: next };
    });
  }

  /** The kind of an item, whose rules stand above the item's own. Empty for an unknown one. */
  async kindOf(itemId: string): Promise<string> {
    const row = await selectOne<{ kind: string }>(this.dataSource, 'SELECT kind FROM item WHERE id = $1', [itemId]);
    return row?.kind ?? '';
  }

  /** Items under way whose plan a layer decides. */
  async itemsUnder({ agencyId, scope, target }: PolicyTarget): Promise<string[]> {
    const rows = await select<{ id: string }>(
      this.dataSource,
      `SELECT id FROM item WHERE agency_id = $1 AND register_status = 'confirmed' AND NOT closed
         AND ($2 = 'agency' OR $2 = 'kind' AND kind = $3 OR $2 = 'item' AND id::text = $3) ORDER BY position, id`,
      [agencyId, scope, target],
    );
    return rows.map(({ id }) => id);
  }

  /** The hours at which at least one agency has its mails sent, the default always among them. In order. */
  async sendingHours(): Promise<string[]> {
    const rows = await select<{ hour: string }>(
      this.dataSource,
      'SELECT DISTINCT agency_send_at(id) AS hour FROM agency WHERE agency_send_at(id) IS NOT NULL',
    );
    return [...new Set([DEFAULT_POLICY.sendAt, ...rows.map(({ hour }) => hour)])].sort();
  }

  /** Everything that the planner needs to say what an agency's people will be sent from `now` on. */
  previewSource(agencyId: string, now: Instant): Promise<PreviewSource> {
    return previewSource(this.dataSource, agencyId, now);
  }
}

async function newestVersion(tx: EntityManager, { agencyId, scope, target }: PolicyTarget): Promise<number> {
  const row = await selectOne<{ version: number }>(
    tx,
    `SELECT coalesce(max(version), 0)::int AS version FROM policy_override
     WHERE agency_id = $1 AND scope = $2 AND target = $3`,
    [agencyId, scope, target],
  );
  return row?.version ?? 0;
}
