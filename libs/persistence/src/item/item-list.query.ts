import type { ItemQuery, ItemView } from '@tertial/contracts';
import { addDays, weekday, type LocalDate } from '@tertial/domain';
import { seesToSql, standInsSql } from '../absence/stand-in.sql';
import { OPEN_SQL } from '../reminder/due-steps.sql';
import type { Viewer } from '../database/viewer';
import { ITEM_FIELDS_SQL, ITEM_JOINS_SQL, LATE_SQL, OVERDUE_SQL, ownerAwayFieldSql } from './item-row.sql';

const CONFIRMED = `i.register_status = 'confirmed'`;
const RUNNING = `${CONFIRMED} AND NOT i.closed`;
const some = (condition: string) =>
  `EXISTS (SELECT 1 FROM deliverable d WHERE d.item_id = i.id AND NOT d.informational AND ${condition})`;

/** A deliverable in the state: still to be handed over, and its missed deadline has been raised. */
const ESCALATED_PATH =
  '$.deliverables[*] ? (@.passed[*] == "escalateCoordinator" && (@.status == "planned" || @.status == "acknowledged" || @.status == "returned"))';

/** A deliverable (d) whose date somebody must settle: the same in lists, on the first page, in mails and for the ministry. */
export const UNSETTLED_SQL = `(NOT d.informational AND d.due IS NULL AND d.status IN ${OPEN_SQL})`;

/** What each view narrows to; $1 is today, $2 the end of this week. */
export const VIEW_SQL: Readonly<Record<ItemView, string>> = {
  open: RUNNING,
  overdue: some(OVERDUE_SQL),
  'due-soon': `${RUNNING} AND ${some(`d.due_soon AND d.due >= $1::date AND d.status IN ${OPEN_SQL}`)}`,
  'due-this-week': `${RUNNING} AND ${some(`d.due BETWEEN $1::date AND $2::date AND d.status IN ${OPEN_SQL}`)}`,
  late: `${CONFIRMED} AND ${some(LATE_SQL)}`,
  unsettled: `${RUNNING} AND ${some(UNSETTLED_SQL)}`,
  unacknowledged: `${RUNNING} AND i.owner_id IS NOT NULL AND i.acknowledged_at IS NULL AND ${some(`d.status IN ${OPEN_SQL}`)}`,
  'waiting-acceptance': `${RUNNING} AND ${some(`d.status = 'delivered'`)}`,
  'extension-requested': `${RUNNING} AND ${some('d.extension_request IS NOT NULL')}`,
  waiting: `${RUNNING} AND ${some('d.waiting IS NOT NULL')}`,
  escalated: `${RUNNING} AND i.snapshot @? '${ESCALATED_PATH}'`,
  closed: `${CONFIRMED} AND i.closed`,
};

/** Sunday of the week of a day. */
export function endOfWeek(today: LocalDate): LocalDate {
  return addDays(today, 7 - weekday(today));
}

/** The one statement behind a page of the item list: its row has `rows` (finished JSON) and `total`. */
export function itemListSql(query: ItemQuery, viewer: Viewer, today: LocalDate): { text: string; params: unknown[] } {
  const params: unknown[] = [today, endOfWeek(today)];
  const add = (value: unknown) => `$${params.push(value)}`;
  const where = conditions(query, viewer, add).join(' AND ');
  const size = Number(query.size ?? 50);
  const limit = `LIMIT ${add(size)} OFFSET ${add((Number(query.page ?? 1) - 1) * size)}`;
  const order = orderOf(query.view);
  const absent = query.owner === 'mine' ? `absent AS (${standInsSql('$1::date')}),` : '';
  const fields = `${ITEM_FIELDS_SQL}, ${ownerAwayFieldSql(viewer, add)}`;
  const text = `
    WITH typed AS (SELECT $1::date, $2::date), ${absent}
    page AS (
      SELECT i.id, row_number() OVER (ORDER BY ${order}) AS place FROM item i
      WHERE ${where} ORDER BY ${order} ${limit}
    )
    SELECT (SELECT count(*) FROM item i WHERE ${where}) AS total,
           (SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY page.place), '[]')
            FROM page JOIN item i ON i.id = page.id ${ITEM_JOINS_SQL}) AS rows`;
  return { text, params };
}

function conditions(query: ItemQuery, viewer: Viewer, add: (value: unknown) => string): string[] {
  const { letter, registerStatus, kind, owner, view, q } = query;
  return [
    viewer.agencyId ? `i.agency_id = ${add(viewer.agencyId)}` : CONFIRMED,
    !viewer.agencyId && viewer.oversees && `i.agency_id = ANY (${add(viewer.oversees)}::uuid[])`,
    letter && `i.letter_id = ${add(letter)}`,
    registerStatus && `i.register_status = ${add(registerStatus)}`,
    kind && `i.kind = ${add(kind)}`,
    owner && ownedBy(owner, viewer, add),
    view && VIEW_SQL[view],
    q?.trim() && containing(add(`%${q.trim().replace(/[\\%_]/g, '\\$&')}%`)),
  ].filter((condition): condition is string => Boolean(condition));
}

function ownedBy(owner: string, { personId }: Viewer, add: (value: unknown) => string): string {
  if (owner === 'none') return 'i.owner_id IS NULL';
  if (owner === 'mine') return seesToSql(`${add(personId)}::uuid`, 'absent');
  return `i.owner_id = ${add(owner === 'me' ? personId : owner)}`;
}

function containing(pattern: string): string {
  return `(i.text ILIKE ${pattern} OR i.heading ILIKE ${pattern} OR i.number ILIKE ${pattern} OR i.chapter ILIKE ${pattern})`;
}

/** What time has made urgent comes by its date; everything else as the letters have it. */
function orderOf(view: ItemView | undefined): string {
  const printed = 'i.agency_id, i.position, i.id';
  if (view !== 'overdue' && view !== 'due-soon' && view !== 'due-this-week') return printed;
  return `(SELECT min(d.due) FROM deliverable d WHERE d.item_id = i.id AND d.status IN ${OPEN_SQL} AND NOT d.informational), ${printed}`;
}
