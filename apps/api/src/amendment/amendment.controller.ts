import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  amendmentRowSchema,
  applyAmendmentSchema,
  commandAnswerSchema,
  idSchema,
  rejectAmendmentSchema,
  type AmendmentRow,
  type Clock,
  type CommandAnswer,
} from '@tertial/contracts';
import { osloDate } from '@tertial/domain';
import { AmendmentRegister, LetterRegister } from '@tertial/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { Answers } from '../http/answers';
import { notFound, refused } from '../http/problem';
import { accepted } from '../http/refusable';
import { CommandService } from '../item/command.service';
import { CLOCK } from '../parts';
import { mustBeOfMyAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

const APPLIED = { done: 'Endringen er gjort.', pending: 'Mottatt, behandles.' };

/** What a supplementary letter changes of earlier letters: shown beside today's register, applied on the coordinator's word. */
@ApiTags('letters')
@OnlyFor('coordinator')
@Controller()
export class AmendmentController {
  constructor(
    private readonly register: AmendmentRegister,
    private readonly letters: LetterRegister,
    private readonly commands: CommandService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('letters/:id/amendments')
  @Answers(200, z.array(amendmentRowSchema), 'Det brevet endrer i tidligere brev, ved siden av dagens register.')
  async list(@Me() me: SignedIn, @Param('id', { schema: idSchema }) letterId: string): Promise<AmendmentRow[]> {
    const letter = await this.letters.letterDetail(letterId);
    if (!letter) throw notFound('Brevet');
    mustBeOfMyAgency(me, letter.agencyId, 'Brevet');
    return this.register.list(letterId, osloDate(await this.clock.now()));
  }

  @Post('amendments/:id/apply')
  @HttpCode(200)
  @Answers(200, commandAnswerSchema, 'Endringen er gjort.')
  @Answers(202, commandAnswerSchema, 'Mottatt, behandles.')
  async apply(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) amendmentId: string,
    @Body({ schema: applyAmendmentSchema }) input: z.output<typeof applyAmendmentSchema>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer> {
    await this.mine(amendmentId, me);
    const actor = { personId: me.id, name: me.name, role: 'coordinator' } as const;
    const at = await this.clock.now();
    const { command } = accepted(await this.register.apply({ amendmentId, ...input, at, actor }));
    const sent = await this.commands.sendAll(command ? [command] : []);
    const [no] = sent.refused;
    if (no) throw refused(no.refusal);
    const outcome = sent.pending.length > 0 ? 'pending' : 'done';
    response.status(outcome === 'done' ? 200 : 202);
    return { outcome, message: APPLIED[outcome] };
  }

  @Post('amendments/:id/reject')
  @HttpCode(200)
  @Answers(200, commandAnswerSchema, 'Endringen er avvist.')
  async reject(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) amendmentId: string,
    @Body({ schema: rejectAmendmentSchema }) { reason }: z.output<typeof rejectAmendmentSchema>,
  ): Promise<CommandAnswer> {
    await this.mine(amendmentId, me);
    accepted(await this.register.reject({ amendmentId, reason, at: await this.clock.now(), by: me.id }));
    return { outcome: 'done', message: 'Endringen er avvist.' };
  }

  private async mine(amendmentId: string, me: SignedIn): Promise<void> {
    const place = await this.register.placeOf(amendmentId);
    if (!place) throw notFound('Endringen');
    mustBeOfMyAgency(me, place.agencyId, 'Endringen');
  }
}
