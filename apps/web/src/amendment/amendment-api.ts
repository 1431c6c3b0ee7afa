import type { AmendmentRow, applyAmendmentSchema, CommandAnswer, LetterDetail } from '@tertial/contracts';
import type { NewPace } from '@tertial/domain/item';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post } from '../api/request';
import { useAct } from '../api/use-act';

type Pace = Pick<NewPace, 'frequency' | 'day' | 'from'>;
export type ApplyInput = Omit<z.input<typeof applyAmendmentSchema>, 'pace'> & { readonly pace?: Pace };

const PENDING_POLL_MS = 2000;

/** What a letter changes of earlier ones, beside today's register; asked for again by itself while a change waits for a worker. */
export function useAmendments(letterId: string) {
  return useQuery({
    queryKey: ['amendments', letterId],
    queryFn: ({ signal }) => get<AmendmentRow[]>(`letters/${letterId}/amendments`, signal),
    refetchInterval: (query) => (query.state.data?.some((it) => it.pending) ? PENDING_POLL_MS : false),
  });
}

/** What the part about changes is called, with how many wait for a decision; null when the letter changes nothing. */
export function useAmendmentsLabel({ id }: Pick<LetterDetail, 'id'>): string | null {
  const changes = useAmendments(id).data ?? [];
  if (changes.length === 0) return null;
  const open = changes.filter((it) => it.status === 'open').length;
  return open > 0 ? `Endringer\u00a0(${open})` : 'Endringer';
}

/** Applies a change to an item; whatever the answer, the page shows how it stands afterwards. */
export function useApplyAmendment(amendmentId: string) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (input: ApplyInput) => post<CommandAnswer>(`amendments/${amendmentId}/apply`, input),
    onSettled: () => client.invalidateQueries(),
  });
}

export function useRejectAmendment(amendmentId: string) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (reason: string) => post<CommandAnswer>(`amendments/${amendmentId}/reject`, { reason }),
    onSettled: () => client.invalidateQueries(),
  });
}
