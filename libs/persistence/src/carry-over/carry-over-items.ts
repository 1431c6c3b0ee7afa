import { deliverableId } from '@tertial/contracts';
import { carriedItem, type ItemState, type ReportDates } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { IdSource } from '../database/ids';
import type { ItemRefusal } from '../database/refusable';
import { nextPosition } from '../item/edit-items';
import { knownReportDates } from '../letter/report-dates';
import type { CarryOverItems, Settled } from './carry-over';
import { endEarlier, unseenEnding } from './end-earlier';
import type { LaterLetter } from './later-letter';
import { lockOffered, whyNotEnded, type OfferedItem } from './offered-items';
import { writeCarried, type CarriedRow } from './write-carried';

const REASON = 'Oppdraget er ikke ferdig og går videre i brevet for neste år.';

/**
 * Lets unfinished items go on in a later letter, in one transaction: for each a confirmed item that begins with what is open, and a
 * command that ends the earlier one. Those that cannot are named with the reason.
 */
export async function carryOverItems(
  tx: EntityManager,
  ids: IdSource,
  letter: LaterLetter,
  act: CarryOverItems,
): Promise<Settled> {
  // Locks the agency, so that no deadline follows a report's date that is being replaced.
  const position = await nextPosition(tx, letter.agencyId);
  const offered = await lockOffered(tx, act.itemIds);
  const reports = await knownReportDates(tx, letter.agencyId, letter.year);
  const body = { kind: 'carry-over', reason: REASON, reference: letter.title } as const;
  const refused: ItemRefusal[] = [];
  const rows: CarriedRow[] = [];
  for (const itemId of new Set(act.itemIds)) {
    const answer = whyNotEnded(offered.get(itemId), letter);
    const unseen = answer.ok ? unseenEnding(answer.item.snapshot, body, act) : null;
    if (!answer.ok) refused.push({ itemId, ...answer.refusal });
    else if (unseen) refused.push({ itemId, ...unseen });
    else rows.push(carried(answer.item, ids(), position + rows.length, { letter, act, reports }));
  }
  await writeCarried(tx, letter, rows, act);
  const ended = rows.map(({ earlier, state }) => ({
    body,
    choice: { itemId: earlier.id, choice: 'carried-over', laterId: state.itemId, sourceId: earlier.sourceId } as const,
  }));
  const commands = await endEarlier(tx, ids, letter, ended, act);
  await writeAudit(tx, ...rows.map((row) => auditOf(row, letter, act)));
  return { started: rows.map(({ state }) => state.itemId), commands, refused };
}

interface Going {
  readonly letter: LaterLetter;
  readonly act: CarryOverItems;
  readonly reports: ReportDates;
}

function carried(
  earlier: OfferedItem & { readonly snapshot: ItemState },
  itemId: string,
  position: number,
  { letter, act, reports }: Going,
): CarriedRow {
  const state = carriedItem(earlier.snapshot, {
    itemId,
    deliverableId: (ordinal) => deliverableId(itemId, ordinal),
    at: act.at,
    deadline: act.deadline,
    reports,
    earlierLetter: earlier.letterTitle,
    laterLetter: letter.title,
  });
  return { earlier, state, position, report: act.deadline.kind === 'report' ? act.deadline.report : null };
}

function auditOf({ earlier, state }: CarriedRow, letter: LaterLetter, { at, actor, deadline }: CarryOverItems) {
  return {
    at,
    actor: actor.personId,
    action: 'item.carried-over',
    subject: `item/${state.itemId}`,
    detail: {
      from: earlier.id,
      letterId: letter.id,
      deadline,
      deadlines: state.deliverables.map((it) => ({ id: it.id, due: it.deadline.due })),
    },
  };
}
