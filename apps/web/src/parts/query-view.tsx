import { Skeleton, VStack } from '@navikt/ds-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemMessage } from './problem-message';

/** Shows what was fetched; until then a sketch of it, and a sentence with a way on when it could not be. */
export function QueryView<T>(props: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { query } = props;
  return (
    <>
      <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />
      {query.data !== undefined && props.children(query.data)}
      {query.isPending && !query.error && (
        <VStack gap="space-12" role="status" aria-label="Henter">
          <Skeleton variant="rounded" height="3.5rem" />
          <Skeleton variant="rounded" height="3.5rem" />
          <Skeleton variant="rounded" height="3.5rem" />
        </VStack>
      )}
    </>
  );
}
