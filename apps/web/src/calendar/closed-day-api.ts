import type { ClosedDay, closedDayInputSchema } from '@tertial/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post, request } from '../api/request';
import { useAct } from '../api/use-act';

export type ClosedDayInput = z.input<typeof closedDayInputSchema>;

/** The agency's own closed days, from today on. */
export function useClosedDays() {
  return useQuery({ queryKey: ['closed-days'], queryFn: () => get<ClosedDay[]>('closed-days') });
}

/** Plans are made anew, so everything is fetched anew. */
export function useCloseDay() {
  const client = useQueryClient();
  return useAct({
    mutationFn: (input: ClosedDayInput) => post<ClosedDay[]>('closed-days', input),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useOpenDay() {
  const client = useQueryClient();
  return useAct({
    mutationFn: (day: string) => request<ClosedDay[]>(`closed-days/${day}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries(),
  });
}
