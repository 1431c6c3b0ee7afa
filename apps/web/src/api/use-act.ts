import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useState } from 'react';
import { UnderWay } from './under-way';

/** What is done once an act has been answered. An error needs no one: it stands in `error`, for the form to show. */
interface Afterwards<Answer> {
  readonly onSuccess?: (answer: Answer) => void;
  readonly onError?: (error: Error) => void;
}

/**
 * Something that is done on the server: a mutation whose `mutate` tells afterwards in any case. React Query's own forgets what it was
 * to tell when the part of the page that asked has gone by then; and it often has, drawn anew by what the act itself fetched. The same
 * asked for twice, before the first is answered, is done once.
 */
export function useAct<Answer, Input = void>(options: UseMutationOptions<Answer, Error, Input>) {
  const { mutateAsync, ...act } = useMutation(options);
  const [underWay] = useState(() => new UnderWay());
  const mutate = (input: Input, { onSuccess, onError }: Afterwards<Answer> = {}) =>
    void underWay.start(input, () => mutateAsync(input))?.then(onSuccess, onError ?? (() => undefined));
  return { ...act, mutate };
}
