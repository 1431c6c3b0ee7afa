import type { ComparedItem, ComparedPair, LetterComparison } from '@tertial/contracts';
import { deadlineChanges, pairItems, saysTheSame, wordChanges, type ComparableItem } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select, selectOne, type Database } from '../database/sql';
import { personRef, titleOf } from '../item/item-row.sql';
import { laterLetter, type LaterLetter } from './later-letter';

type FoundItem = ComparedItem & ComparableItem;
type Earlier = NonNullable<LetterComparison['earlier']>;

/**
 * A letter's items beside those of the agency's last letter of an earlier year, as they stand in the register: what looks the same and
 * how it differs, what is new, and what is not continued. Rejected items count in neither.
 */
export async function compareLetters(dataSource: DataSource, letterId: string): Promise<LetterComparison> {
  const letter = await laterLetter(dataSource, letterId);
  const earlier = letter && (await letterBefore(dataSource, letter));
  if (!letter || !earlier) return { earlier: null, pairs: [], added: [], dropped: [] };
  const [before, after] = await Promise.all([itemsOf(dataSource, earlier.id), itemsOf(dataSource, letterId)]);
  const found = pairItems({ year: earlier.year, items: before }, { year: letter.year, items: after });
  const [old, fresh] = [byId(before), byId(after)];
  const paired = found.flatMap(({ earlierId, laterId, score }) => {
    const [a, b] = [old.get(earlierId), fresh.get(laterId)];
    return a && b ? [{ a, b, score }] : [];
  });
  const taken = new Set(paired.flatMap(({ a, b }) => [a, b]));
  return {
    earlier,
    pairs: paired.map(({ a, b, score }) => pairOf(a, b, score, letter.year - earlier.year)),
    added: after.filter((it) => !taken.has(it)).map(shown),
    dropped: before.filter((it) => !taken.has(it)).map(shown),
  };
}

function letterBefore(db: Database, { agencyId, year }: LaterLetter): Promise<Earlier | null> {
  return selectOne(
    db,
    `SELECT id, title, year FROM letter WHERE agency_id = $1 AND type = 'allocation' AND year < $2
     ORDER BY year DESC, imported_at DESC LIMIT 1`,
    [agencyId, year],
  );
}

/** A letter's own items with the deadlines that it gave; those that were carried over into it are of an earlier one. */
function itemsOf(db: Database, letterId: string): Promise<FoundItem[]> {
  return select(
    db,
    `SELECT i.id, i.kind, i.chapter, i.heading, i.page, i.text, i.register_status AS "registerStatus", i.seq,
            ${titleOf('i')} AS title,
            ${personRef('owner')} AS owner,
            (SELECT coalesce(json_agg(json_build_object(
                      'label', d.label, 'report', d.report, 'due', coalesce(d.original_due, d.due),
                      'unsettled', CASE WHEN coalesce(d.original_due, d.due) IS NULL THEN d.unsettled END) ORDER BY d.ordinal), '[]')
             FROM deliverable d WHERE d.item_id = i.id AND NOT d.informational) AS deliverables
     FROM item i LEFT JOIN person owner ON owner.id = i.owner_id
     WHERE i.letter_id = $1 AND i.register_status <> 'rejected'
       AND NOT EXISTS (SELECT 1 FROM carry_over c WHERE c.later_id = i.id AND c.choice = 'carried-over')
     ORDER BY i.position, i.id`,
    [letterId],
  );
}

function pairOf(earlier: FoundItem, later: FoundItem, score: number, yearsBetween: number): ComparedPair {
  return {
    earlier: shown(earlier),
    later: shown(later),
    score,
    sameWords: saysTheSame(earlier.text, later.text, yearsBetween),
    words: wordChanges(earlier.text, later.text),
    deadlines: deadlineChanges(earlier.deliverables, later.deliverables, yearsBetween).map((it) => ({ ...it })),
  };
}

function shown({ id, kind, title, chapter, page, registerStatus, seq, owner }: FoundItem): ComparedItem {
  return { id, kind, title, chapter, page, registerStatus, seq, owner };
}

function byId(items: readonly FoundItem[]): ReadonlyMap<string, FoundItem> {
  return new Map(items.map((item) => [item.id, item]));
}
