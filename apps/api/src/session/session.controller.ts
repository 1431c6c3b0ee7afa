import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sessionSchema, signInSchema, type Clock, type Session } from '@tertial/contracts';
import { People } from '@tertial/persistence';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Answers, AnswersNothing } from '../http/answers';
import { forbidden, notFound } from '../http/problem';
import { CLOCK } from '../parts';
import { SessionCookie } from './session-cookie';
import { OpenToAll } from './signed-in';

/** Who is signed in. With AUTH=demo, the only way so far, anybody picks a person of the register; never in production. */
@ApiTags('session')
@OpenToAll()
@Controller('session')
export class SessionController {
  constructor(
    private readonly people: People,
    private readonly cookie: SessionCookie,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, sessionSchema, 'Hvem som er logget inn, og hvem man kan logge inn som.')
  async current(@Req() request: Request): Promise<Session> {
    return this.sessionOf(this.cookie.personId(request, await this.clock.now()));
  }

  @Post()
  @HttpCode(200)
  @Answers(200, sessionSchema, 'Logget inn; informasjonskapselen følger med.')
  async signIn(
    @Body({ schema: signInSchema }) { personId }: z.output<typeof signInSchema>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    const person = await this.people.person(personId);
    if (!person || person.leftAt) throw notFound('Personen');
    if (person.mailbox) throw forbidden('Ingen logger inn som en felles postkasse. Logg inn som deg selv.');
    this.cookie.set(response, personId, await this.clock.now());
    return this.sessionOf(personId);
  }

  @Delete()
  @HttpCode(204)
  @AnswersNothing('Logget ut.')
  signOut(@Res({ passthrough: true }) response: Response): void {
    this.cookie.clear(response);
  }

  private async sessionOf(personId: string | null): Promise<Session> {
    const demoPeople = (await this.people.persons('all')).filter(({ leftAt, mailbox }) => !leftAt && !mailbox);
    const person = demoPeople.find((it) => it.id === personId) ?? null;
    const agency = person?.agencyId ? await this.people.agency(person.agencyId) : null;
    return {
      person,
      agency: agency && { id: agency.id, name: agency.name, ministry: agency.ministry },
      demo: true,
      demoPeople,
    };
  }
}
