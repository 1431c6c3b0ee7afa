import type { PersonRole } from '@tertial/contracts';
import { SimulationFault } from '../simulation-fault';
import type { ScriptedPerson } from './script';

/** A person of the register who can act in a simulation. */
export interface Actable {
  readonly personId: string;
  readonly agencyId: string | null;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly PersonRole[];
}

/** Everybody who is there, found by id or as a script names them. */
export class Cast {
  private readonly people = new Map<string, Actable>();

  constructor(
    readonly coordinator: Actable,
    readonly ministry: Actable,
  ) {
    this.add(coordinator);
    this.add(ministry);
  }

  add(person: Actable): void {
    this.people.set(person.personId, person);
  }

  get all(): readonly Actable[] {
    return [...this.people.values()];
  }

  byId(personId: string): Actable {
    const person = this.people.get(personId);
    if (!person) throw new Error(`Nobody has the id ${personId}`);
    return person;
  }

  /** By address or whole name, whatever the case of the letters; null when there is nobody. */
  find(named: ScriptedPerson): Actable | null {
    const words = (typeof named === 'string' ? named : named.email).trim().toLowerCase();
    return this.all.find(({ name, email }) => [name, email].some((it) => it.toLowerCase() === words)) ?? null;
  }

  /** @throws SimulationFault when there is nobody. */
  named(named: ScriptedPerson): Actable {
    const person = this.find(named);
    if (!person) throw new SimulationFault(`Ingen heter «${JSON.stringify(named)}» eller har den adressen.`);
    return person;
  }
}
