import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  itemChangeSchema,
  itemDetailSchema,
  itemExemptionSchema,
  itemPageSchema,
  itemQuerySchema,
  newItemSchema,
  restoreItemSchema,
  type Clock,
  type ItemDetail,
  type ItemPage,
} from '@tertial/contracts';
import { osloDate } from '@tertial/domain';
import { ItemRegister, PlanStore } from '@tertial/persistence';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { forbidden } from '../http/problem';
import { accepted } from '../http/refusable';
import { CLOCK } from '../parts';
import { agencyOf } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';
import { viewerOf } from './actor';
import { ItemAccess } from './item-access';

/** The items: lists, one in full, and the coordinator's work on proposed ones. */
@ApiTags('items')
@Controller('items')
export class ItemController {
  constructor(
    private readonly items: ItemRegister,
    private readonly access: ItemAccess,
    private readonly plans: PlanStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, itemPageSchema, 'Én side av oppdragene som passer.')
  async list(
    @Me() me: SignedIn,
    @Query({ schema: itemQuerySchema }) query: z.output<typeof itemQuerySchema>,
  ): Promise<ItemPage> {
    return this.items.listItems(query, viewerOf(me), osloDate(await this.clock.now()));
  }

  @Get(':id')
  @Answers(200, itemDetailSchema, 'Oppdraget med leveranser, historikk, varslingsplan og det den som spør kan gjøre.')
  async detail(@Me() me: SignedIn, @Param('id', { schema: idSchema }) itemId: string): Promise<ItemDetail> {
    await this.access.agencyOf(itemId, me);
    const now = await this.clock.now();
    const item = await this.items.itemDetail(itemId, viewerOf(me), osloDate(now));
    if (!item) throw forbidden('Oppdraget er ikke bekreftet av virksomheten ennå, og vises ikke for andre.');
    return { ...item, plan: await this.plans.byRound(itemId, item.plan, now) };
  }

  @Post()
  @OnlyFor('coordinator')
  @Answers(201, itemDetailSchema, 'Oppdraget er lagt til som foreslått.')
  async add(
    @Me() me: SignedIn,
    @Body({ schema: newItemSchema }) item: z.output<typeof newItemSchema>,
  ): Promise<ItemDetail> {
    const at = await this.clock.now();
    const { itemId } = accepted(await this.items.addItem({ ...item, agencyId: agencyOf(me), at, by: me.id }));
    return this.detail(me, itemId);
  }

  @Patch(':id')
  @OnlyFor('coordinator')
  @Answers(200, itemDetailSchema, 'Oppdraget slik det er nå.')
  async change(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) itemId: string,
    @Body({ schema: itemChangeSchema }) change: z.output<typeof itemChangeSchema>,
  ): Promise<ItemDetail> {
    await this.access.agencyOf(itemId, me);
    const at = await this.clock.now();
    accepted(await this.items.changeItem({ itemId, change, at, by: me.id }), 'unknown-item');
    return this.detail(me, itemId);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @OnlyFor('coordinator')
  @Answers(200, itemDetailSchema, 'Oppdraget er et forslag igjen, med datoene som gjelder nå.')
  async restore(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) itemId: string,
    @Body({ schema: restoreItemSchema }) { version }: z.output<typeof restoreItemSchema>,
  ): Promise<ItemDetail> {
    await this.access.agencyOf(itemId, me);
    const at = await this.clock.now();
    accepted(await this.items.restoreItem({ itemId, version, at, by: me.id }), 'unknown-item');
    return this.detail(me, itemId);
  }

  @Put(':id/exemption')
  @OnlyFor('coordinator')
  @Answers(200, itemDetailSchema, 'Oppdraget slik det er nå.')
  async exempt(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) itemId: string,
    @Body({ schema: itemExemptionSchema }) exemption: z.output<typeof itemExemptionSchema>,
  ): Promise<ItemDetail> {
    await this.access.agencyOf(itemId, me);
    const at = await this.clock.now();
    accepted(await this.items.exemptItem({ itemId, ...exemption, at, by: me.id }), 'unknown-item');
    return this.detail(me, itemId);
  }
}
