import type {
  declareNotDeadlineSchema,
  LetterReviewAnswer,
  makeDeadlineSchema,
  mergeItemsSchema,
  passageItemSchema,
  PassageTimes,
  ReviewActAnswer,
  splitItemSchema,
} from '@tertial/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post, queryText } from '../../api/request';
import { useAct } from '../../api/use-act';

/** What the review needs beside items, questions and text: what is no deadline, where words stand, what was chosen before. */
export function useReviewParts(letterId: string) {
  return useQuery({
    queryKey: ['review', letterId],
    queryFn: () => get<LetterReviewAnswer>(`letters/${letterId}/review`),
  });
}

/** A piece of the letter as text, and the deadlines that its words give. */
export function usePassageTimes(letterId: string, [from, to]: readonly [number, number], enabled = true) {
  return useQuery({
    queryKey: ['passage-times', letterId, from, to],
    enabled,
    queryFn: ({ signal }) => get<PassageTimes>(`letters/${letterId}/times${queryText({ from, to })}`, signal),
  });
}

function useReviewAct<Input>(pathOf: (input: Input) => string, bodyOf: (input: Input) => unknown = (input) => input) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (input: Input) => post<ReviewActAnswer>(pathOf(input), bodyOf(input)),
    // After a refusal too: somebody else may have changed it, and the newest version is what one must see.
    onSettled: () => client.invalidateQueries(),
  });
}

type MakeDeadlineInput = z.input<typeof makeDeadlineSchema>;
type NotDeadlineInput = z.input<typeof declareNotDeadlineSchema>;
type PassageInput = z.input<typeof passageItemSchema>;

export const useMakeDeadline = (letterId: string) =>
  useReviewAct<MakeDeadlineInput>(() => `letters/${letterId}/deadlines`);
export const useDeclareNotDeadline = (letterId: string) =>
  useReviewAct<NotDeadlineInput>(() => `letters/${letterId}/not-deadlines`);
export const useAddPassage = (letterId: string) => useReviewAct<PassageInput>(() => `letters/${letterId}/items`);
export const useSplitItem = (itemId: string) =>
  useReviewAct<z.input<typeof splitItemSchema>>(() => `items/${itemId}/split`);
export const useMergeItems = (itemId: string) =>
  useReviewAct<z.input<typeof mergeItemsSchema>>(() => `items/${itemId}/merge`);
export const useApplyRemembered = (letterId: string) =>
  useReviewAct<{ id: string; targetId: string }>(
    ({ id }) => `letters/${letterId}/remembered/${id}/apply`,
    ({ targetId }) => ({ targetId }),
  );
