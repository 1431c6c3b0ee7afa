import type { Person, PersonRole, Session } from '@tertial/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, request } from '../api/request';
import { useAct } from '../api/use-act';

const SESSION_KEY = ['session'];

/** Who is signed in, and with AUTH=demo who one could be. */
export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: () => get<Session>('session'), staleTime: 60_000 });
}

/** Whether who is signed in has the role; false while that is not known. */
export function useHasRole(role: PersonRole): boolean {
  return useSession().data?.person?.roles.includes(role) ?? false;
}

/** Signs in or out; everything that was fetched for the one before is thrown away. */
export function useSignIn() {
  const client = useQueryClient();
  return useAct({
    mutationFn: (person: Person) => post<Session>('session', { personId: person.id }),
    onSuccess: () => client.resetQueries(),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useAct({
    mutationFn: () => request('session', { method: 'DELETE' }),
    onSuccess: () => client.resetQueries(),
  });
}
