import type { MailContent, MailPage, MailQuery, MailRhythm } from '@tertial/contracts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, put, queryText } from '../api/request';
import { useAct } from '../api/use-act';

/** The log of mails, newest first. */
export function useMails(query: MailQuery) {
  return useQuery({
    queryKey: ['mails', query],
    queryFn: () => get<MailPage>(`mails${queryText(query as Record<string, string | number>)}`),
    placeholderData: keepPreviousData,
  });
}

export function useMail(id: string) {
  return useQuery({ queryKey: ['mail', id], queryFn: () => get<MailContent>(`mails/${id}`) });
}

/** Chooses how often who is signed in is told what can wait. */
export function useChooseRhythm() {
  const client = useQueryClient();
  return useAct({
    mutationFn: (rhythm: MailRhythm['rhythm']) => put<MailRhythm>('mail-rhythm', { rhythm }),
    onSuccess: () => client.invalidateQueries(),
  });
}
