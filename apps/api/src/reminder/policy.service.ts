import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock, PolicyDifference, PolicySaved, PolicyTargetInput, PolicyView } from '@tertial/contracts';
import {
  addDays,
  osloDate,
  osloInstant,
  policyOf,
  previewDifference,
  previewYear,
  validatePolicy,
  type Instant,
  type PolicyFields,
  type PolicyLayers,
  type PreviewMail,
} from '@tertial/domain';
import type { Engine } from '@tertial/engine';
import {
  PolicyRegister,
  previewInput,
  type PolicyTarget,
  type PreviewSource,
  type TargetedChange,
} from '@tertial/persistence';
import { problem } from '../http/problem';
import { accepted } from '../http/refusable';
import { CLOCK, ENGINE } from '../parts';
import type { SignedIn } from '../session/signed-in';
import { differenceView } from './difference-view';
import { ReplanService } from './replan.service';
import { wholePolicy } from './whole-policy';

/** How far ahead a change is shown. */
const A_YEAR = 365;

/** Rules for reminders: what they are, what a change of them would do, and the change itself. */
@Injectable()
export class PolicyService {
  private readonly logger = new Logger('Policy');

  constructor(
    private readonly policies: PolicyRegister,
    private readonly replan: ReplanService,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async view(agencyId: string, asked: PolicyTargetInput, kind: string): Promise<PolicyView> {
    const target = targetOf(agencyId, asked);
    const layers = await this.layersOf(target, kind);
    const own = (await this.policies.layers(agencyId)).find(
      (it) => it.scope === target.scope && it.target === target.target,
    );
    return {
      version: await this.policies.version(target),
      fields: own?.fields ?? {},
      above: wholePolicy(policyOf({ ...layers, [target.scope]: {} })),
      items: (await this.policies.itemsUnder(target)).length,
    };
  }

  /** What would change in the mails of the coming year. Refuses fields that may not be saved. */
  async preview(
    me: SignedIn & { readonly agencyId: string },
    asked: PolicyTargetInput,
    kind: string,
    fields: PolicyFields,
  ): Promise<PolicyDifference> {
    const target = targetOf(me.agencyId, asked);
    await this.check(target, kind, fields);
    const now = await this.clock.now();
    const source = await this.policies.previewSource(me.agencyId, now);
    const changed: TargetedChange = { scope: target.scope, target: target.target, fields, at: now, by: me.id };
    const before = yearOf(source, source.changes, now);
    const after = yearOf(source, [...source.changes, changed], now);
    const from = osloDate(now);
    return differenceView(previewDifference(before, after), source.people, from, addDays(from, A_YEAR));
  }

  /** Saves a layer and has everything under it planned anew, by signal: no workflow is restarted. */
  async save(
    me: SignedIn & { readonly agencyId: string },
    asked: PolicyTargetInput,
    kind: string,
    { fields, version }: { readonly fields: PolicyFields; readonly version: number },
  ): Promise<PolicySaved> {
    const target = targetOf(me.agencyId, asked);
    const layers = await this.check(target, kind, fields);
    const at = await this.clock.now();
    const saved = accepted(await this.policies.save({ ...target, fields, version, at, by: me.id }));
    const items = await this.policies.itemsUnder(target);
    const replanned = await this.replan.items(items);
    const hour = policyOf({ agency: fields }).sendAt;
    if (target.scope === 'agency' && hour !== policyOf({ agency: layers.agency ?? {} }).sendAt)
      await this.newHour(hour, at);
    return { version: saved.version, items: items.length, replanned };
  }

  private async check(target: PolicyTarget, kind: string, fields: PolicyFields): Promise<PolicyLayers> {
    const layers = await this.layersOf(target, kind);
    const faults = validatePolicy(target.scope, fields, layers);
    const errors = faults.map(({ field, sentence }) => ({ field, message: sentence }));
    if (errors[0]) throw problem(400, 'invalid-policy', errors[0].message, errors);
    return layers;
  }

  private async layersOf({ agencyId, scope, target }: PolicyTarget, kind: string): Promise<PolicyLayers> {
    const wanted = { agency: '', kind, item: scope === 'item' ? target : '-' };
    const layers = (await this.policies.layers(agencyId)).filter((it) => it.target === wanted[it.scope]);
    return Object.fromEntries(layers.map((it) => [it.scope, it.fields]));
  }

  /**
   * The Schedules follow the new hour. If it has passed today, what the old hour would have sent later today is sent now: who has
   * had a mail today gets no other. What cannot be reached now follows with the hourly sweep.
   */
  private async newHour(hour: string, now: Instant): Promise<void> {
    try {
      await this.engine.ensureSchedules(await this.policies.sendingHours());
      if (now >= osloInstant(osloDate(now), hour)) await this.engine.startRound({ manual: false, sendAt: hour });
    } catch (fault) {
      this.logger.warn(fault instanceof Error ? fault.message : String(fault));
    }
  }
}

function targetOf(agencyId: string, target: PolicyTargetInput): PolicyTarget {
  const name = target.scope === 'agency' ? '' : target.scope === 'kind' ? target.kind : target.itemId;
  return { agencyId, scope: target.scope, target: name };
}

function yearOf(source: PreviewSource, changes: readonly TargetedChange[], now: Instant): readonly PreviewMail[] {
  return previewYear(previewInput(source, changes, now, addDays(osloDate(now), A_YEAR))).mails;
}
