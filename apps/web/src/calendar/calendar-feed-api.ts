import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalendarFeedOwner, CalendarFeeds, NewCalendarFeed } from '@tertial/contracts';
import { get, post, request } from '../api/request';
import { useAct } from '../api/use-act';

const KEY = ['calendar-feeds'];

/** Which calendars have an address. */
export function useCalendarFeeds() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => get<CalendarFeeds>('calendar-feeds', signal) });
}

/** A new address. `replaces`: when the one before was made, which holds no longer; null: there was none. */
export function useMakeFeed(owner: CalendarFeedOwner) {
  const queries = useQueryClient();
  return useAct({
    mutationFn: (replaces: string | null) => post<NewCalendarFeed>(`calendar-feeds/${owner}`, { replaces }),
    // After a refusal too: the page then shows the address that somebody else has made.
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useRevokeFeed(owner: CalendarFeedOwner) {
  const queries = useQueryClient();
  return useAct({
    mutationFn: () => request<undefined>(`calendar-feeds/${owner}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
