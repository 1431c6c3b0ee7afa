import type {
  AbsenceRow,
  Departure,
  departureInputSchema,
  Holdings,
  newAbsenceSchema,
  PersonRef,
} from '@tertial/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post, put, request } from '../api/request';
import { useAct } from '../api/use-act';

export type AbsenceDraft = z.input<typeof newAbsenceSchema>;
export type DepartureDraft = z.input<typeof departureInputSchema>;

const PROGRESS_POLL_MS = 1000;

/** Absences that are not over: for a coordinator everybody's, else one's own. */
export function useAbsences() {
  return useQuery({ queryKey: ['absences'], queryFn: () => get<AbsenceRow[]>('absences') });
}

/** Whom one may name to stand in. */
export function useDeputies() {
  return useQuery({ queryKey: ['absences', 'deputies'], queryFn: () => get<PersonRef[]>('absences/deputies') });
}

/** Enters an absence, or changes the one with the id. Plans say who is told, so everything is fetched anew. */
export function useSaveAbsence(id: string | null) {
  const client = useQueryClient();
  return useAct({
    mutationFn: ({ personId, ...absence }: AbsenceDraft) =>
      id
        ? put<AbsenceRow>(`absences/${id}`, absence)
        : post<AbsenceRow>('absences', { ...absence, personId: personId ?? null }),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useWithdrawAbsence() {
  const client = useQueryClient();
  return useAct({
    mutationFn: (id: string) => request(`absences/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries(),
  });
}

/** Who leaves or has left; followed while something is still being handed over. */
export function useDepartures() {
  return useQuery({
    queryKey: ['departures'],
    queryFn: () => get<Departure[]>('departures'),
    refetchInterval: ({ state: { data } }) => (data?.some((it) => it.progress.waiting > 0) ? PROGRESS_POLL_MS : false),
  });
}

/** What a person would hand over. */
export function useHoldings(personId: string) {
  return useQuery({
    queryKey: ['people', personId, 'holdings'],
    queryFn: () => get<Holdings>(`people/${personId}/holdings`),
  });
}

export function useLeave() {
  const client = useQueryClient();
  return useAct({
    mutationFn: (departure: DepartureDraft) => post<Departure>('departures', departure),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useWithdrawDeparture() {
  const client = useQueryClient();
  return useAct({
    mutationFn: (id: string) => request(`departures/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries(),
  });
}
