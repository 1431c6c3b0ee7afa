import type {
  BulkResult,
  carryOverInputSchema,
  CarryOverOffers,
  itemPairsSchema,
  leaveItemsSchema,
  LetterComparison,
  LetterDetail,
} from '@tertial/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post } from '../api/request';
import { useAct } from '../api/use-act';
import { useLetters } from '../letter/letter-api';
import { undecided } from './offer-groups';

export type CarryOverInput = z.input<typeof carryOverInputSchema>;
export type CarriedDeadline = CarryOverInput['deadline'];
export type LeaveInput = z.input<typeof leaveItemsSchema>;
export type PairsInput = z.input<typeof itemPairsSchema>;

const PENDING_POLL_MS = 2000;

/** Whether a letter may take over from one of an earlier year: only then is there anything to show. */
function useTakesOver(letter: Pick<LetterDetail, 'type' | 'year' | 'agencyName'>): boolean {
  const letters = useLetters().data ?? [];
  const { type, year, agencyName } = letter;
  if (type !== 'allocation' || year === null) return false;
  return letters.some((it) => it.agencyName === agencyName && it.year !== null && it.year < year);
}

/** What the part about earlier years is called, with how many items wait for a decision; null when a letter has no such part. */
export function useCarryOverLabel(letter: Pick<LetterDetail, 'id' | 'type' | 'year' | 'agencyName'>): string | null {
  const takesOver = useTakesOver(letter);
  const waiting = undecided(useOffers(letter.id, takesOver).data?.offers ?? []);
  if (!takesOver) return null;
  const name = waiting > 0 ? `Fra i fjor (${waiting})` : 'Fra i fjor';
  // A tab of many short words would be cut into as many lines.
  return name.replaceAll(' ', '\u00a0');
}

/** What earlier years left unfinished, with what was decided of it; asked for again by itself while a worker is awaited. */
export function useOffers(letterId: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['carry-over', letterId],
    queryFn: ({ signal }) => get<CarryOverOffers>(`letters/${letterId}/carry-over`, signal),
    refetchInterval: (query) =>
      query.state.data?.offers.some(({ settled }) => settled?.pending) ? PENDING_POLL_MS : false,
  });
}

/** The letter beside last year's. */
export function useComparison(letterId: string) {
  return useQuery({
    queryKey: ['comparison', letterId],
    queryFn: ({ signal }) => get<LetterComparison>(`letters/${letterId}/comparison`, signal),
  });
}

function useSettle<Input>(letterId: string, path: string) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (input: Input) => post<BulkResult>(`letters/${letterId}/${path}`, input),
    // After a refusal too: somebody else may have decided meanwhile.
    onSettled: () => client.invalidateQueries(),
  });
}

export const useCarryOver = (letterId: string) => useSettle<CarryOverInput>(letterId, 'carry-over');
export const useReplace = (letterId: string) => useSettle<PairsInput>(letterId, 'carry-over/replaced');
export const useLeave = (letterId: string) => useSettle<LeaveInput>(letterId, 'carry-over/left');
export const useSameOwners = (letterId: string) => useSettle<PairsInput>(letterId, 'comparison/owners');
