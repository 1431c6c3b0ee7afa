import { Injectable } from '@nestjs/common';
import type { ItemState } from '@tertial/domain';
import { ItemRegister } from '@tertial/persistence';
import { forbidden, notFound, problem } from '../http/problem';
import { seesAgency } from '../session/my-agency';
import type { SignedIn } from '../session/signed-in';

/** Who gets at which item at all: people of its agency, and of its ministry. */
@Injectable()
export class ItemAccess {
  constructor(private readonly items: ItemRegister) {}

  /** The item's agency; a problem (404, 403) when there is no such item, or it is another agency's. */
  async agencyOf(itemId: string, me: SignedIn): Promise<string> {
    const agencyId = await this.items.agencyOf(itemId);
    if (!agencyId) throw notFound('Oppdraget');
    if (!seesAgency(me, agencyId))
      throw me.agencyId === null
        ? forbidden('Oppdraget hører til en virksomhet under et annet departement enn ditt.', 'other-ministry')
        : forbidden('Oppdraget hører til en annen virksomhet enn din.', 'other-agency');
    return agencyId;
  }

  /** Every one of the items must be of the coordinator's own agency; unknown ones are left to the register to refuse one by one. */
  async mustBeMine(itemIds: readonly string[], me: SignedIn): Promise<void> {
    const agencies = new Set((await this.items.agenciesOf(itemIds)).values());
    if ([...agencies].some((agencyId) => agencyId !== me.agencyId))
      throw forbidden('Ett av oppdragene hører til en annen virksomhet enn din. Ingenting er gjort.', 'other-agency');
  }

  /** The state of a confirmed item; a problem (409) for one that is only proposed or was rejected. */
  async confirmed(itemId: string): Promise<ItemState> {
    const state = await this.items.snapshot(itemId);
    if (!state)
      throw problem(409, 'not-confirmed', 'Oppdraget er ikke bekreftet ennå. Koordinatoren må bekrefte det først.');
    return state;
  }
}
