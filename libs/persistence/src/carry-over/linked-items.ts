import type { ItemLinks } from '@tertial/contracts';
import type { DataSource } from 'typeorm';
import { selectOne } from '../database/sql';
import { titleOf } from '../item/item-row.sql';

/** A choice whose command was refused has linked nothing. */
const CHOSEN = `c.choice <> 'left' AND NOT EXISTS (SELECT 1 FROM command_inbox b WHERE b.id = c.command_id AND b.status = 'refused')`;

const linked = (item: string) => `
  json_build_object('id', ${item}.id, 'title', ${titleOf(item)}, 'letterTitle', l.title, 'choice', c.choice)`;

const LINKS = `
  SELECT
    (SELECT coalesce(json_agg(${linked('e')} ORDER BY e.position, e.id), '[]')
     FROM carry_over c JOIN item e ON e.id = c.item_id LEFT JOIN letter l ON l.id = e.letter_id
     WHERE c.later_id = $1 AND ${CHOSEN}) AS earlier,
    (SELECT ${linked('n')} FROM carry_over c JOIN item n ON n.id = c.later_id LEFT JOIN letter l ON l.id = n.letter_id
     WHERE c.item_id = $1 AND ${CHOSEN} ORDER BY c.at DESC LIMIT 1) AS later,
    (SELECT json_build_object('letterId', s.letter_id, 'letterTitle', l.title, 'chapter', s.chapter, 'page', s.page,
              'heading', s.heading, 'span', s.span)
     FROM carry_over c JOIN item s ON s.id = c.source_id LEFT JOIN letter l ON l.id = s.letter_id
     WHERE c.later_id = $1 AND c.choice = 'carried-over' LIMIT 1) AS source`;

/** The items of other years that an item goes on from or in, and where its words stand when that is another letter. */
export async function linkedItems(dataSource: DataSource, itemId: string): Promise<ItemLinks> {
  return (await selectOne<ItemLinks>(dataSource, LINKS, [itemId])) ?? { earlier: [], later: null, source: null };
}
