import { Controller, Get, HttpCode, Inject, Logger, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { latestRoundSchema, roundSchema, type LatestRound } from '@tertial/contracts';
import type { Engine } from '@tertial/engine';
import type { Response } from 'express';
import { Answers } from '../http/answers';
import { problem, type ProblemError } from '../http/problem';
import { ENGINE } from '../parts';
import { agencyOf } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

/** The day's round of mails: usually the clock starts it, a coordinator may too, for the people of her own agency. */
@ApiTags('rounds')
@OnlyFor('coordinator')
@Controller('rounds')
export class RoundController {
  private readonly logger = new Logger('Round');

  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Post()
  @HttpCode(202)
  @Answers(202, roundSchema, 'Runden er startet, eller pågår allerede.')
  async run(@Me() me: SignedIn): Promise<{ workflowId: string }> {
    if (!(await this.engine.healthy())) throw away();
    const { workflowId } = await this.reached(this.engine.startRound({ manual: true, agencyId: agencyOf(me) }));
    return { workflowId };
  }

  @Get('latest')
  @Answers(200, latestRoundSchema, 'Den nyeste runden; null før den første.')
  async latest(@Me() me: SignedIn, @Res() response: Response): Promise<void> {
    const round: LatestRound = await this.reached(this.engine.latestRound(agencyOf(me)));
    // Nest would answer null with no body at all.
    response.json(round);
  }

  private async reached<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (fault) {
      this.logger.warn(fault instanceof Error ? fault.message : String(fault));
      throw away();
    }
  }
}

function away(): ProblemError {
  return problem(503, 'engine-away', 'Motoren som sender varsler svarer ikke nå. Prøv igjen om litt.');
}
