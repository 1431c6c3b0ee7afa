import type { MailContent, MailPage, MailQuery } from '@tertial/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, queryText } from '../api/request';

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
