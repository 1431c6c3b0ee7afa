import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema, questionSchema, resolveQuestionSchema, type Clock, type LetterQuestion } from '@tertial/contracts';
import { LetterRegister } from '@tertial/persistence';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { notFound } from '../http/problem';
import { accepted } from '../http/refusable';
import { CLOCK } from '../parts';
import { mustBeOfMyAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

/** What a letter's reader could not settle: the coordinator does. */
@ApiTags('letters')
@OnlyFor('coordinator')
@Controller('questions')
export class QuestionController {
  constructor(
    private readonly letters: LetterRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':id/resolve')
  @HttpCode(200)
  @Answers(200, questionSchema, 'Spørsmålet med svaret.')
  async resolve(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) questionId: string,
    @Body({ schema: resolveQuestionSchema }) { resolution }: z.output<typeof resolveQuestionSchema>,
  ): Promise<LetterQuestion> {
    const agencyId = await this.letters.agencyOfQuestion(questionId);
    if (!agencyId) throw notFound('Spørsmålet');
    mustBeOfMyAgency(me, agencyId, 'Spørsmålet');
    const act = { at: await this.clock.now(), by: me.id };
    const { letterId } = accepted(
      await this.letters.resolveQuestion({ questionId, resolution, ...act }),
      'unknown-question',
    );
    const questions = (await this.letters.letterDetail(letterId))?.questions ?? [];
    const resolved = questions.find((it) => it.id === questionId);
    if (!resolved) throw notFound('Spørsmålet');
    return resolved;
  }
}
