import type { NewPerson } from '@tertial/contracts';
import type { Actable } from '../script/cast';
import type { World } from './world';

type Newcomer = Omit<NewPerson, 'confirmed'> & {
  readonly agencyId: string | null;
  /** Of who has no agency. */
  readonly ministry?: string;
};

/** Adds a person whose address counts as confirmed; `by` is who does it. */
export async function enrol(world: Pick<World, 'people' | 'time'>, newcomer: Newcomer, by: string): Promise<Actable> {
  const { agencyId, ministry = null, ...person } = newcomer;
  const at = await world.time.now();
  const added = await world.people.addPerson({ agencyId, ministry, person: { ...person, confirmed: true }, at, by });
  // The people are made up by us: a refusal is a fault of the program.
  if (!added.ok) throw new Error(`${person.email}: ${added.refusal.sentence}`);
  const { name, email, roles } = person;
  return { personId: added.personId, agencyId, name, email, roles };
}
