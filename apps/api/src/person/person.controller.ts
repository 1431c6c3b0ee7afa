import { Body, Controller, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  holdingsSchema,
  idSchema,
  newPersonSchema,
  personChangeSchema,
  personSchema,
  type Clock,
  type Holdings,
  type Person,
} from '@tertial/contracts';
import { Departures, People } from '@tertial/persistence';
import { z } from 'zod';
import { Answers } from '../http/answers';
import { notFound } from '../http/problem';
import { accepted } from '../http/refusable';
import { CLOCK } from '../parts';
import { agencyOf, mustBeOfMyAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

/** The people of the coordinator's agency. */
@ApiTags('people')
@OnlyFor('coordinator')
@Controller('people')
export class PersonController {
  constructor(
    private readonly people: People,
    private readonly departures: Departures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, z.array(personSchema), 'Alle i virksomheten.')
  list(@Me() me: SignedIn): Promise<Person[]> {
    return this.people.persons(agencyOf(me));
  }

  @Post()
  @Answers(201, personSchema, 'Personen er lagt til.')
  async add(
    @Me() me: SignedIn,
    @Body({ schema: newPersonSchema }) person: z.output<typeof newPersonSchema>,
  ): Promise<Person> {
    const at = await this.clock.now();
    const whose = await this.whose(person.roles.includes('ministry'), agencyOf(me));
    return this.found(accepted(await this.people.addPerson({ ...whose, person, at, by: me.id })).personId);
  }

  @Get(':id/holdings')
  @Answers(200, holdingsSchema, 'Hva personen ville levert fra seg.')
  async holdings(@Me() me: SignedIn, @Param('id', { schema: idSchema }) personId: string): Promise<Holdings> {
    mustBeOfMyAgency(me, (await this.found(personId)).agencyId, 'Personen');
    const holdings = await this.departures.holdings(personId);
    if (!holdings) throw notFound('Personen');
    return holdings;
  }

  @Patch(':id')
  @Answers(200, personSchema, 'Personen slik den er nå.')
  async change(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) personId: string,
    @Body({ schema: personChangeSchema }) change: z.output<typeof personChangeSchema>,
  ): Promise<Person> {
    mustBeOfMyAgency(me, (await this.found(personId)).agencyId, 'Personen');
    const at = await this.clock.now();
    return this.found(accepted(await this.people.changePerson({ personId, change, at, by: me.id })).personId);
  }

  /** Who follows up the coordinator's agency is of its ministry, and of no other. */
  private async whose(ofMinistry: boolean, agencyId: string): Promise<{ agencyId: string | null; ministry?: string }> {
    if (!ofMinistry) return { agencyId };
    const agency = await this.people.agency(agencyId);
    if (!agency) throw notFound('Virksomheten');
    return { agencyId: null, ministry: agency.ministry };
  }

  private async found(personId: string): Promise<Person> {
    const person = await this.people.person(personId);
    if (!person) throw notFound('Personen');
    return person;
  }
}
