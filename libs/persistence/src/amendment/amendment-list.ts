import type { AmendmentRow, ItemAmendment, ItemRow } from '@tertial/contracts';
import {
  matchAmendment,
  type AmendableItem,
  type AmendmentMatches,
  type Instant,
  type LocalDate,
  type NewText,
  type ReadAmendment,
  type Refusal,
} from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select, selectOne } from '../database/sql';
import { ITEM_FIELDS_SQL, ITEM_JOINS_SQL } from '../item/item-row.sql';
import { knownReportDates, LETTER_YEAR_SQL, REPORT_YEAR_SQL } from '../letter/report-dates';
import { OPEN_SQL } from '../reminder/due-steps.sql';
import { givenDue, isApplied } from './lock-amendment';

interface StoredAmendment {
  readonly id: string;
  readonly reading: ReadAmendment;
  readonly status: AmendmentRow['status'];
  readonly itemId: string | null;
  readonly deliverableId: string | null;
  readonly dueBefore: LocalDate | null;
  readonly due: LocalDate | null;
  readonly text: NewText | null;
  readonly pace: ItemAmendment['pace'];
  readonly reason: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly commandStatus: 'received' | 'done' | 'refused' | null;
  readonly refusal: Refusal | null;
}

const NOTHING: AmendmentMatches = { proposed: null, offered: [] };

/** What a letter changes, in its order, each with the items of today's register that it may be about or that it has changed. */
export async function amendmentList(
  dataSource: DataSource,
  letterId: string,
  today: LocalDate,
): Promise<AmendmentRow[]> {
  const stored = await storedAmendments(dataSource, letterId);
  const letter = await selectOne<{ agencyId: string; year: number }>(
    dataSource,
    `SELECT l.agency_id AS "agencyId", ${LETTER_YEAR_SQL} AS year FROM letter l WHERE l.id = $1`,
    [letterId],
  );
  if (!letter || stored.length === 0) return [];
  const pool = stored.every(isApplied) ? [] : await amendableItems(dataSource, letterId, letter);
  const matches = new Map(
    stored.map((it) => [it.id, isApplied(it) ? NOTHING : matchAmendment(it.reading, pool, letter.year)]),
  );
  const shown = stored.flatMap(({ id, itemId }) => [
    itemId,
    ...(matches.get(id)?.offered ?? []).map((it) => it.itemId),
  ]);
  const items = await itemRows(
    dataSource,
    shown.filter((id) => id !== null),
    today,
  );
  const reports = await knownReportDates(dataSource, letter.agencyId, letter.year);
  return stored.map((it) => amendmentRow(it, matches.get(it.id) ?? NOTHING, items, givenDue(it.reading, reports)));
}

function storedAmendments(dataSource: DataSource, letterId: string): Promise<StoredAmendment[]> {
  return select(
    dataSource,
    `SELECT a.id, a.reading, a.status, a.item_id AS "itemId", a.deliverable_id AS "deliverableId", a.due_before AS "dueBefore",
            a.due, a.text, a.pace, a.reason, a.decided_at AS "decidedAt", coalesce(p.name, a.decided_by) AS "decidedBy",
            b.status AS "commandStatus", b.outcome -> 'refusal' AS refusal
     FROM amendment a LEFT JOIN command_inbox b ON b.id = a.command_id LEFT JOIN person p ON p.id::text = a.decided_by
     WHERE a.letter_id = $1 ORDER BY a.position`,
    [letterId],
  );
}

/** Items of the agency that can still change: of this year, or left from earlier ones; the letter's own are new, not changed. */
function amendableItems(
  dataSource: DataSource,
  letterId: string,
  { agencyId, year }: { readonly agencyId: string; readonly year: number },
): Promise<AmendableItem[]> {
  return select(
    dataSource,
    `SELECT i.id, i.kind, i.number, i.chapter, i.heading, i.text,
            (SELECT coalesce(json_agg(json_build_object('id', d.id, 'label', d.label, 'due', d.due, 'report', d.report)
                     ORDER BY d.ordinal), '[]')
             FROM deliverable d WHERE d.item_id = i.id AND NOT d.informational AND d.status IN ${OPEN_SQL}) AS deliverables
     FROM item i
     WHERE i.agency_id = $1 AND i.letter_id IS DISTINCT FROM $2 AND i.register_status <> 'rejected' AND NOT i.closed
       AND ${REPORT_YEAR_SQL} <= $3
     ORDER BY i.position, i.id`,
    [agencyId, letterId, year],
  );
}

async function itemRows(
  dataSource: DataSource,
  itemIds: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, ItemRow>> {
  const rows = await select<{ item: ItemRow }>(
    dataSource,
    `WITH typed AS (SELECT $1::date)
     SELECT json_build_object(${ITEM_FIELDS_SQL}) AS item FROM item i ${ITEM_JOINS_SQL} WHERE i.id = ANY($2)`,
    [today, [...new Set(itemIds)]],
  );
  return new Map(rows.map(({ item }) => [item.id, item]));
}

function amendmentRow(
  stored: StoredAmendment,
  { proposed, offered }: AmendmentMatches,
  items: ReadonlyMap<string, ItemRow>,
  due: LocalDate | null,
): AmendmentRow {
  const { reading, itemId } = stored;
  const applied = isApplied(stored);
  const item = applied && itemId ? items.get(itemId) : undefined;
  return {
    id: stored.id,
    kind: reading.kind,
    raw: reading.raw,
    span: [...reading.span] as [number, number],
    page: reading.page,
    concerns: reading.concerns.raw,
    deadlineWords: reading.deadline?.raw ?? null,
    due,
    oldDue: reading.oldDue,
    text: reading.text,
    every: reading.kind === 'frequency' ? (reading.deadline?.every ?? null) : null,
    effective: reading.effective ?? null,
    days: [...(reading.days ?? [])],
    status: applied || stored.status === 'rejected' ? stored.status : 'open',
    pending: stored.commandStatus === 'received',
    refusal: stored.commandStatus === 'refused' ? stored.refusal : null,
    reason: stored.reason,
    decidedAt: stored.decidedAt,
    decidedBy: stored.decidedBy,
    applied: item ? { item, ...whatIsDone(stored) } : null,
    proposedItemId: proposed?.itemId ?? null,
    candidates: offered.flatMap(({ itemId: id, deliverableId, score, because }) => {
      const found = items.get(id);
      return found ? [{ item: found, deliverableId, score, because: [...because] }] : [];
    }),
  };
}

function whatIsDone({ deliverableId, dueBefore, due, text, pace }: StoredAmendment) {
  return { deliverableId, dueBefore, due, text, pace };
}
