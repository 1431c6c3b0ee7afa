import {
  osloDate,
  type Instant,
  type LocalDate,
  type TellDeliverable,
  type TellItem,
  type TellRow,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { REWORDED_BY_SQL } from '../amendment/reworded-by.sql';
import { groupBy } from '../database/group-by';
import { select, selectOne } from '../database/sql';
import { awayUntilSql } from '../absence/stand-in.sql';
import { exemptReferenceSql } from '../item/exempt-reference.sql';
import { DIGEST_FACTS_SQL, FORWARDED_SQL } from '../reminder/digest-facts.sql';
import { DUE_STEPS_OF_SQL, HOLD_ITEMS_SQL, OPEN_SQL, REACH_SQL } from '../reminder/due-steps.sql';

type FoundDeliverable = Omit<TellDeliverable, 'deliveredOn' | 'lateOn' | 'missedOn'> &
  Readonly<Record<'deliveredAt' | 'lateAt' | 'missedAt', Instant | null>>;

interface FoundRow extends Omit<TellRow, 'item' | 'deliverable'> {
  readonly personId: string;
  readonly deliverableId: string | null;
  readonly item: (Omit<TellItem, 'deliverables'> & { readonly deliverables: readonly FoundDeliverable[] }) | null;
}

/** The date of a deliverable `e` that an inner one stands before; the agency's own date is no business of the ministry's. */
export const MINISTRY_DATE_SQL = `(SELECT v.due, v.deadline ->> 'why' AS why FROM deadline_version v
  WHERE v.deliverable_id = e.id AND v.deadline ->> 'binding' = 'ministry' ORDER BY v.version DESC LIMIT 1)`;

/** A deliverable as a mail tells it; overdue is a matter of date and status here, whatever any timer has noted. */
const DELIVERABLES = `
  SELECT json_agg(json_build_object(
    'id', e.id, 'label', e.label, 'originalDue', e.original_due,
    'innerDue', CASE WHEN due.role <> 'ministry' THEN e.inner_due END,
    'due', CASE WHEN due.role = 'ministry' AND e.binding = 'inner' THEN ministry.due ELSE e.due END,
    'why', CASE WHEN due.role = 'ministry' AND e.binding = 'inner' THEN coalesce(ministry.why, '') ELSE e.why END,
    'state', CASE
      WHEN e.status IN ${OPEN_SQL} AND e.due < $1::date AND NOT (due.role = 'ministry' AND e.binding = 'inner') THEN 'overdue'
      WHEN e.status IN ('planned', 'acknowledged') AND e.due_soon THEN 'due-soon'
      WHEN e.status = 'accepted' AND due.role = 'ministry' THEN 'delivered'
      ELSE e.status
    END,
    'waiting', CASE WHEN e.status IN ${OPEN_SQL} AND due.role <> 'ministry' THEN e.waiting - 'number' END,
    'requested', CASE WHEN e.status IN ${OPEN_SQL} AND ${FORWARDED_SQL} THEN json_build_object(
      'due', e.extension_request -> 'proposed', 'on', e.extension_request #> '{forwarded,on}',
      'reference', e.extension_request #> '{forwarded,reference}') END,
    'deliveredAt', instant_text(e.delivered_at), 'daysLate', e.days_late, 'lateAt', instant_text(e.late_at),
    'missedAt', instant_text(e.missed_at)) ORDER BY e.ordinal)
  FROM deliverable e LEFT JOIN LATERAL ${MINISTRY_DATE_SQL} ministry ON e.binding = 'inner'
  WHERE e.item_id = i.id AND NOT e.informational`;

/** By what an item is told that is exempt from public disclosure (aliases as those of ITEM); null for any other. */
export const EXEMPT_SQL = `CASE WHEN i.exempt IS NOT NULL
      THEN ${exemptReferenceSql('coalesce(sl.reference, l.reference)', 'coalesce(i.chapter, s.chapter)')} END`;

/** What was carried over still stands in the letter that it first came with: that is the place to tell. */
const ITEM = `
  json_build_object('id', i.id, 'kind', i.kind, 'text', i.text, 'chapter', coalesce(i.chapter, s.chapter),
    'page', coalesce(i.page, s.page), 'letterTitle', coalesce(sl.title, l.title), 'ownerName', owner.name, 'deputyName', deputy.name, 'parties', i.parties, 'lead', i.lead,
    'rewordedBy', ${REWORDED_BY_SQL}, 'exempt', ${EXEMPT_SQL}, 'deliverables', (${DELIVERABLES}))`;

/** Lines of what is due (rows as those of DUE_STEPS_SQL), with all that they must say; $1 is the day, $2 the persons. */
const linesSql = (due: string): string => `
  WITH due AS (${due})
  SELECT due.person_id AS "personId", due.key, due.step, due.role, due.reason, due.deliverable_id AS "deliverableId", due.agency_name AS "agencyName",
         CASE WHEN i.id IS NOT NULL THEN ${ITEM} END AS item,
         CASE WHEN p.id IS NOT NULL THEN json_build_object('name', p.name, 'email', p.email, 'answer', coalesce(p.refused_answer, (
           SELECT r.answer FROM mail r WHERE r.person_id = p.id AND r.status = 'refused' ORDER BY r.claimed_at DESC LIMIT 1)))
         END AS subject,
         CASE WHEN away.id IS NOT NULL AND away.id <> due.person_id THEN json_build_object('id', away.id, 'name', away.name,
           'until', ${awayUntilSql('away.id', '$1::date')},
           'why', CASE WHEN away.left_at IS NOT NULL THEN 'left' WHEN away.refused_at IS NOT NULL THEN 'undeliverable'
                  ELSE 'away' END) END AS "onBehalfOf"
  FROM due
  LEFT JOIN item i ON i.id = due.item_id
  LEFT JOIN letter l ON l.id = i.letter_id
  LEFT JOIN carry_over c ON c.later_id = i.id AND c.choice = 'carried-over'
  LEFT JOIN item s ON s.id = c.source_id
  LEFT JOIN letter sl ON sl.id = s.letter_id
  LEFT JOIN person owner ON owner.id = i.owner_id
  LEFT JOIN person deputy ON deputy.id = i.deputy_id
  LEFT JOIN person p ON p.id = due.subject_id
  LEFT JOIN person away ON away.id = due.addressee_id
  WHERE due.person_id = ANY ($2::uuid[])
  ORDER BY i.position, i.id, due.deliverable_id, due.send_on, due.key`;

const STEP_LINES = linesSql(`SELECT steps.*, NULL::text AS agency_name FROM (${DUE_STEPS_OF_SQL}) steps`);
const DIGEST_LINES = linesSql(DIGEST_FACTS_SQL);

/** Rows of several persons, by the person's id. */
export type RowsOf<T> = ReadonlyMap<string, readonly T[]>;

/** Persons on a day, and where the steps that may be theirs are to be looked for. */
export interface Reach {
  readonly personIds: readonly string[];
  readonly day: LocalDate;
  readonly owners: readonly string[];
  /** Those whose coordinator one of the persons is, or stands in for. */
  readonly agencies: readonly string[];
  /** Later steps are told none of them that day: only a weekly mail tells of days to come. */
  readonly until: LocalDate;
  /** Whether one of them is of no agency. */
  readonly ministry: boolean;
}

export async function reachOf(tx: EntityManager, personIds: readonly string[], day: LocalDate): Promise<Reach> {
  const found = await selectOne<Omit<Reach, 'personIds' | 'day'>>(tx, REACH_SQL, [personIds, day]);
  return { owners: [], agencies: [], ministry: false, until: day, ...found, personIds, day };
}

/** Every step that each person is to be told on a day, with all that its line must say. */
export async function tellRows(
  tx: EntityManager,
  { personIds, day, owners, agencies, until }: Reach,
): Promise<RowsOf<TellRow>> {
  return byPerson(await select<FoundRow>(tx, STEP_LINES, [day, personIds, owners, agencies, until]));
}

/** What the summaries that each person is to be told on a day say. */
export async function digestRows(
  tx: EntityManager,
  personIds: readonly string[],
  day: LocalDate,
): Promise<RowsOf<TellRow>> {
  return byPerson(await select<FoundRow>(tx, DIGEST_LINES, [day, personIds]));
}

/**
 * Waits for those who record what happened to these items, and keeps others from it until the mail is claimed: so a mail never
 * tells what was no longer so, and no step is lost between an old plan and a new one.
 */
export async function holdItems(tx: EntityManager, { until, owners, agencies }: Reach): Promise<void> {
  await tx.query(HOLD_ITEMS_SQL, [until, owners, agencies]);
}

function byPerson(rows: readonly FoundRow[]): RowsOf<TellRow> {
  const found = groupBy(rows, ({ personId }) => personId);
  return new Map([...found].map(([personId, own]) => [personId, own.map(tellRow)]));
}

function tellRow({ personId: _, deliverableId, item, onBehalfOf, agencyName, ...row }: FoundRow): TellRow {
  const deliverables = (item?.deliverables ?? []).map(tellDeliverable);
  return {
    ...row,
    item: item && { ...item, deliverables },
    deliverable: deliverables.find((it) => it.id === deliverableId) ?? null,
    ...(onBehalfOf && { onBehalfOf }),
    ...(agencyName && { agencyName }),
  };
}

function tellDeliverable(found: FoundDeliverable): TellDeliverable {
  const { deliveredAt, daysLate, lateAt, missedAt, waiting, requested, ...deliverable } = found;
  return {
    ...deliverable,
    deliveredOn: deliveredAt && osloDate(deliveredAt),
    ...(daysLate && lateAt && { daysLate, lateOn: osloDate(lateAt) }),
    ...(missedAt && deliverable.state !== 'overdue' && { missedOn: osloDate(missedAt) }),
    ...(waiting && { waiting }),
    ...(requested && { requested }),
  };
}
