import type { CommandAnswer, ItemDetail } from '@tertial/contracts';
import type { CommandBody } from '@tertial/domain/item';
import type { SeriesCommandKind } from '@tertial/domain/series';
import { useState } from 'react';
import { DONE_WORDS } from '../words/item-words';
import { useCommand } from './item-api';
import type { DialogCommand } from './command-forms';
import { useSeen } from './seen';

/** The dialog that is open: a command on a deliverable (null: on the whole item), or the choice of an owner. */
export type OpenDialog =
  | { readonly kind: DialogCommand; readonly deliverableId: string | null }
  | { readonly kind: 'assign' }
  | { readonly kind: 'series'; readonly command: SeriesCommandKind };

/** What can be done on an item's page, and how it goes. */
export interface ItemActs {
  readonly busy: boolean;
  /** Why the last one was not done; shown where the form is. */
  readonly error: unknown;
  readonly answer: CommandAnswer | null;
  readonly open: OpenDialog | null;
  readonly give: (body: CommandBody) => void;
  readonly show: (dialog: OpenDialog) => void;
  readonly close: () => void;
  readonly dismiss: () => void;
}

export function useItemActs(item: Pick<ItemDetail, 'id' | 'seq'>): ItemActs {
  const command = useCommand(item.id);
  const { seen, hold, letGo } = useSeen(item.seq);
  const [answer, setAnswer] = useState<CommandAnswer | null>(null);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const give = (body: CommandBody) => {
    setAnswer(null);
    const given = { body, seen };
    command.mutate(given, {
      onSuccess: (done) => {
        setAnswer(done.outcome === 'done' ? { ...done, message: DONE_WORDS[body.kind] } : done);
        setOpen(null);
        letGo();
        window.scrollTo({ top: 0 });
      },
      // The reason stands in the dialog, and the page shows how it is now.
      onError: letGo,
    });
  };
  const turnTo = (dialog: OpenDialog | null) => {
    command.reset();
    if (dialog) hold();
    else letGo();
    setOpen(dialog);
  };
  return {
    busy: command.isPending,
    error: command.error,
    answer,
    open,
    give,
    show: turnTo,
    close: () => turnTo(null),
    dismiss: () => setAnswer(null),
  };
}
