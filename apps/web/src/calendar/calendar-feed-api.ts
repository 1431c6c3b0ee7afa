import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalendarFeedOwner, CalendarFeeds, NewCalendarFeed } from '@tertial/contracts';
import { get, post, request } from '../api/request';
import { useAct } from '../api/use-act';

const KEY = ['calendar-feeds'];

/** Which calendars have an address. */
export function useCalendarFeeds() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => get<CalendarFeeds>('calendar-feeds', signal) });
}

/** A new address; the one before holds no longer. */
export function useMakeFeed(owner: CalendarFeedOwner) {
  const queries = useQueryClient();
  return useAct({
    mutationFn: () => post<NewCalendarFeed>(`calendar-feeds/${owner}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useRevokeFeed(owner: CalendarFeedOwner) {
  const queries = useQueryClient();
  return useAct({
    mutationFn: () => request<undefined>(`calendar-feeds/${owner}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
