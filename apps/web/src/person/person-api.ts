import type { newPersonSchema, personChangeSchema, Person, Unit, unitInputSchema } from '@tertial/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, patch, post } from '../api/request';
import { useAct } from '../api/use-act';

export type NewPerson = z.input<typeof newPersonSchema>;
export type PersonChange = z.input<typeof personChangeSchema>;
export type UnitInput = z.input<typeof unitInputSchema>;

/** Everybody of the agency, by name. Only coordinators may ask: `enabled` false asks nothing. */
export function usePeople(enabled = true) {
  return useQuery({ queryKey: ['people'], queryFn: () => get<Person[]>('people'), enabled });
}

export function useUnits() {
  return useQuery({ queryKey: ['units'], queryFn: () => get<Unit[]>('units') });
}

/** Adds a person, or changes the one with the id. Names stand on items too, so everything is fetched anew. */
export function useSavePerson(id: string | null) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (input: NewPerson | PersonChange) =>
      id ? patch<Person>(`people/${id}`, input) : post<Person>('people', input),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useSaveUnit(id: string | null) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (input: UnitInput) => (id ? patch<Unit>(`units/${id}`, input) : post<Unit>('units', input)),
    onSuccess: () => client.invalidateQueries(),
  });
}
