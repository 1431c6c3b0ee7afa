import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import {
  Absences,
  AmendmentRegister,
  CalendarFeeds,
  AnchorRegister,
  CarryOverRegister,
  ClosedDays,
  CommandInbox,
  Departures,
  EvidenceFiles,
  ItemRegister,
  LetterRegister,
  MailLinks,
  MailStore,
  People,
  PlanStore,
  PolicyRegister,
  ReviewRegister,
} from '@tertial/persistence';
import { DataSource } from 'typeorm';
import { AmendmentController } from './amendment/amendment.controller';
import { CalendarFeedController } from './calendar/calendar-feed.controller';
import { CalendarController } from './calendar/calendar.controller';
import { ClosedDayController } from './calendar/closed-day.controller';
import { DateRuleController } from './anchor/date-rule.controller';
import { MinistryRuleController } from './anchor/ministry-rule.controller';
import { MovesService } from './anchor/moves.service';
import { CarryOverController } from './carry-over/carry-over.controller';
import { CarryOverService } from './carry-over/carry-over.service';
import { SameOwnersService } from './carry-over/same-owners.service';
import { FileController } from './delivery/file.controller';
import { DemoPeople } from './demo/demo-people';
import { DemoSeed } from './demo/demo-seed';
import { HealthController } from './health/health.controller';
import { InputPipe } from './http/input.pipe';
import { ProblemFilter } from './http/problem.filter';
import { BulkController } from './item/bulk.controller';
import { BulkService } from './item/bulk.service';
import { CommandChecks } from './item/command-checks';
import { CommandController } from './item/command.controller';
import { CommandService } from './item/command.service';
import { ExtendManyService } from './item/extend-many.service';
import { ItemAccess } from './item/item-access';
import { ItemController } from './item/item.controller';
import { LetterAgency } from './letter/letter-agency';
import { LetterImport } from './letter/letter-import';
import { LetterStore } from './letter/letter-store';
import { LetterController } from './letter/letter.controller';
import { QuestionController } from './letter/question.controller';
import { READ_LETTER, readLetter } from './letter/read-letter';
import { ReportDateController } from './letter/report-date.controller';
import { OversightController } from './oversight/oversight.controller';
import { MailLinkCommands } from './mail-link/mail-link-commands';
import { MailLinkFacts } from './mail-link/mail-link-facts';
import { MailLinkController } from './mail-link/mail-link.controller';
import { MailLinkService } from './mail-link/mail-link.service';
import { CLOCK, ENGINE, SETTINGS, type ApiParts } from './parts';
import { AbsenceController } from './person/absence.controller';
import { DepartureController } from './person/departure.controller';
import { PersonController } from './person/person.controller';
import { UnitController } from './person/unit.controller';
import { MailController } from './reminder/mail.controller';
import { PreviewController } from './reminder/preview.controller';
import { PreviewService } from './reminder/preview.service';
import { MailRhythmController } from './reminder/mail-rhythm.controller';
import { PolicyController } from './reminder/policy.controller';
import { PolicyService } from './reminder/policy.service';
import { ReplanService } from './reminder/replan.service';
import { RoundController } from './reminder/round.controller';
import { ItemPartsController } from './review/item-parts.controller';
import { RememberedService } from './review/remembered.service';
import { ReviewController } from './review/review.controller';
import { ReviewService } from './review/review.service';
import { SessionCookie } from './session/session-cookie';
import { SeriesDatesController } from './series/series-dates.controller';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';

const CONTROLLERS = [
  HealthController,
  SessionController,
  PersonController,
  AbsenceController,
  DepartureController,
  UnitController,
  LetterController,
  QuestionController,
  ReviewController,
  ItemPartsController,
  ReportDateController,
  DateRuleController,
  MinistryRuleController,
  AmendmentController,
  CarryOverController,
  BulkController,
  ItemController,
  CommandController,
  FileController,
  OversightController,
  MailController,
  MailRhythmController,
  MailLinkController,
  CalendarController,
  CalendarFeedController,
  RoundController,
  PolicyController,
  PreviewController,
  SeriesDatesController,
  ClosedDayController,
];

/** The register's classes, each over the one connection pool. */
const REGISTER = [
  People,
  Absences,
  Departures,
  LetterRegister,
  AmendmentRegister,
  AnchorRegister,
  CarryOverRegister,
  ItemRegister,
  PlanStore,
  CommandInbox,
  EvidenceFiles,
  MailLinks,
  MailStore,
  CalendarFeeds,
  ReviewRegister,
  PolicyRegister,
  ClosedDays,
].map(overDataSource);

const SERVICES = [
  DemoPeople,
  DemoSeed,
  ItemAccess,
  CommandChecks,
  CommandService,
  MovesService,
  BulkService,
  ExtendManyService,
  CarryOverService,
  SameOwnersService,
  LetterAgency,
  LetterImport,
  LetterStore,
  MailLinkCommands,
  MailLinkFacts,
  MailLinkService,
  ReviewService,
  RememberedService,
  PolicyService,
  PreviewService,
  ReplanService,
];

/** The API's wiring: what it is given, the register over it, and who answers what. */
@Module({})
export class ApiModule {
  static of({ settings, dataSource, engine, clock }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      controllers: CONTROLLERS,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: DataSource, useValue: dataSource },
        { provide: ENGINE, useValue: engine },
        { provide: CLOCK, useValue: clock },
        { provide: READ_LETTER, useValue: readLetter },
        { provide: SessionCookie, useValue: new SessionCookie(settings.publicUrl.startsWith('https:')) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        ...REGISTER,
        ...SERVICES,
      ],
    };
  }
}

function overDataSource(type: Type<object>): Provider {
  return { provide: type, useFactory: (dataSource: DataSource) => new type(dataSource), inject: [DataSource] };
}
