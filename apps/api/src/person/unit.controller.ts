import { Body, Controller, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema, unitChangeSchema, unitInputSchema, unitSchema, type Clock, type Unit } from '@tertial/contracts';
import { People } from '@tertial/persistence';
import { z } from 'zod';
import { Answers } from '../http/answers';
import { notFound } from '../http/problem';
import { accepted } from '../http/refusable';
import { CLOCK } from '../parts';
import { agencyOf } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

/** The units of the coordinator's agency; a unit's leader hears of what its people have not delivered. */
@ApiTags('units')
@OnlyFor('coordinator')
@Controller('units')
export class UnitController {
  constructor(
    private readonly people: People,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, z.array(unitSchema), 'Alle enheter i virksomheten.')
  list(@Me() me: SignedIn): Promise<Unit[]> {
    return this.people.units(agencyOf(me));
  }

  @Post()
  @Answers(201, unitSchema, 'Enheten er lagt til.')
  async add(
    @Me() me: SignedIn,
    @Body({ schema: unitInputSchema }) unit: z.output<typeof unitInputSchema>,
  ): Promise<Unit> {
    const at = await this.clock.now();
    const { unitId } = accepted(await this.people.addUnit({ agencyId: agencyOf(me), unit, at, by: me.id }));
    return this.found(me, unitId);
  }

  @Patch(':id')
  @Answers(200, unitSchema, 'Enheten slik den er nå.')
  async change(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) unitId: string,
    @Body({ schema: unitChangeSchema }) unit: z.output<typeof unitChangeSchema>,
  ): Promise<Unit> {
    await this.found(me, unitId);
    accepted(await this.people.changeUnit({ unitId, unit, at: await this.clock.now(), by: me.id }));
    return this.found(me, unitId);
  }

  /** A unit of another agency is as unknown as one that does not exist. */
  private async found(me: SignedIn, unitId: string): Promise<Unit> {
    const unit = (await this.people.units(agencyOf(me))).find((it) => it.id === unitId);
    if (!unit) throw notFound('Enheten');
    return unit;
  }
}
