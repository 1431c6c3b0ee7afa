import type { PreviewPage, PreviewQuery } from '@tertial/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, queryText } from '../api/request';

/** What will be sent in the coming year, in the order of time. */
export function usePreview(query: PreviewQuery) {
  return useQuery({
    queryKey: ['preview', query],
    queryFn: () => get<PreviewPage>(`preview${queryText(query as Record<string, string | number>)}`),
    placeholderData: keepPreviousData,
  });
}
