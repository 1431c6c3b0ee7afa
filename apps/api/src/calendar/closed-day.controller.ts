import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  closedDayInputSchema,
  closedDayParamSchema,
  closedDaysSchema,
  type ClosedDay,
  type Clock,
} from '@tertial/contracts';
import { osloDate } from '@tertial/domain';
import { ClosedDays, PolicyRegister } from '@tertial/persistence';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { accepted } from '../http/refusable';
import { CLOCK } from '../parts';
import { ReplanService } from '../reminder/replan.service';
import { agencyOf } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

/** The agency's own closed days: nobody is reminded on them, and what would fall on one comes on the working day before. */
@ApiTags('closed-days')
@OnlyFor('coordinator')
@Controller('closed-days')
export class ClosedDayController {
  constructor(
    private readonly days: ClosedDays,
    private readonly policies: PolicyRegister,
    private readonly replan: ReplanService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, closedDaysSchema, 'Virksomhetens egne stengte dager fra i dag.')
  async list(@Me() me: SignedIn): Promise<ClosedDay[]> {
    return this.days.list(agencyOf(me), osloDate(await this.clock.now()));
  }

  @Post()
  @Answers(201, closedDaysSchema, 'Dagen er stengt, og varsler som falt på den er flyttet. Alle dagene fra i dag.')
  async close(
    @Me() me: SignedIn,
    @Body({ schema: closedDayInputSchema }) { day, reason }: z.output<typeof closedDayInputSchema>,
  ): Promise<ClosedDay[]> {
    const at = await this.clock.now();
    const agencyId = agencyOf(me);
    accepted(await this.days.close({ agencyId, day, reason, today: osloDate(at), at, by: me.id }));
    return this.planAnew(me);
  }

  @Delete(':day')
  @HttpCode(200)
  @Answers(200, closedDaysSchema, 'Dagen er ikke lenger stengt. Alle dagene fra i dag.')
  async open(
    @Me() me: SignedIn,
    @Param('day', { schema: closedDayParamSchema }) day: z.output<typeof closedDayParamSchema>,
  ): Promise<ClosedDay[]> {
    accepted(await this.days.open({ agencyId: agencyOf(me), day, at: await this.clock.now(), by: me.id }));
    return this.planAnew(me);
  }

  private async planAnew(me: SignedIn): Promise<ClosedDay[]> {
    const items = await this.policies.itemsUnder({ agencyId: agencyOf(me), scope: 'agency', target: '' });
    await this.replan.items(items);
    return this.list(me);
  }
}
