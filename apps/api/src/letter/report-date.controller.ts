import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  movesSchema,
  reportDateAnswerSchema,
  reportDateInputSchema,
  reportDateSchema,
  type Clock,
  type MovesAnswer,
  type ReportDateAnswer,
  type ReportDateRow,
} from '@tertial/contracts';
import { mainReports, type MainReportPeriod } from '@tertial/domain';
import { LetterRegister, type SetReportDate } from '@tertial/persistence';
import { z } from 'zod';
import { MovesService } from '../anchor/moves.service';
import { Answers } from '../http/answers';
import { notFound } from '../http/problem';
import { CLOCK } from '../parts';
import { mustBeOfMyAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

const yearSchema = z.coerce.number().int().min(2000).max(2100);
type ReportDateInput = z.output<typeof reportDateInputSchema>;
const reportSchema = z.enum(mainReports);

/** The dates of a year's main reports, where the letter does not give them: entered once, with their source. */
@ApiTags('letters')
@OnlyFor('coordinator')
@Controller('agencies/:id/report-dates/:year')
export class ReportDateController {
  constructor(
    private readonly letters: LetterRegister,
    private readonly moves: MovesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, z.array(reportDateSchema), 'Årets tre hovedrapporter; `due` er null så lenge ingen har ført datoen.')
  list(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) agencyId: string,
    @Param('year', { schema: yearSchema }) year: number,
  ): Promise<ReportDateRow[]> {
    mustBeOfMyAgency(me, agencyId, 'Rapportdatoene');
    return this.letters.reportDates(agencyId, year);
  }

  @Post(':report/preview')
  @HttpCode(200)
  @Answers(
    200,
    movesSchema,
    'Hva datoen ville flyttet: hvor mange leveranser, hvem som får vite det, og hva som beholder datoen.',
  )
  async preview(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) agencyId: string,
    @Param('year', { schema: yearSchema }) year: number,
    @Param('report', { schema: reportSchema }) report: MainReportPeriod,
    @Body({ schema: reportDateInputSchema }) input: ReportDateInput,
  ): Promise<MovesAnswer> {
    return this.moves.answer(
      await this.letters.previewReportDate(await this.act(me, { agencyId, year, report }, input)),
    );
  }

  @Put(':report')
  @Answers(200, reportDateAnswerSchema, 'Datoen, og hva den førte til for leveransene som følger rapporten.')
  async set(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) agencyId: string,
    @Param('year', { schema: yearSchema }) year: number,
    @Param('report', { schema: reportSchema }) report: MainReportPeriod,
    @Body({ schema: reportDateInputSchema }) input: ReportDateInput,
  ): Promise<ReportDateAnswer> {
    const moves = await this.letters.setReportDate(await this.act(me, { agencyId, year, report }, input));
    await this.moves.tell(moves, await this.letters.reportSeries(agencyId));
    const row = (await this.list(me, agencyId, year)).find((it) => it.report === report);
    if (!row) throw notFound('Rapporten');
    return { ...row, moves: await this.moves.answer(moves) };
  }

  private async act(
    me: SignedIn,
    report: Pick<SetReportDate, 'agencyId' | 'year' | 'report'>,
    { due, source }: ReportDateInput,
  ): Promise<SetReportDate> {
    mustBeOfMyAgency(me, report.agencyId, 'Rapportdatoen');
    const actor = { personId: me.id, name: me.name, role: 'coordinator' } as const;
    return { ...report, due, source, at: await this.clock.now(), actor };
  }
}
