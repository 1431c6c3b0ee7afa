import type { Holdings } from '@tertial/contracts';

/** Who takes over in each role; null: the coordinator. */
export interface Successors {
  readonly ownerSuccessorId: string | null;
  readonly deputySuccessorId: string | null;
  readonly coordinatorSuccessorId: string | null;
  readonly leaderSuccessorId: string | null;
}

export interface HandedOver {
  readonly role: keyof Successors;
  /** 'Ansvarlig for 3 oppdrag: hvem overtar?' */
  readonly what: string;
  /** What choosing nobody means. */
  readonly nobody: string;
}

const DEFAULT = 'Koordinatoren overtar';

/** A line for each role that somebody who leaves has, in words. */
export function handedOver({ owns, deputises, leads, coordinates }: Holdings): HandedOver[] {
  const line = (role: keyof Successors, what: string, nobody = DEFAULT) => ({
    role,
    what: `${what}: hvem overtar?`,
    nobody,
  });
  return [
    ...(coordinates ? [line('coordinatorSuccessorId', 'Virksomhetens koordinator', 'Velg person')] : []),
    ...(owns > 0 ? [line('ownerSuccessorId', `Ansvarlig for ${owns} oppdrag`)] : []),
    ...(deputises > 0 ? [line('deputySuccessorId', `Stedfortreder for ${deputises} oppdrag`)] : []),
    ...(leads.length > 0 ? [line('leaderSuccessorId', `Leder for ${leads.join(' og ')}`)] : []),
  ];
}
