import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  mergeItemsSchema,
  reviewActSchema,
  splitItemSchema,
  type Clock,
  type ReviewActAnswer,
} from '@tertial/contracts';
import { ReviewRegister } from '@tertial/persistence';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { accepted } from '../http/refusable';
import { ItemAccess } from '../item/item-access';
import { CLOCK } from '../parts';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

/** What the reader took for one item and is two, or the other way round. */
@ApiTags('review')
@OnlyFor('coordinator')
@Controller('items/:id')
export class ItemPartsController {
  constructor(
    private readonly register: ReviewRegister,
    private readonly access: ItemAccess,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('split')
  @HttpCode(200)
  @Answers(200, reviewActSchema, 'Oppdraget er delt i to forslag.')
  async split(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) itemId: string,
    @Body({ schema: splitItemSchema }) { version, at: place }: z.output<typeof splitItemSchema>,
  ): Promise<ReviewActAnswer> {
    await this.access.mustBeMine([itemId], me);
    const act = { at: await this.clock.now(), by: me.id };
    const { itemIds } = accepted(await this.register.splitItem({ itemId, version, place, ...act }), 'unknown-item');
    return { itemIds };
  }

  @Post('merge')
  @HttpCode(200)
  @Answers(200, reviewActSchema, 'De to forslagene er ett oppdrag.')
  async merge(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) itemId: string,
    @Body({ schema: mergeItemsSchema }) input: z.output<typeof mergeItemsSchema>,
  ): Promise<ReviewActAnswer> {
    await this.access.mustBeMine([itemId, input.withId], me);
    const act = { at: await this.clock.now(), by: me.id };
    const { itemIds } = accepted(await this.register.mergeItems({ itemId, ...input, ...act }), 'unknown-item');
    return { itemIds };
  }
}
