import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Clock, PersonRole } from '@tertial/contracts';
import { osloDate } from '@tertial/domain';
import { People } from '@tertial/persistence';
import type { Request } from 'express';
import { forbidden, notSignedIn } from '../http/problem';
import { CLOCK } from '../parts';
import { SessionCookie } from './session-cookie';
import { ONLY_FOR, OPEN_TO_ALL, type WithPerson } from './signed-in';

const ROLE_NAMES: Record<PersonRole, string> = {
  coordinator: 'koordinatoren',
  owner: 'oppdragsansvarlige',
  ministry: 'departementet',
};

/** Nobody gets further without a session, and only to what is meant for one of his roles. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly people: People,
    private readonly cookie: SessionCookie,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(OPEN_TO_ALL, places)) return true;
    const request = context.switchToHttp().getRequest<Request & WithPerson>();
    const now = await this.clock.now();
    const personId = this.cookie.personId(request, now);
    const person = personId && (await this.people.signedIn(personId, osloDate(now)));
    if (!person || person.mailbox) throw notSignedIn();
    request.person = person;
    const roles = this.reflector.getAllAndOverride<PersonRole[] | undefined>(ONLY_FOR, places);
    if (roles && !roles.some((role) => person.roles.includes(role)))
      throw forbidden(`Dette er bare for ${roles.map((role) => ROLE_NAMES[role]).join(' og ')}.`);
    return true;
  }
}
