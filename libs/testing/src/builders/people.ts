import type { NewPerson } from '@tertial/contracts';
import { People } from '@tertial/persistence';
import type { DataSource } from 'typeorm';
import { MONDAY } from './moments';

let serial = 0;

/** An agency with a confirmed coordinator and a confirmed owner. */
export interface TestAgency {
  readonly agencyId: string;
  readonly coordinatorId: string;
  readonly ownerId: string;
}

/** Adds a confirmed person with an address of its own, and answers the id. Fails when the register refuses. */
export async function aPerson(
  dataSource: DataSource,
  agencyId: string | null,
  parts: Partial<NewPerson> = {},
): Promise<string> {
  const n = ++serial;
  const person = {
    name: `Person ${n}`,
    email: `person${n}@prove.example`,
    unitId: null,
    roles: ['owner' as const],
    confirmed: true,
  };
  const added = await new People(dataSource).addPerson({
    agencyId,
    person: { ...person, ...parts },
    at: MONDAY,
    by: 'system',
  });
  if (!added.ok) throw new Error(added.refusal.sentence);
  return added.personId;
}

export async function anAgency(dataSource: DataSource, name = `Prøvedirektoratet ${++serial}`): Promise<TestAgency> {
  const people = new People(dataSource);
  const agencyId = await people.ensureAgency({ name, ministry: 'Prøvedepartementet', at: MONDAY, by: 'system' });
  const coordinatorId = await aPerson(dataSource, agencyId, { name: 'Kari Koordinator', roles: ['coordinator'] });
  const ownerId = await aPerson(dataSource, agencyId, { name: 'Eva Eier' });
  return { agencyId, coordinatorId, ownerId };
}
