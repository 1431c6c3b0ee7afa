import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { departureInputSchema, departureSchema, idSchema, type Clock, type Departure } from '@tertial/contracts';
import { osloDate } from '@tertial/domain';
import { Departures } from '@tertial/persistence';
import { z } from 'zod';
import { Answers, AnswersNothing } from '../http/answers';
import { notFound } from '../http/problem';
import { accepted } from '../http/refusable';
import { CommandService } from '../item/command.service';
import { CLOCK } from '../parts';
import { agencyOf } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

/** Somebody leaves, and all that is theirs goes to others in one act: at once, or on the day. */
@ApiTags('departures')
@OnlyFor('coordinator')
@Controller('departures')
export class DepartureController {
  constructor(
    private readonly departures: Departures,
    private readonly commands: CommandService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, z.array(departureSchema), 'De som slutter eller har sluttet, og hvor langt overtakelsen er kommet.')
  list(@Me() me: SignedIn): Promise<Departure[]> {
    return this.departures.ofAgency(agencyOf(me));
  }

  @Post()
  @Answers(201, departureSchema, 'Registrert. Er dagen kommet, er overtakelsen i gang.')
  async enter(
    @Me() me: SignedIn,
    @Body({ schema: departureInputSchema }) departure: z.output<typeof departureInputSchema>,
  ): Promise<Departure> {
    const at = await this.clock.now();
    const entered = await this.departures.enter({ agencyId: agencyOf(me), departure, at, by: me.id });
    const { departureId } = accepted(entered);
    // What no worker takes now stays in the inbox, and the sweep passes it on.
    if (departure.day <= osloDate(at)) await this.commands.sendAll(await this.departures.handOver(departureId, at));
    return this.found(me, departureId);
  }

  @Delete(':id')
  @HttpCode(204)
  @AnswersNothing('Trukket tilbake; ingenting ble overtatt.')
  async withdraw(@Me() me: SignedIn, @Param('id', { schema: idSchema }) departureId: string): Promise<void> {
    await this.found(me, departureId);
    accepted(await this.departures.withdraw({ departureId, at: await this.clock.now(), by: me.id }));
  }

  /** One of another agency is as unknown as one that does not exist. */
  private async found(me: SignedIn, departureId: string): Promise<Departure> {
    const departure = (await this.departures.ofAgency(agencyOf(me))).find(({ id }) => id === departureId);
    if (!departure) throw notFound('Overtakelsen');
    return departure;
  }
}
