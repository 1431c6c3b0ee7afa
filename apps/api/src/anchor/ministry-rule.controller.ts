import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  dateRuleInputSchema,
  ministryRulesSchema,
  movesSchema,
  type Clock,
  type DateRuleInput,
  type MinistryRules,
  type MovesAnswer,
} from '@tertial/contracts';
import { dateRuleSubjects, type DateRuleSubject } from '@tertial/domain';
import { AnchorRegister, type SetDateRule } from '@tertial/persistence';
import { z } from 'zod';
import { Answers } from '../http/answers';
import { forbidden, notFound } from '../http/problem';
import { accepted } from '../http/refusable';
import { CLOCK } from '../parts';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';
import { MovesService } from './moves.service';

const yearSchema = z.coerce.number().int().min(2000).max(2100);
const nameSchema = z.string().min(1).max(200);
const subjectSchema = z.enum(dateRuleSubjects);

const OF_NO_MINISTRY =
  'Det er ikke registrert hvilket departement du hører til. Be koordinatoren i en av departementets virksomheter om å legge deg til med adressen din.';

function isUnsettled({ ministry }: SignedIn): boolean {
  return (ministry ?? null) === null;
}

/** What a ministry decides for its agencies; one that has a rule of its own keeps it. */
@ApiTags('anchors')
@OnlyFor('ministry')
@Controller('ministries')
export class MinistryRuleController {
  constructor(
    private readonly anchors: AnchorRegister,
    private readonly moves: MovesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('date-rules/:year')
  @Answers(200, ministryRulesSchema, 'Reglene som gjelder for departementets virksomheter, med alle versjoner.')
  async ofYear(@Me() me: SignedIn, @Param('year', { schema: yearSchema }) year: number): Promise<MinistryRules> {
    const all = await this.anchors.ofMinistries(year);
    // Of whom nobody has said which ministry is theirs, all are shown, and none may be changed.
    const ministries = all.filter(({ name }) => isUnsettled(me) || name === me.ministry);
    return {
      year,
      ministries: ministries.map(({ name, agencies, byRule, rules }) => ({
        ...{ name, agencies: [...agencies], byRule: [...byRule], rules: [...rules] },
      })),
    };
  }

  @Post(':ministry/date-rules/:subject/preview')
  @HttpCode(200)
  @Answers(200, movesSchema, 'Hva den nye regelen ville flyttet, i alle virksomhetene den gjelder for.')
  async preview(
    @Me() me: SignedIn,
    @Param('ministry', { schema: nameSchema }) ministry: string,
    @Param('subject', { schema: subjectSchema }) subject: DateRuleSubject,
    @Body({ schema: dateRuleInputSchema }) input: DateRuleInput,
  ): Promise<MovesAnswer> {
    return this.moves.answer(await this.anchors.previewRule(await this.act(me, ministry, subject, input)));
  }

  @Put(':ministry/date-rules/:subject')
  @Answers(200, movesSchema, 'Hva den nye regelen flyttet.')
  async set(
    @Me() me: SignedIn,
    @Param('ministry', { schema: nameSchema }) ministry: string,
    @Param('subject', { schema: subjectSchema }) subject: DateRuleSubject,
    @Body({ schema: dateRuleInputSchema }) input: DateRuleInput,
  ): Promise<MovesAnswer> {
    const act = await this.act(me, ministry, subject, input);
    const moves = accepted(await this.anchors.setRule(act));
    await this.moves.tell(moves, await this.anchors.reportSeries(act));
    return this.moves.answer(moves);
  }

  private async act(
    me: SignedIn,
    ministry: string,
    subject: DateRuleSubject,
    { version, ...rule }: DateRuleInput,
  ): Promise<SetDateRule> {
    const at = await this.clock.now();
    const known = await this.anchors.ministries();
    if (!known.some(({ name }) => name === ministry)) throw notFound('Departementet');
    if (isUnsettled(me)) throw forbidden(OF_NO_MINISTRY, 'no-ministry');
    if (me.ministry !== ministry)
      throw forbidden(`Regelen er ${ministry} sin. Du er registrert i ${me.ministry}.`, 'other-ministry');
    const actor = { personId: me.id, name: me.name, role: 'ministry' } as const;
    return { scope: 'ministry', target: ministry, rule: { ...rule, subject }, version, at, actor };
  }
}
