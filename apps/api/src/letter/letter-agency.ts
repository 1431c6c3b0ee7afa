import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@tertial/contracts';
import type { ReadLetter } from '@tertial/domain';
import { LetterRegister, People } from '@tertial/persistence';
import { DemoPeople } from '../demo/demo-people';
import { CLOCK } from '../parts';
import { agencyOf } from '../session/my-agency';
import type { SignedIn } from '../session/signed-in';

export interface Belonging {
  readonly agencyId: string;
  /** Norwegian: what the one who uploaded must know, when the letter is not for his own agency. */
  readonly note: string | null;
}

/** Whose letter it is: the agency that the letter names, or that of the one who uploads it when it names none. */
@Injectable()
export class LetterAgency {
  constructor(
    private readonly people: People,
    private readonly letters: LetterRegister,
    private readonly demo: DemoPeople,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(letter: ReadLetter, by: SignedIn): Promise<Belonging> {
    const mine = agencyOf(by);
    const name = letter.agency?.trim();
    if (!name) return { agencyId: mine, note: null };
    const act = { at: await this.clock.now(), by: by.id };
    const ministry = letter.ministry?.trim() || ((await this.people.agency(mine))?.ministry ?? '');
    // The demo's people get the letter that is tried first, whomever it is for.
    if ((await this.letters.listLetters(null)).length === 0) {
      await this.people.changeAgency({ agencyId: mine, name, ministry, ...act });
      return { agencyId: mine, note: null };
    }
    const agencyId = await this.people.ensureAgency({ name, ministry, ...act });
    if (agencyId === mine) return { agencyId, note: null };
    await this.demo.addTo(agencyId, act);
    const coordinator = await this.people.coordinatorOf(agencyId);
    const who = coordinator ? ` Logg inn som ${coordinator.name}, som er koordinator der, for å se det.` : '';
    return { agencyId, note: `Brevet gjelder ${name} og er lagt inn der.${who}` };
  }
}
