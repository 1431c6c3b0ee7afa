import type { MadeUpAgency, MadeUpPerson, ReadLetter } from '@tertial/domain';
import { Cast, type Actable } from '../script/cast';
import { enrol } from './enrol';
import type { World } from './world';

export interface SettledAgency {
  readonly agencyId: string;
  readonly cast: Cast;
  /** The person of the register who is behind a made-up one. */
  readonly idOf: (person: MadeUpPerson) => string;
}

/** Puts a made-up agency into the register: its coordinator, units with leaders, owners and deputies, and a contact in the ministry. */
export async function settleAgency(
  world: World,
  { agency, ministry }: Pick<ReadLetter, 'agency' | 'ministry'>,
  people: MadeUpAgency,
): Promise<SettledAgency> {
  const at = await world.time.now();
  const names = { name: agency ?? 'Etaten', ministry: ministry ?? 'Departementet' };
  const agencyId = await world.people.ensureAgency({ ...names, at, by: 'system' });
  const coordinator = await enrol(world, newcomer(people.coordinator, agencyId, null, 'coordinator'), 'system');
  const by = coordinator.personId;
  const contact = { ...newcomer(people.ministry, null, null, 'ministry'), ministry: names.ministry };
  const cast = new Cast(coordinator, await enrol(world, contact, by));

  const units = new Map<string, string>();
  for (const [unit, leader] of people.leaderOf) {
    const added = await world.people.addUnit({ agencyId, unit: { name: unit, leaderId: null }, at, by });
    if (!added.ok) throw new Error(`${unit}: ${added.refusal.sentence}`);
    units.set(unit, added.unitId);
    const { personId: leaderId } = await enrolOnce(world, cast, newcomer(leader, agencyId, added.unitId, 'owner'), by);
    await world.people.changeUnit({ unitId: added.unitId, unit: { leaderId }, at, by });
  }
  for (const person of [...people.ownerOf.values(), ...people.deputyOf.values()])
    await enrolOnce(world, cast, newcomer(person, agencyId, units.get(person.unit ?? '') ?? null, 'owner'), by);
  return { agencyId, cast, idOf: ({ email }) => cast.named(email).personId };
}

type Newcomer = Parameters<typeof enrol>[1];

function newcomer(
  { name, email }: MadeUpPerson,
  agencyId: string | null,
  unitId: string | null,
  role: Newcomer['roles'][number],
): Newcomer {
  return { name, email, agencyId, unitId, roles: [role] };
}

async function enrolOnce(world: World, cast: Cast, person: Newcomer, by: string): Promise<Actable> {
  const known = cast.find(person.email);
  if (known) return known;
  const added = await enrol(world, person, by);
  cast.add(added);
  return added;
}
