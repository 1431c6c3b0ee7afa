import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  assignItemsSchema,
  bulkResultSchema,
  confirmItemsSchema,
  extendItemsSchema,
  rejectItemsSchema,
  type BulkResult,
} from '@tertial/contracts';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { agencyOf } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';
import { BulkService } from './bulk.service';
import { CommandChecks } from './command-checks';
import { ExtendManyService } from './extend-many.service';
import { ItemAccess } from './item-access';

/** What the coordinator does to many items at once. Each item is done or refused for itself, and the answer says which. */
@ApiTags('items')
@OnlyFor('coordinator')
@Controller('items')
export class BulkController {
  constructor(
    private readonly access: ItemAccess,
    private readonly bulk: BulkService,
    private readonly checks: CommandChecks,
    private readonly extensions: ExtendManyService,
  ) {}

  @Post('confirm')
  @HttpCode(200)
  @Answers(
    200,
    bulkResultSchema,
    'Hva som ble bekreftet; `past-deadline` blant de avviste er et spørsmål: send igjen med acceptPast.',
  )
  async confirm(
    @Me() me: SignedIn,
    @Body({ schema: confirmItemsSchema }) act: z.output<typeof confirmItemsSchema>,
  ): Promise<BulkResult> {
    await this.access.mustBeMine(act.itemIds, me);
    return this.bulk.confirm(act, me);
  }

  @Post('reject')
  @HttpCode(200)
  @Answers(200, bulkResultSchema, 'Hva som ble avvist.')
  async reject(
    @Me() me: SignedIn,
    @Body({ schema: rejectItemsSchema }) act: z.output<typeof rejectItemsSchema>,
  ): Promise<BulkResult> {
    await this.access.mustBeMine(act.itemIds, me);
    return this.bulk.reject(act, me);
  }

  @Post('assign')
  @HttpCode(200)
  @Answers(200, bulkResultSchema, 'Hva som fikk ny ansvarlig; `pending` er mottatt og behandles.')
  async assign(
    @Me() me: SignedIn,
    @Body({ schema: assignItemsSchema }) act: z.output<typeof assignItemsSchema>,
  ): Promise<BulkResult> {
    await this.access.mustBeMine(act.itemIds, me);
    await this.checks.peopleOf(agencyOf(me), [act.ownerId, act.deputyId]);
    return this.bulk.assign(act, me);
  }

  @Post('extend')
  @HttpCode(200)
  @Answers(200, bulkResultSchema, 'Hva som fikk utsatt frist; hvert av de andre med grunnen til at det ikke fikk det.')
  async extend(
    @Me() me: SignedIn,
    @Body({ schema: extendItemsSchema }) act: z.output<typeof extendItemsSchema>,
  ): Promise<BulkResult> {
    await this.access.mustBeMine(act.itemIds, me);
    return this.extensions.extend(act, me);
  }
}
