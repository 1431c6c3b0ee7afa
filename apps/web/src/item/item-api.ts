import type { BulkResult, CommandAnswer, ItemDetail, ItemPage, ItemQuery, ItemRow } from '@tertial/contracts';
import type {
  assignItemsSchema,
  confirmItemsSchema,
  extendItemsSchema,
  itemChangeSchema,
  newItemSchema,
  rejectItemsSchema,
} from '@tertial/contracts';
import type { CommandBody } from '@tertial/domain/item';
import type { LocalDate } from '@tertial/domain/time';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { z } from 'zod';
import { get, patch, post, ProblemError, put, queryText } from '../api/request';
import { useAct } from '../api/use-act';
import { newCommandId, sameCommand, type SentCommand } from './command-id';

export type NewItem = z.input<typeof newItemSchema>;
export type ItemChange = z.input<typeof itemChangeSchema>;
export type DeliverableInput = NewItem['deliverables'][number] & { readonly due: LocalDate | null };

/** A command, and the `seq` of the item that its giver saw. */
export interface GivenCommand {
  readonly body: CommandBody;
  readonly seen: number;
}

const PENDING_POLL_MS = 2000;

/** One page of the list of items. */
export function useItems(query: ItemQuery) {
  return useQuery({
    queryKey: ['items', query],
    queryFn: ({ signal }) => get<ItemPage>(`items${queryText(query as Record<string, string | number>)}`, signal),
    placeholderData: keepPreviousData,
  });
}

const LARGEST_PAGE = 200;

/** All items of a letter, whatever became of them, in the letter's order. */
export function useLetterItems(letterId: string) {
  return useQuery({
    queryKey: ['items', 'letter', letterId],
    queryFn: async ({ signal }) => {
      const rows: ItemRow[] = [];
      for (let page = 1; ; page += 1) {
        const query = queryText({ letter: letterId, page, size: LARGEST_PAGE });
        const got = await get<ItemPage>(`items${query}`, signal);
        rows.push(...got.rows);
        if (got.rows.length < LARGEST_PAGE) return rows;
      }
    },
  });
}

/** One item; asked for again by itself while a command waits for a worker. */
export function useItem(id: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['item', id],
    queryFn: () => get<ItemDetail>(`items/${id}`),
    refetchInterval: (query) => (query.state.data?.pending.length ? PENDING_POLL_MS : false),
  });
}

/**
 * Gives an item's commands. What was not answered and is sent again unchanged is the same command; and whatever the answer,
 * the page shows the item as it is afterwards.
 */
export function useCommand(itemId: string) {
  const client = useQueryClient();
  const sent = useRef<SentCommand | null>(null);
  return useAct({
    mutationFn: ({ body, seen }: GivenCommand) => {
      sent.current = sameCommand(sent.current, body, newCommandId);
      return post<CommandAnswer>(`items/${itemId}/commands`, { id: sent.current.id, seen, body });
    },
    onSettled: (_answer, error) => {
      const unanswered = error instanceof ProblemError && error.unanswered;
      if (!unanswered) sent.current = null;
      return client.invalidateQueries();
    },
  });
}

/** Adds an item by hand, or changes the proposed one with the id. */
export function useSaveItem(id: string | null) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (input: NewItem | ItemChange) =>
      id ? patch<ItemDetail>(`items/${id}`, input) : post<ItemDetail>('items', input),
    // After a refusal too: somebody else may have changed it, and the newest version is what one must see.
    onSettled: () => client.invalidateQueries(),
  });
}

/** Makes a rejected item a proposed one again. The hook is for a list too: which item is said when it is done. */
export function useRestoreItem() {
  const client = useQueryClient();
  return useAct({
    mutationFn: ({ id, version }: Pick<ItemRow, 'id' | 'version'>) =>
      post<ItemDetail>(`items/${id}/restore`, { version }),
    onSettled: () => client.invalidateQueries(),
  });
}

/** Marks an item as exempt from public disclosure; without a ground the mark is taken away. */
export function useExemption({ id, version }: Pick<ItemRow, 'id' | 'version'>) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (ground: string | null) => put<ItemDetail>(`items/${id}/exemption`, { ground, version }),
    onSettled: () => client.invalidateQueries(),
  });
}

function useBulk<Input>(act: 'confirm' | 'reject' | 'assign' | 'extend') {
  const client = useQueryClient();
  return useAct({
    mutationFn: (input: Input) => post<BulkResult>(`items/${act}`, input),
    onSettled: () => client.invalidateQueries(),
  });
}

export const useConfirmItems = () => useBulk<z.input<typeof confirmItemsSchema>>('confirm');
export const useRejectItems = () => useBulk<z.input<typeof rejectItemsSchema>>('reject');
export const useAssignItems = () => useBulk<z.input<typeof assignItemsSchema>>('assign');
export const useExtendItems = () => useBulk<z.input<typeof extendItemsSchema>>('extend');
