import { CARRIED_KINDS, isOpen, type ItemKind, type ItemState, type Refusal } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { refused, type Refusable } from '../database/refusable';
import { select } from '../database/sql';
import { titleOf } from '../item/item-row.sql';
import { lockItems } from '../item/item-rows';
import { UNKNOWN_ITEM_REFUSAL } from '../item/refusals';
import { REPORT_YEAR_SQL } from '../letter/report-dates';
import type { LaterLetter } from './later-letter';

/** An item of an earlier year, locked until the transaction ends. */
export interface OfferedItem {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly year: number;
  readonly letterTitle: string | null;
  readonly snapshot: ItemState | null;
  /** Something was done with it that no worker has taken yet. */
  readonly waiting: boolean;
  /** It was carried over or replaced, and that was not refused. */
  readonly settled: boolean;
  /** The item whose letter holds the words: itself, or the one from which it was carried over. */
  readonly sourceId: string;
}

type Confirmed = OfferedItem & { readonly snapshot: ItemState };

/** The items by id; their rows are locked in the order of their ids, so that nobody records anything of them meanwhile. */
export async function lockOffered(tx: EntityManager, itemIds: readonly string[]): Promise<Map<string, OfferedItem>> {
  await lockItems(tx, itemIds);
  const items = await select<OfferedItem>(
    tx,
    `SELECT i.id, i.agency_id AS "agencyId", i.kind, ${titleOf('i')} AS title, ${REPORT_YEAR_SQL} AS year,
            l.title AS "letterTitle", i.snapshot,
            EXISTS (SELECT 1 FROM command_inbox b WHERE b.item_id = i.id AND b.status = 'received') AS waiting,
            EXISTS (SELECT 1 FROM carry_over c JOIN command_inbox b ON b.id = c.command_id
                    WHERE c.item_id = i.id AND b.status <> 'refused') AS settled,
            coalesce((SELECT c.source_id FROM carry_over c WHERE c.later_id = i.id AND c.choice = 'carried-over'), i.id)
              AS "sourceId"
     FROM item i LEFT JOIN letter l ON l.id = i.letter_id WHERE i.id = ANY($1)`,
    [itemIds],
  );
  return new Map(items.map((item) => [item.id, item]));
}

/** Why an item cannot be left where it is; null when it can. */
export function whyNotLeft(item: OfferedItem | undefined, letter: LaterLetter): Refusal | null {
  const answer = asOffered(item, letter);
  return answer.ok ? null : answer.refusal;
}

/** The item, when it can go on elsewhere; else why not: nothing of it is open, or something done with it is still on its way. */
export function whyNotEnded(item: OfferedItem | undefined, letter: LaterLetter): Refusable<{ item: Confirmed }> {
  const answer = asOffered(item, letter);
  if (!answer.ok) return answer;
  if (answer.item.waiting)
    return refused('command-waiting', 'Noe som er gjort med oppdraget, er ikke behandlet ennå. Prøv igjen om litt.');
  if (!answer.item.snapshot.deliverables.some(isOpen))
    return refused('nothing-open', 'Alt i oppdraget er levert. Godkjenn leveransen, eller send den tilbake først.');
  return answer;
}

function asOffered(item: OfferedItem | undefined, letter: LaterLetter): Refusable<{ item: Confirmed }> {
  if (item?.agencyId !== letter.agencyId) return { ok: false, refusal: UNKNOWN_ITEM_REFUSAL };
  if (!isConfirmed(item))
    return refused('not-confirmed', 'Oppdraget er ikke bekreftet, og følges ikke opp. Gå til brevet det står i.');
  if (item.year >= letter.year) return refused('not-earlier', 'Oppdraget er ikke fra et tidligere år enn brevet.');
  if (!CARRIED_KINDS.includes(item.kind))
    return refused('of-its-year', 'Rapporter, statistikk og møter hører til sitt år og går ikke over i det neste.');
  if (item.settled) return refused('already-settled', 'Oppdraget er allerede overført eller erstattet.');
  return { ok: true, item };
}

function isConfirmed(item: OfferedItem): item is Confirmed {
  return item.snapshot !== null;
}
