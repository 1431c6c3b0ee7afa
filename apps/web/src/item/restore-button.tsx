import { Button } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { ProblemMessage } from '../parts/problem-message';
import { useHasRole } from '../session/session-api';
import { useRestoreItem } from './item-api';

/** Takes a rejected item back: it is proposed again. */
export function RestoreButton({ item }: { item: Pick<ItemRow, 'id' | 'version' | 'title'> }) {
  const mayRestore = useHasRole('coordinator');
  const restore = useRestoreItem();
  if (!mayRestore) return null;
  const { id, version } = item;
  return (
    <>
      <div>
        <Button
          size="small"
          variant="secondary"
          loading={restore.isPending}
          onClick={() => restore.mutate({ id, version })}
        >
          Ta tilbake<span className="sr-only"> {item.title}</span>
        </Button>
      </div>
      <ProblemMessage error={restore.error} />
    </>
  );
}
