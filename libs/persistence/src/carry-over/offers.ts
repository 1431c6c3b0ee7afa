import type { CarryOverOffer, CarryOverOffers } from '@tertial/contracts';
import { CARRIED_KINDS, type LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select, selectOne } from '../database/sql';
import { ITEM_FIELDS_SQL, ITEM_JOINS_SQL, titleOf } from '../item/item-row.sql';
import { REPORT_YEAR_SQL } from '../letter/report-dates';
import { laterLetter } from './later-letter';

/** What was decided of an item (i) on the page of letter $2; a choice whose command was refused decides nothing. */
const SETTLED = `
  SELECT json_build_object(
    'choice', c.choice, 'reason', c.reason, 'at', instant_text(c.at), 'by', coalesce(p.name, c.by),
    'later', CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'title', ${titleOf('n')}) END,
    'pending', coalesce(b.status = 'received', false)) AS settled
  FROM carry_over c
  LEFT JOIN command_inbox b ON b.id = c.command_id
  LEFT JOIN item n ON n.id = c.later_id
  LEFT JOIN person p ON p.id::text = c.by
  WHERE c.item_id = i.id AND c.letter_id = $2 AND coalesce(b.status <> 'refused', true)`;

/** Unfinished items of earlier years, each with what was decided of it for this letter, in the order in which they came. */
export async function carryOverOffers(
  dataSource: DataSource,
  letterId: string,
  today: LocalDate,
): Promise<CarryOverOffers> {
  const letter = await laterLetter(dataSource, letterId);
  if (!letter) return { year: null, unconfirmed: 0, offers: [] };
  const offers = await select<CarryOverOffer>(
    dataSource,
    `SELECT json_build_object(${ITEM_FIELDS_SQL}) AS item, ${REPORT_YEAR_SQL} AS year, decided.settled
     FROM item i ${ITEM_JOINS_SQL}
     LEFT JOIN LATERAL (${SETTLED}) decided ON true
     WHERE i.agency_id = $3 AND i.register_status = 'confirmed' AND i.kind = ANY($5) AND ${REPORT_YEAR_SQL} < $4
       AND (NOT i.closed OR decided.settled IS NOT NULL)
     ORDER BY i.position, i.id`,
    [today, letterId, letter.agencyId, letter.year, CARRIED_KINDS],
  );
  const proposed = await selectOne<{ count: number }>(
    dataSource,
    `SELECT count(*) FROM item i LEFT JOIN letter l ON l.id = i.letter_id
     WHERE i.agency_id = $1 AND i.register_status = 'proposed' AND i.kind = ANY($3) AND ${REPORT_YEAR_SQL} < $2`,
    [letter.agencyId, letter.year, CARRIED_KINDS],
  );
  return { year: letter.year, unconfirmed: proposed?.count ?? 0, offers };
}
