import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  policiesSchema,
  policyDifferenceSchema,
  policyInputSchema,
  policyPreviewInputSchema,
  policySavedSchema,
  policyTargetSchema,
  policyViewSchema,
  type Policies,
  type PolicyDifference,
  type PolicySaved,
  type PolicyTargetInput,
  type PolicyView,
} from '@tertial/contracts';
import { DEFAULT_POLICY, SENDING_HOURS } from '@tertial/domain';
import { PolicyRegister } from '@tertial/persistence';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { ItemAccess } from '../item/item-access';
import { agencyOf, mustBeOfMyAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';
import { PolicyService } from './policy.service';
import { wholePolicy } from './whole-policy';

/** When whom to remind: for the coordinator's agency, for a kind of items, for one item. */
@ApiTags('policies')
@OnlyFor('coordinator')
@Controller('policies')
export class PolicyController {
  constructor(
    private readonly policies: PolicyRegister,
    private readonly service: PolicyService,
    private readonly access: ItemAccess,
  ) {}

  @Get()
  @Answers(200, policiesSchema, 'Standardreglene og det virksomheten har bestemt selv.')
  async list(@Me() me: SignedIn): Promise<Policies> {
    return {
      default: wholePolicy(DEFAULT_POLICY),
      layers: await this.policies.layers(agencyOf(me)),
      sendingHours: [...SENDING_HOURS],
    };
  }

  @Post('view')
  @HttpCode(200)
  @Answers(
    200,
    policyViewSchema,
    'Det som er bestemt for virksomheten, en type eller ett oppdrag, og det som ellers gjelder.',
  )
  async view(
    @Me() me: SignedIn,
    @Body({ schema: policyTargetSchema }) { target }: z.output<typeof policyTargetSchema>,
  ): Promise<PolicyView> {
    return this.service.view(agencyOf(me), target, await this.kindOf(me, target));
  }

  @Post('preview')
  @HttpCode(200)
  @Answers(200, policyDifferenceSchema, 'Hva som endres i neste års e-poster hvis reglene lagres. Ingenting er lagret.')
  async preview(
    @Me() me: SignedIn,
    @Body({ schema: policyPreviewInputSchema }) { target, fields }: z.output<typeof policyPreviewInputSchema>,
  ): Promise<PolicyDifference> {
    return this.service.preview({ ...me, agencyId: agencyOf(me) }, target, await this.kindOf(me, target), fields);
  }

  @Put()
  @Answers(200, policySavedSchema, 'Reglene er lagret, og oppdragene planlegges på nytt.')
  async save(
    @Me() me: SignedIn,
    @Body({ schema: policyInputSchema }) { target, ...input }: z.output<typeof policyInputSchema>,
  ): Promise<PolicySaved> {
    return this.service.save({ ...me, agencyId: agencyOf(me) }, target, await this.kindOf(me, target), input);
  }

  /** The kind whose rules stand above those of the target; an item of another agency is none of mine. */
  private async kindOf(me: SignedIn, target: PolicyTargetInput): Promise<string> {
    if (target.scope === 'agency') return '';
    if (target.scope === 'kind') return target.kind;
    mustBeOfMyAgency(me, await this.access.agencyOf(target.itemId, me), 'Oppdraget');
    return this.policies.kindOf(target.itemId);
  }
}
