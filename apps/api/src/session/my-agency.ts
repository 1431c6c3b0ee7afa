import { forbidden } from '../http/problem';
import type { SignedIn } from './signed-in';

/** The agency of who asks; a problem for people who have none (those of the ministry). */
export function agencyOf(me: SignedIn): string {
  if (!me.agencyId) throw forbidden('Dette gjelder én virksomhet, og du er ikke knyttet til noen.', 'no-agency');
  return me.agencyId;
}

/** Whether who asks is of an agency, or of its ministry (of which is known nothing: of every agency's). */
export function seesAgency(me: SignedIn, agencyId: string): boolean {
  if (me.agencyId !== null) return me.agencyId === agencyId;
  return me.roles.includes('ministry') && (!me.oversees || me.oversees.includes(agencyId));
}

/** Coordinators see and change their own agency's things only. `what` with its article, as a sentence begins: 'Brevet'. */
export function mustBeOfMyAgency(me: SignedIn, agencyId: string | null, what: string): void {
  if (agencyId !== me.agencyId || agencyId === null)
    throw forbidden(`${what} hører til en annen virksomhet enn din.`, 'other-agency');
}
