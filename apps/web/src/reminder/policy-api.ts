import type { Policies, PolicyDifference, policyInputSchema, PolicySaved, PolicyView } from '@tertial/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post, put } from '../api/request';
import { useAct } from '../api/use-act';

export type PolicyInput = z.input<typeof policyInputSchema>;
export type PolicyTarget = PolicyInput['target'];
export type PolicyFields = PolicyInput['fields'];

export function usePolicies() {
  return useQuery({ queryKey: ['policies'], queryFn: () => get<Policies>('policies') });
}

/** What is decided for a target, and what holds where nothing is. */
export function usePolicyView(target: PolicyTarget) {
  return useQuery({
    queryKey: ['policies', 'view', target],
    queryFn: () => post<PolicyView>('policies/view', { target }),
    // What somebody is writing must not be taken away by what another has saved.
    refetchOnWindowFocus: false,
  });
}

/** What would change; nothing is saved. */
export function usePolicyPreview() {
  return useAct({
    mutationFn: (input: Omit<PolicyInput, 'version'>) => post<PolicyDifference>('policies/preview', input),
  });
}

export function useSavePolicy() {
  const client = useQueryClient();
  return useAct({
    mutationFn: (input: PolicyInput) => put<PolicySaved>('policies', input),
    onSuccess: () => client.invalidateQueries(),
  });
}
