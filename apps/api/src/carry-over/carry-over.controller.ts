import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  bulkResultSchema,
  carryOverInputSchema,
  carryOverOffersSchema,
  idSchema,
  itemPairsSchema,
  leaveItemsSchema,
  letterComparisonSchema,
  type BulkResult,
  type CarryOverOffers,
  type LetterComparison,
} from '@tertial/contracts';
import { CarryOverRegister } from '@tertial/persistence';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { notFound } from '../http/problem';
import { mustBeOfMyAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';
import { CarryOverService } from './carry-over.service';
import { SameOwnersService } from './same-owners.service';

/** What a letter takes over from earlier years: unfinished items, and demands that look like last year's. */
@ApiTags('letters')
@OnlyFor('coordinator')
@Controller('letters/:id')
export class CarryOverController {
  constructor(
    private readonly register: CarryOverRegister,
    private readonly service: CarryOverService,
    private readonly owners: SameOwnersService,
  ) {}

  @Get('carry-over')
  @Answers(200, carryOverOffersSchema, 'Det som står igjen fra tidligere år, og hva som er bestemt om det.')
  async offers(@Me() me: SignedIn, @Param('id', { schema: idSchema }) letterId: string): Promise<CarryOverOffers> {
    await this.mine(letterId, me);
    return this.service.offers(letterId);
  }

  @Get('comparison')
  @Answers(
    200,
    letterComparisonSchema,
    'Brevet ved siden av fjorårets: det som ligner, det som er nytt og det som er borte.',
  )
  async comparison(@Me() me: SignedIn, @Param('id', { schema: idSchema }) letterId: string): Promise<LetterComparison> {
    await this.mine(letterId, me);
    return this.service.compare(letterId);
  }

  @Post('carry-over')
  @HttpCode(200)
  @Answers(200, bulkResultSchema, 'Fjorårets oppdrag som går videre i dette brevet; `pending` er mottatt og behandles.')
  async carryOver(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) letterId: string,
    @Body({ schema: carryOverInputSchema }) act: z.output<typeof carryOverInputSchema>,
  ): Promise<BulkResult> {
    await this.mine(letterId, me);
    return this.service.carryOver(letterId, act, me);
  }

  @Post('carry-over/replaced')
  @HttpCode(200)
  @Answers(200, bulkResultSchema, 'Fjorårets oppdrag som er erstattet av ett i dette brevet.')
  async replace(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) letterId: string,
    @Body({ schema: itemPairsSchema }) act: z.output<typeof itemPairsSchema>,
  ): Promise<BulkResult> {
    await this.mine(letterId, me);
    return this.service.replace(letterId, act, me);
  }

  @Post('carry-over/left')
  @HttpCode(200)
  @Answers(200, bulkResultSchema, 'Fjorårets oppdrag som blir stående der de er.')
  async leave(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) letterId: string,
    @Body({ schema: leaveItemsSchema }) act: z.output<typeof leaveItemsSchema>,
  ): Promise<BulkResult> {
    await this.mine(letterId, me);
    return this.service.leave(letterId, act, me);
  }

  @Post('comparison/owners')
  @HttpCode(200)
  @Answers(200, bulkResultSchema, 'Oppdrag i dette brevet som fikk samme ansvarlige som i fjor.')
  async sameOwners(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) letterId: string,
    @Body({ schema: itemPairsSchema }) act: z.output<typeof itemPairsSchema>,
  ): Promise<BulkResult> {
    await this.mine(letterId, me);
    return this.owners.give(letterId, act, me);
  }

  private async mine(letterId: string, me: SignedIn): Promise<void> {
    const agencyId = await this.register.agencyOf(letterId);
    if (!agencyId) throw notFound('Brevet');
    mustBeOfMyAgency(me, agencyId, 'Brevet');
  }
}
