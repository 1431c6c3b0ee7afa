import { awayUntilSql } from '../absence/stand-in.sql';
import type { Viewer } from '../database/viewer';
import { OPEN_SQL } from '../reminder/due-steps.sql';
import { extendedSql } from './extended.sql';

/**
 * Open after its day has ended: a matter of date and status, judged on day $1 (aliases: i item, d deliverable). A date that had passed
 * when it was registered is overdue at once, as the mails say too; only the miss waits for the next day, so that a slip can be put right.
 */
export const OVERDUE_SQL = `(i.register_status = 'confirmed' AND d.due < $1::date AND d.status IN ${OPEN_SQL})`;

/** Handed over, though not in time; or missed, and no longer overdue for another reason. Never clears itself. */
export const LATE_SQL = `(d.delivered_at IS NOT NULL AND d.days_late > 0
  OR d.missed_at IS NOT NULL AND (d.delivered_at IS NOT NULL OR NOT coalesce(${OVERDUE_SQL}, false)))`;

/** Columns of a deliverable as lists show it; names are those of the contract. */
export const DELIVERABLE_FIELDS_SQL = `
  'id', d.id, 'label', d.label, 'status', d.status, 'due', d.due, 'originalDue', d.original_due,
  'extended', ${extendedSql('d')},
  'unsettled', d.unsettled, 'why', d.why, 'raw', d.raw, 'report', d.report, 'informational', d.informational,
  'overdue', coalesce(${OVERDUE_SQL} AND NOT d.informational, false),
  'dueSoon', d.due_soon AND coalesce(d.due >= $1::date, false),
  'daysLate', CASE
    WHEN d.days_late > 0 AND d.delivered_at IS NOT NULL THEN d.days_late
    WHEN ${OVERDUE_SQL} AND NOT d.informational THEN greatest(d.days_late, $1::date - d.due)
    ELSE 0
  END,
  'missedAt', instant_text(d.missed_at), 'deliveredAt', instant_text(d.delivered_at),
  'deadlineVersion', d.deadline_version, 'binding', d.binding, 'innerDue', d.inner_due,
  'extensionRequest', CASE WHEN d.extension_request IS NOT NULL THEN jsonb_build_object(
      'askedAt', d.extension_request -> 'askedAt', 'reason', d.extension_request -> 'reason',
      'proposed', d.extension_request -> 'proposed', 'forwarded', d.extension_request -> 'forwarded',
      'by', coalesce((SELECT p.name FROM person p WHERE p.id::text = d.extension_request ->> 'by'), 'Ukjent person')) END,
  'waiting', CASE WHEN d.waiting IS NOT NULL THEN d.waiting - 'number' END, 'withoutEvidence', d.without_evidence,
  'period', d.period, 'setAside', d.set_aside`;

const DELIVERABLES = `
  (SELECT coalesce(json_agg(json_build_object(${DELIVERABLE_FIELDS_SQL}) ORDER BY d.ordinal), '[]')
   FROM deliverable d WHERE d.item_id = i.id)`;

/** What recurs, without what only the workflow needs. */
const SERIES = `CASE WHEN jsonb_typeof(i.snapshot -> 'series') = 'object' THEN (i.snapshot -> 'series') - 'next' END`;

export const personRef = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

/** An item's first words, for lists. */
export const titleOf = (alias: string) =>
  `CASE WHEN length(${alias}.text) <= 100 THEN ${alias}.text
        ELSE regexp_replace(left(${alias}.text, 100), '(?:\\s+[o•–-])?\\s+\\S*$', '') || ' …' END`;

/** Fields of an item as lists show it, of the joins below; built by the database, so that a page needs no work a row in the code. */
export const ITEM_FIELDS_SQL = `
  'id', i.id, 'kind', i.kind, 'registerStatus', i.register_status, 'merged', i.merged_into IS NOT NULL,
  'chapter', i.chapter, 'heading', i.heading,
  'title', ${titleOf('i')},
  'text', i.text, 'goal', i.goal, 'notes', i.notes, 'research', i.research, 'page', i.page, 'span', i.span, 'letterId', i.letter_id, 'letterTitle', l.title,
  'owner', ${personRef('owner')}, 'deputy', ${personRef('deputy')},
  'acknowledged', i.acknowledged_at IS NOT NULL, 'closed', i.closed, 'version', i.version, 'seq', i.seq, 'exempt', i.exempt,
  'series', ${SERIES}, 'deliverables', ${DELIVERABLES}`;

/**
 * The field that says until when the owner is away, on day $1. Absences are no business of others: it is null but for the coordinator
 * and who stands in. `add`: takes a parameter and answers its name.
 */
export const ownerAwayFieldSql = (
  { personId, roles, standsInFor = [] }: Viewer,
  add: (value: unknown) => string,
): string => `
  'ownerAwayUntil', CASE
    WHEN ${add(roles.includes('coordinator'))}::boolean OR i.deputy_id = ${add(personId)}::uuid
      OR i.owner_id = ANY(${add(standsInFor)}::uuid[])
    THEN ${awayUntilSql('i.owner_id', '$1::date')} END`;

export const ITEM_JOINS_SQL = `
  LEFT JOIN letter l ON l.id = i.letter_id
  LEFT JOIN person owner ON owner.id = i.owner_id
  LEFT JOIN person deputy ON deputy.id = i.deputy_id`;
