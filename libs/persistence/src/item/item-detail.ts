import type { ItemDetail, ItemRow, SeriesRow } from '@tertial/contracts';
import {
  datesToCorrect,
  frequencyOfRule,
  seriesOf,
  type Command,
  type DayOfYear,
  type ItemState,
  type LocalDate,
} from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { itemAmendments } from '../amendment/item-amendments';
import { linkedItems } from '../carry-over/linked-items';
import { select, selectOne } from '../database/sql';
import type { Viewer } from '../database/viewer';
import { planRows } from '../reminder/plan-rows';
import { historyOf } from './item-history';
import { DELIVERABLE_FIELDS_SQL, ITEM_FIELDS_SQL, ITEM_JOINS_SQL, ownerAwayFieldSql } from './item-row.sql';
import { allowedFor } from './roles';

type DetailRow = Omit<ItemDetail, 'history' | 'links' | 'amendments' | 'plan' | 'allowed' | 'pending' | 'deliverables'>;
type Detailed = ItemDetail['deliverables'][number];
type Versioned = Omit<Detailed, 'deliveries' | 'correctable'>;

interface FoundDetail {
  readonly item: DetailRow & Pick<ItemRow, 'deliverables'>;
  readonly snapshot: ItemState | null;
  /** Of an item that is not confirmed: what asks for something again and again. */
  readonly proposedSeries: {
    readonly rule: string;
    readonly raw: string;
    readonly days: DayOfYear[] | null;
  } | null;
  readonly versioned: Versioned[];
}

const VERSIONS = `
  (SELECT coalesce(json_agg(json_build_object('version', v.version, 'due', v.due, 'why', v.deadline ->> 'why',
            'rule', v.deadline ->> 'rule', 'reference', v.deadline ->> 'reference', 'from', v.deadline ->> 'from')
          ORDER BY v.version), '[]')
   FROM deadline_version v WHERE v.deliverable_id = d.id)`;

const detailSql = (ownerAway: string) => `
  SELECT json_build_object(${ITEM_FIELDS_SQL}, ${ownerAway}, 'agencyId', i.agency_id, 'number', i.number,
           'rejectReason', i.reject_reason, 'parties', i.parties, 'lead', i.lead) AS item,
         i.snapshot,
         (SELECT json_build_object('rule', d.rule, 'raw', d.raw, 'days', d.days) FROM deliverable d
          WHERE d.item_id = i.id AND i.snapshot IS NULL AND (d.unsettled = 'frequency' OR d.days IS NOT NULL) AND NOT d.informational
          ORDER BY d.ordinal LIMIT 1) AS "proposedSeries",
         (SELECT coalesce(json_agg(json_build_object(${DELIVERABLE_FIELDS_SQL}, 'versions', ${VERSIONS}) ORDER BY d.ordinal), '[]')
          FROM deliverable d WHERE d.item_id = i.id) AS versioned
  FROM item i ${ITEM_JOINS_SQL}
  WHERE i.id = $2 AND CASE WHEN $3::uuid IS NULL
    THEN i.register_status = 'confirmed' AND ($4::uuid[] IS NULL OR i.agency_id = ANY ($4)) ELSE i.agency_id = $3 END`;

/** Everything about one item, for one viewer; null when there is none that this viewer may see. */
export async function itemDetail(
  dataSource: DataSource,
  itemId: string,
  viewer: Viewer,
  today: LocalDate,
): Promise<ItemDetail | null> {
  const params: unknown[] = [today, itemId, viewer.agencyId, viewer.oversees ?? null];
  const ownerAway = ownerAwayFieldSql(viewer, (value) => `$${params.push(value)}`);
  const found = await selectOne<FoundDetail>(dataSource, detailSql(ownerAway), params);
  if (!found) return null;
  const { item, snapshot, versioned, proposedSeries } = found;
  const { history, deliveries } = await historyOf(dataSource, itemId, versioned, viewer);
  return {
    ...item,
    series: snapshot ? seriesRow(snapshot) : proposedRow(proposedSeries, today),
    deliverables: versioned.map((it) => ({ ...it, ...judgedToday(it.id, snapshot, deliveries.get(it.id) ?? []) })),
    history,
    links: await linkedItems(dataSource, itemId),
    amendments: await itemAmendments(dataSource, itemId),
    plan: await planRows(dataSource, itemId),
    allowed: snapshot ? allowedFor(viewer, snapshot) : [],
    pending: await pendingCommands(dataSource, itemId),
  };
}

/** What was delivered, as it is judged now, and which of its dates may have been wrong. */
function judgedToday(
  id: string,
  snapshot: ItemState | null,
  deliveries: Detailed['deliveries'],
): Pick<Detailed, 'deliveries' | 'correctable'> {
  const state = snapshot?.deliverables.find((it) => it.id === id);
  const judged = new Map<string, number>(state?.deliveries?.map(({ at, daysLate }) => [at, daysLate]));
  return {
    deliveries: deliveries.map((it) => ({ ...it, daysLate: judged.get(it.at) ?? it.daysLate })),
    correctable: state ? datesToCorrect(state) : [],
  };
}

/** Also of one that was confirmed before series were kept, and still waits for its day. */
function seriesRow(snapshot: ItemState): ItemDetail['series'] {
  const series = seriesOf(snapshot);
  if (!series) return null;
  const { frequency, day, from, version, raw, source, pauses, endedFrom } = series;
  return { frequency, from, version, raw, source, endedFrom, day: day as SeriesRow['day'], pauses: [...pauses] };
}

/** What recurs before anybody has confirmed it: how often, and on which days where the letter gives them. */
function proposedRow(asked: FoundDetail['proposedSeries'], today: LocalDate): ItemDetail['series'] {
  const frequency = asked && frequencyOfRule(asked.rule);
  if (!frequency) return null;
  const day = asked.days && ({ kind: 'days', days: asked.days } as const);
  return { frequency, raw: asked.raw, from: today, version: 0, day, source: null, pauses: [], endedFrom: null };
}

async function pendingCommands(dataSource: DataSource, itemId: string): Promise<ItemDetail['pending']> {
  const rows = await select<{ command: Command }>(
    dataSource,
    `SELECT command FROM command_inbox WHERE item_id = $1 AND status = 'received' ORDER BY received_at, id`,
    [itemId],
  );
  return rows.map(({ command: { id, body, receivedAt, actor } }) => ({
    id,
    kind: body.kind,
    receivedAt,
    by: actor.name,
  }));
}
