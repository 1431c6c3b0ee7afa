import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { attentionSchema, oversightSchema, type Attention, type Clock, type Oversight } from '@tertial/contracts';
import { osloDate } from '@tertial/domain';
import { ItemRegister } from '@tertial/persistence';
import { Answers } from '../http/answers';
import { CLOCK } from '../parts';
import { agencyOf, seesAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

/** What stands out: for the ministry per agency, for the coordinator what needs her. */
@ApiTags('oversight')
@Controller()
export class OversightController {
  constructor(
    private readonly items: ItemRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('oversight')
  @OnlyFor('ministry', 'coordinator')
  @Answers(200, oversightSchema, 'For departementet dets virksomheter, for koordinatoren hennes egen.')
  async oversight(@Me() me: SignedIn): Promise<Oversight> {
    const all = await this.items.oversight(osloDate(await this.clock.now()));
    return { ...all, agencies: all.agencies.filter(({ id }) => seesAgency(me, id)) };
  }

  @Get('attention')
  @OnlyFor('coordinator')
  @Answers(200, attentionSchema, 'Hvor mye som venter på koordinatoren, og av hva.')
  async attention(@Me() me: SignedIn): Promise<Attention> {
    return this.items.attention(agencyOf(me), osloDate(await this.clock.now()));
  }
}
