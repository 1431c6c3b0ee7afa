import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  anchorsSchema,
  dateRuleInputSchema,
  idSchema,
  movesSchema,
  type AnchorsAnswer,
  type Clock,
  type DateRuleInput,
  type MovesAnswer,
} from '@tertial/contracts';
import { dateRuleSubjects, type DateRuleSubject } from '@tertial/domain';
import { AnchorRegister, type SetDateRule } from '@tertial/persistence';
import { z } from 'zod';
import { Answers } from '../http/answers';
import { accepted } from '../http/refusable';
import { CLOCK } from '../parts';
import { mustBeOfMyAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';
import { MovesService } from './moves.service';

const yearSchema = z.coerce.number().int().min(2000).max(2100);
const subjectSchema = z.enum(dateRuleSubjects);

/** What deadlines are counted from: the reports' dates of a year and the rules of all years, each with its versions. */
@ApiTags('anchors')
@OnlyFor('coordinator')
@Controller('agencies/:id')
export class DateRuleController {
  constructor(
    private readonly anchors: AnchorRegister,
    private readonly moves: MovesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('anchors/:year')
  @Answers(
    200,
    anchorsSchema,
    'Årets rapportdatoer og reglene som gjelder, med alle versjoner, kilde og hvem som førte dem.',
  )
  async ofYear(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) agencyId: string,
    @Param('year', { schema: yearSchema }) year: number,
  ): Promise<AnchorsAnswer> {
    mustBeOfMyAgency(me, agencyId, 'Datoene');
    const { anchors, entered, byRule, rules } = await this.anchors.ofYear(agencyId, year);
    return { year, anchors: [...anchors], entered: [...entered], byRule: [...byRule], rules: [...rules] };
  }

  @Post('date-rules/:subject/preview')
  @HttpCode(200)
  @Answers(
    200,
    movesSchema,
    'Hva den nye regelen ville flyttet: hvor mange leveranser, hvem som får vite det, og hva som beholder datoen.',
  )
  async preview(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) agencyId: string,
    @Param('subject', { schema: subjectSchema }) subject: DateRuleSubject,
    @Body({ schema: dateRuleInputSchema }) input: DateRuleInput,
  ): Promise<MovesAnswer> {
    return this.moves.answer(await this.anchors.previewRule(await this.act(me, agencyId, subject, input)));
  }

  @Put('date-rules/:subject')
  @Answers(200, movesSchema, 'Hva den nye regelen flyttet.')
  async set(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) agencyId: string,
    @Param('subject', { schema: subjectSchema }) subject: DateRuleSubject,
    @Body({ schema: dateRuleInputSchema }) input: DateRuleInput,
  ): Promise<MovesAnswer> {
    const act = await this.act(me, agencyId, subject, input);
    const moves = accepted(await this.anchors.setRule(act));
    await this.moves.tell(moves, await this.anchors.reportSeries(act));
    return this.moves.answer(moves);
  }

  private async act(
    me: SignedIn,
    agencyId: string,
    subject: DateRuleSubject,
    { version, ...rule }: DateRuleInput,
  ): Promise<SetDateRule> {
    mustBeOfMyAgency(me, agencyId, 'Regelen');
    const actor = { personId: me.id, name: me.name, role: 'coordinator' } as const;
    return {
      scope: 'agency',
      target: agencyId,
      rule: { ...rule, subject },
      version,
      at: await this.clock.now(),
      actor,
    };
  }
}
