import type { ItemPlaces, LetterReviewAnswer, NotDeadlineRow } from '@tertial/contracts';
import type { NotDeadlineReason, Span } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select, selectOne } from '../database/sql';
import { rememberedFor, type AskedLetter } from './remembered';

type Pair = [number, number];

interface PlacedItem {
  readonly id: string;
  readonly registerStatus: 'proposed' | 'confirmed' | 'rejected';
  readonly merged: boolean;
  readonly wording: string | null;
  readonly text: string;
  readonly span: Pair | null;
  readonly spans: Pair[] | null;
  readonly deliverables: { id: string; span: Pair }[];
}

type FoundNotDeadline = Pick<NotDeadlineRow, 'id' | 'raw' | 'note'> & { span: Pair; reason: NotDeadlineReason };

/** Not yet with what the words of each would give: that is the reader's business. */
export type ReviewView = Omit<LetterReviewAnswer, 'notDeadlines'> & {
  readonly notDeadlines: Omit<NotDeadlineRow, 'proposal'>[];
};

/** What the review of a letter needs beside its items and questions; null when there is no such letter. */
export async function reviewView(dataSource: DataSource, letterId: string): Promise<ReviewView | null> {
  const letter = await selectOne<AskedLetter>(
    dataSource,
    `SELECT id, agency_id AS "agencyId", coalesce(year, extract(year FROM date)::int) AS year, text FROM letter WHERE id = $1`,
    [letterId],
  );
  if (!letter) return null;
  const items = await placedItems(dataSource, letterId);
  const listed = items.filter((it) => !it.merged);
  const notDeadlines = await notDeadlinesOf(dataSource, letterId);
  const proposed = listed.filter((it) => it.registerStatus === 'proposed');
  const questions = await select<{ id: string; span: Span }>(
    dataSource,
    'SELECT id, span FROM question WHERE letter_id = $1 AND resolved_at IS NULL',
    [letterId],
  );
  return {
    notDeadlines: notDeadlines.map((it) => ({ ...it, itemId: holderOf(listed, it.span) })),
    places: listed.flatMap(placesOf),
    merged: items.filter((it) => it.merged).map(({ id }) => id),
    remembered: await rememberedFor(dataSource, letter, {
      items: proposed,
      deliverables: proposed.flatMap(({ deliverables }) => deliverables),
      questions,
      notDeadlines,
    }),
  };
}

function placedItems(dataSource: DataSource, letterId: string): Promise<PlacedItem[]> {
  return select(
    dataSource,
    `SELECT i.id, i.register_status AS "registerStatus", i.merged_into IS NOT NULL AS merged, i.wording, i.text, i.span, i.spans,
            (SELECT coalesce(json_agg(json_build_object('id', d.id, 'span', d.span) ORDER BY d.ordinal), '[]')
             FROM deliverable d WHERE d.item_id = i.id AND d.span IS NOT NULL) AS deliverables
     FROM item i WHERE i.letter_id = $1 ORDER BY i.span[1], i.position`,
    [letterId],
  );
}

/** Those that nobody has made a deadline since, in the letter's order. */
function notDeadlinesOf(dataSource: DataSource, letterId: string): Promise<FoundNotDeadline[]> {
  return select(
    dataSource,
    `SELECT n.id, n.raw, n.span, n.reason, n.note FROM not_deadline n
     WHERE n.letter_id = $1 AND NOT EXISTS (
       SELECT 1 FROM deliverable d JOIN item i ON i.id = d.item_id
       WHERE i.letter_id = n.letter_id AND i.merged_into IS NULL AND d.span = n.span)
     ORDER BY n.span[1], n.id`,
    [letterId],
  );
}

function placesOf({ id, span, spans, deliverables }: PlacedItem): ItemPlaces[] {
  return span ? [{ itemId: id, spans: spans ?? [span], deliverables }] : [];
}

/** The innermost item that holds a place, else the last one that begins before it. Items in the order of their starts. */
function holderOf(items: readonly PlacedItem[], [from, to]: Pair): string | null {
  const before = items.filter(({ span }) => span && span[0] <= from);
  const holding = before.filter(({ span, spans }) => (spans ?? [span!]).some(([a, b]) => a <= from && to <= b));
  return (holding.at(-1) ?? before.at(-1))?.id ?? null;
}
