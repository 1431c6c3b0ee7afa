import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  absenceInputSchema,
  absenceSchema,
  idSchema,
  newAbsenceSchema,
  personRefSchema,
  type AbsenceRow,
  type Clock,
  type PersonRef,
} from '@tertial/contracts';
import { osloDate } from '@tertial/domain';
import { Absences, People } from '@tertial/persistence';
import { z } from 'zod';
import { Answers, AnswersNothing } from '../http/answers';
import { forbidden, notFound } from '../http/problem';
import { accepted } from '../http/refusable';
import { CLOCK } from '../parts';
import { agencyOf, mustBeOfMyAgency } from '../session/my-agency';
import { Me, type SignedIn } from '../session/signed-in';

/** Who is away and who stands in: everybody enters his own, the coordinator everybody's. */
@ApiTags('absences')
@Controller('absences')
export class AbsenceController {
  constructor(
    private readonly absences: Absences,
    private readonly people: People,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, z.array(absenceSchema), 'Fravær som ikke er over: for koordinatoren alles, ellers ens eget.')
  async list(@Me() me: SignedIn): Promise<AbsenceRow[]> {
    const today = osloDate(await this.clock.now());
    return isCoordinator(me) ? this.absences.ofAgency(agencyOf(me), today) : this.absences.ofPerson(me.id, today);
  }

  @Get('deputies')
  @Answers(200, z.array(personRefSchema), 'Hvem som kan være stedfortreder.')
  deputies(@Me() me: SignedIn): Promise<PersonRef[]> {
    return this.absences.colleagues(agencyOf(me));
  }

  @Post()
  @Answers(201, absenceSchema, 'Fraværet er registrert; varsler går til stedfortrederen så lenge.')
  async enter(
    @Me() me: SignedIn,
    @Body({ schema: newAbsenceSchema }) { personId, ...absence }: z.output<typeof newAbsenceSchema>,
  ): Promise<AbsenceRow> {
    const whose = personId ?? me.id;
    if (whose !== me.id) mustBeOfMyAgency(me, (await this.people.person(whose))?.agencyId ?? null, 'Personen');
    mustBeMineToEnter(me, whose);
    const at = await this.clock.now();
    return this.found(accepted(await this.absences.enter({ personId: whose, absence, at, by: me.id })).absenceId);
  }

  @Put(':id')
  @Answers(200, absenceSchema, 'Fraværet slik det er nå.')
  async change(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) absenceId: string,
    @Body({ schema: absenceInputSchema }) absence: z.output<typeof absenceInputSchema>,
  ): Promise<AbsenceRow> {
    await this.mine(me, absenceId);
    const at = await this.clock.now();
    return this.found(accepted(await this.absences.change({ absenceId, absence, at, by: me.id })).absenceId);
  }

  @Delete(':id')
  @HttpCode(204)
  @AnswersNothing('Fraværet er trukket tilbake.')
  async withdraw(@Me() me: SignedIn, @Param('id', { schema: idSchema }) absenceId: string): Promise<void> {
    await this.mine(me, absenceId);
    accepted(await this.absences.withdraw({ absenceId, at: await this.clock.now(), by: me.id }));
  }

  private async mine(me: SignedIn, absenceId: string): Promise<void> {
    const { person } = await this.found(absenceId);
    if (person.id !== me.id) mustBeOfMyAgency(me, (await this.people.person(person.id))?.agencyId ?? null, 'Fraværet');
    mustBeMineToEnter(me, person.id);
  }

  private async found(absenceId: string): Promise<AbsenceRow> {
    const absence = await this.absences.absence(absenceId);
    if (!absence) throw notFound('Fraværet');
    return absence;
  }
}

function isCoordinator(me: SignedIn): boolean {
  return me.roles.includes('coordinator');
}

function mustBeMineToEnter(me: SignedIn, personId: string): void {
  if (personId !== me.id && !isCoordinator(me))
    throw forbidden('Du kan bare registrere ditt eget fravær. Koordinatoren kan registrere andres.');
}
