import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  reportDateAnswerSchema,
  reportDateInputSchema,
  reportDateSchema,
  type Clock,
  type ReportDateAnswer,
  type ReportDateRow,
} from '@tertial/contracts';
import { mainReports, type MainReportPeriod } from '@tertial/domain';
import { LetterRegister } from '@tertial/persistence';
import { z } from 'zod';
import { Answers } from '../http/answers';
import { notFound } from '../http/problem';
import { CommandService } from '../item/command.service';
import { CLOCK } from '../parts';
import { mustBeOfMyAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

const yearSchema = z.coerce.number().int().min(2000).max(2100);
const reportSchema = z.enum(mainReports);

/** The dates of a year's main reports, where the letter does not give them: entered once, with their source. */
@ApiTags('letters')
@OnlyFor('coordinator')
@Controller('agencies/:id/report-dates/:year')
export class ReportDateController {
  constructor(
    private readonly letters: LetterRegister,
    private readonly commands: CommandService,
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

  @Put(':report')
  @Answers(200, reportDateAnswerSchema, 'Datoen, og hva den førte til for leveransene som følger rapporten.')
  async set(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) agencyId: string,
    @Param('year', { schema: yearSchema }) year: number,
    @Param('report', { schema: reportSchema }) report: MainReportPeriod,
    @Body({ schema: reportDateInputSchema }) { due, source }: z.output<typeof reportDateInputSchema>,
  ): Promise<ReportDateAnswer> {
    mustBeOfMyAgency(me, agencyId, 'Rapportdatoen');
    const actor = { personId: me.id, name: me.name, role: 'coordinator' } as const;
    const at = await this.clock.now();
    const change = await this.letters.setReportDate({ agencyId, year, report, due, source, at, actor });
    const { done, pending, refused } = await this.commands.sendAll(change.commands);
    const row = (await this.list(me, agencyId, year)).find((it) => it.report === report);
    if (!row) throw notFound('Rapporten');
    return { ...row, settled: done.length, pending: pending.length, kept: change.kept.length + refused.length };
  }
}
