import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { MailLinkView, StoredFile, UseMailLink } from '@tertial/contracts';
import { request } from '../api/request';
import { uploadFile } from '../api/upload';
import { useAct } from '../api/use-act';

const PENDING_POLL_MS = 2000;
const keyOf = (secret: string) => ['mail-link', secret];

/** What a mail's link is about; asked for again by itself while what it asked for waits for a worker. */
export function useMailLinkView(secret: string) {
  return useQuery({
    queryKey: keyOf(secret),
    queryFn: ({ signal }) => request<MailLinkView>('mail-link', { bearer: secret, signal }),
    refetchInterval: ({ state }) => (state.data?.standing === 'received' ? PENDING_POLL_MS : false),
  });
}

/** Uses the link. When that is refused the page asks how it stands: somebody may have been first. */
export function useUseMailLink(secret: string) {
  const queries = useQueryClient();
  return useAct({
    mutationFn: (input: UseMailLink) =>
      request<MailLinkView>('mail-link', { method: 'POST', body: input, bearer: secret }),
    onSuccess: (view) => queries.setQueryData(keyOf(secret), view),
    onError: () => queries.invalidateQueries({ queryKey: keyOf(secret) }),
  });
}

export function storeByLink(secret: string) {
  return (file: File) => uploadFile<StoredFile>('mail-link/files', file, undefined, secret);
}
