import type { NewPerson, Person, PersonChange, PersonRef, Unit } from '@tertial/contracts';
import type { WorkCalendar } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import type { Act } from '../database/act';
import { randomIds, type IdSource } from '../database/ids';
import type { Refusable } from '../database/refusable';

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly ministry: string;
  readonly coordinatorId: string | null;
}

/** Agencies, their units and their people. */
export class People {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}
  ensureAgency(_agency: { name: string; ministry: string } & Act): Promise<string> {
    throw new Error('being built');
  }
  agencies(): Promise<Agency[]> {
    throw new Error('being built');
  }
  agency(_agencyId: string): Promise<Agency | null> {
    throw new Error('being built');
  }
  coordinatorOf(_agencyId: string): Promise<(PersonRef & { email: string }) | null> {
    throw new Error('being built');
  }
  addPerson(_act: { agencyId: string | null; person: NewPerson } & Act): Promise<Refusable<{ personId: string }>> {
    throw new Error('being built');
  }
  changePerson(_act: { personId: string; change: PersonChange } & Act): Promise<Refusable<{ personId: string }>> {
    throw new Error('being built');
  }
  person(_personId: string): Promise<Person | null> {
    throw new Error('being built');
  }
  persons(_agencyId: string | null | 'all'): Promise<Person[]> {
    throw new Error('being built');
  }
  personByEmail(_email: string): Promise<Person | null> {
    throw new Error('being built');
  }
  units(_agencyId: string): Promise<Unit[]> {
    throw new Error('being built');
  }
  addUnit(
    _act: { agencyId: string; unit: { name: string; leaderId: string | null } } & Act,
  ): Promise<Refusable<{ unitId: string }>> {
    throw new Error('being built');
  }
  changeUnit(
    _act: { unitId: string; unit: { name?: string; leaderId?: string | null } } & Act,
  ): Promise<Refusable<{ unitId: string }>> {
    throw new Error('being built');
  }
  closedDays(_agencyId: string): Promise<WorkCalendar> {
    throw new Error('being built');
  }
}
