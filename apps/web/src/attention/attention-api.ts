import type { Attention, LatestRound } from '@tertial/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/request';
import { useAct } from '../api/use-act';

const ROUND_POLL_MS = 1000;

export function useAttention() {
  return useQuery({ queryKey: ['attention'], queryFn: () => get<Attention>('attention') });
}

/** The newest round of mails; followed while it runs, and while the one that was `asked` for has not shown itself. */
export function useLatestRound(asked: string | null) {
  return useQuery({
    queryKey: ['round'],
    queryFn: () => get<LatestRound>('rounds/latest'),
    refetchInterval: ({ state: { data } }) =>
      data?.status === 'running' || (asked !== null && data?.workflowId !== asked) ? ROUND_POLL_MS : false,
  });
}

export function useStartRound() {
  const client = useQueryClient();
  return useAct({
    mutationFn: () => post<{ workflowId: string }>('rounds'),
    onSuccess: () => client.invalidateQueries({ queryKey: ['round'] }),
  });
}
