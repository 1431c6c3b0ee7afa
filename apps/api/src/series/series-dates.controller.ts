import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { seriesDatesSchema, seriesRuleSchema, type Clock, type SeriesDates } from '@tertial/contracts';
import { addDays, osloDate, periodLabel } from '@tertial/domain';
import { AnchorRegister } from '@tertial/persistence';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { CLOCK } from '../parts';
import { agencyOf } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

const A_YEAR = 365;

/** On which days what recurs would fall, before anybody has decided anything. */
@ApiTags('series')
@OnlyFor('coordinator')
@Controller('series-dates')
export class SeriesDatesController {
  constructor(
    private readonly anchors: AnchorRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Answers(200, seriesDatesSchema, 'Fristene som regelen gir det første året. Ingenting er lagret.')
  async dates(
    @Me() me: SignedIn,
    @Body({ schema: seriesRuleSchema }) { from, ...rule }: z.output<typeof seriesRuleSchema>,
  ): Promise<SeriesDates> {
    const today = osloDate(await this.clock.now());
    const begins = from !== null && from > today ? from : today;
    const until = addDays(begins, A_YEAR - 1);
    const wanted = await this.anchors.seriesDates(agencyOf(me), { ...rule, from: begins }, until);
    const dates = wanted.map(({ period, due }) => ({ period: period.id, label: periodLabel(period.id), due }));
    return { from: begins, until, dates };
  }
}
