import type { Refusal } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { IdSource } from '../database/ids';
import type { BulkOutcome, ItemRefusal } from '../database/refusable';
import { select } from '../database/sql';
import { titleOf } from '../item/item-row.sql';
import type { LeaveItems, ReplaceItems, Settled } from './carry-over';
import { endEarlier, unseenEnding, type Ending } from './end-earlier';
import type { LaterLetter } from './later-letter';
import { lockOffered, whyNotEnded, whyNotLeft } from './offered-items';
import { writeChoice } from './write-choice';

interface Successor {
  readonly id: string;
  readonly title: string;
  readonly chapter: string | null;
  readonly page: number | null;
}

const NO_SUCCESSOR: Refusal = {
  code: 'unknown-successor',
  sentence: 'Oppdraget som skal erstatte det, finnes ikke i dette brevet eller er avvist. Velg et annet.',
};

/** Says of unfinished items that an item of the later letter takes their place. */
export async function replaceItems(
  tx: EntityManager,
  ids: IdSource,
  letter: LaterLetter,
  act: ReplaceItems,
): Promise<Settled> {
  const offered = await lockOffered(
    tx,
    act.pairs.map(({ earlierId }) => earlierId),
  );
  const successors = await successorsOf(tx, letter, act);
  const refused: ItemRefusal[] = [];
  const endings = new Map<string, Ending>();
  for (const { earlierId, laterId } of act.pairs) {
    const answer = whyNotEnded(offered.get(earlierId), letter);
    const later = successors.get(laterId);
    if (!answer.ok) refused.push({ itemId: earlierId, ...answer.refusal });
    else if (!later) refused.push({ itemId: earlierId, ...NO_SUCCESSOR });
    else {
      const ending = replacedBy(earlierId, later, letter);
      const unseen = unseenEnding(answer.item.snapshot, ending.body, act);
      if (unseen) refused.push({ itemId: earlierId, ...unseen });
      else endings.set(earlierId, ending);
    }
  }
  const commands = await endEarlier(tx, ids, letter, [...endings.values()], act);
  return { started: [], commands, refused };
}

/** Leaves unfinished items with their own letter: they go on there as they are, and the next letter offers them again. */
export async function leaveItems(tx: EntityManager, letter: LaterLetter, act: LeaveItems): Promise<BulkOutcome> {
  const offered = await lockOffered(tx, act.itemIds);
  const done: string[] = [];
  const refused: ItemRefusal[] = [];
  for (const itemId of new Set(act.itemIds)) {
    const refusal = whyNotLeft(offered.get(itemId), letter);
    if (refusal) refused.push({ itemId, ...refusal });
    else done.push(itemId);
  }
  for (const itemId of done) await writeChoice(tx, letter, { itemId, choice: 'left', reason: act.reason }, act);
  await writeAudit(
    tx,
    ...done.map((itemId) => ({
      at: act.at,
      actor: act.by,
      action: 'item.left',
      subject: `item/${itemId}`,
      detail: { letterId: letter.id, reason: act.reason },
    })),
  );
  return { done, refused };
}

async function successorsOf(
  tx: EntityManager,
  letter: LaterLetter,
  { pairs }: ReplaceItems,
): Promise<ReadonlyMap<string, Successor>> {
  const rows = await select<Successor>(
    tx,
    `SELECT id, ${titleOf('i')} AS title, chapter, page FROM item i
     WHERE id = ANY($1) AND letter_id = $2 AND register_status <> 'rejected'`,
    [pairs.map(({ laterId }) => laterId), letter.id],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function replacedBy(itemId: string, later: Successor, letter: LaterLetter): Ending {
  const place = [letter.title, later.chapter && `kap. ${later.chapter}`, later.page && `side ${later.page}`];
  const reference = place.filter(Boolean).join(', ');
  const reason = `Går opp i «${later.title}»`;
  return {
    body: { kind: 'supersede', reason, reference },
    choice: { itemId, choice: 'replaced', laterId: later.id },
  };
}
