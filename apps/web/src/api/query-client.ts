import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './request';

const RETRIES = 2;

/** A session that has ended shows itself as 401 on whatever was asked: the session is asked anew, and the frame goes to sign-in. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      const signedOut = error instanceof ProblemError && error.problem.status === 401;
      if (signedOut && query.queryKey[0] !== 'session') void queryClient.invalidateQueries({ queryKey: ['session'] });
    },
  }),
  defaultOptions: {
    queries: {
      // What the server refused it refuses again; only silence and faults are worth another try.
      retry: (failures, error) => failures < RETRIES && error instanceof ProblemError && error.unanswered,
    },
  },
});
