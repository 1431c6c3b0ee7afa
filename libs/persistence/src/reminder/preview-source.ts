import {
  policyOver,
  type Absence,
  type ItemState,
  type LocalDate,
  type Recipients,
  type SeriesContext,
  type Staff,
  type WorkCalendar,
} from '@tertial/domain';
import { select, selectOne, type Database } from '../database/sql';
import { seriesContext } from '../series/series-context';
import { changesFor, policyChanges, type TargetedChange } from './policy-rows';

export interface PreviewItem {
  readonly id: string;
  readonly kind: string;
  readonly state: ItemState;
}

/** What an agency's plan is made from: its items under way, its people, its rules and its days. */
export interface PreviewSource {
  readonly items: readonly PreviewItem[];
  readonly changes: readonly TargetedChange[];
  readonly recipients: Recipients;
  readonly calendar: WorkCalendar;
  readonly series: SeriesContext;
  /** Keys of the steps that have been mailed, or are on their way. */
  readonly sent: ReadonlySet<string>;
  /** Names by person. */
  readonly names: ReadonlyMap<string, string>;
}

export async function previewSource(db: Database, agencyId: string): Promise<PreviewSource> {
  const items = await select<PreviewItem>(
    db,
    `SELECT id, kind, snapshot AS state FROM item
     WHERE agency_id = $1 AND register_status = 'confirmed' AND NOT closed ORDER BY position, id`,
    [agencyId],
  );
  const sent = await select<{ key: string }>(
    db,
    'SELECT key FROM plan_step WHERE agency_id = $1 AND mail_id IS NOT NULL',
    [agencyId],
  );
  const people = await peopleOf(db, agencyId);
  const agency = await selectOne<{ coordinatorId: string | null; closed: LocalDate[] }>(
    db,
    `SELECT coordinator_id AS "coordinatorId",
            ARRAY(SELECT day::text FROM closed_day WHERE agency_id = $1) AS closed FROM agency WHERE id = $1`,
    [agencyId],
  );
  const calendar = { closed: new Set(agency?.closed ?? []) };
  return {
    items,
    changes: await policyChanges(db, agencyId),
    recipients: {
      ...recipientsOf(people, agency?.coordinatorId ?? null),
      staff: { ...staffOf(people), absences: await absencesOf(db, agencyId) },
    },
    calendar,
    series: await seriesContext(db, agencyId, calendar),
    sent: new Set(sent.map(({ key }) => key)),
    names: new Map(people.map(({ id, name }) => [id, name])),
  };
}

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly leaderId: string | null;
  readonly weekly: boolean;
  readonly confirmed: boolean;
  readonly unreachable: boolean;
}

function peopleOf(db: Database, agencyId: string): Promise<Colleague[]> {
  return select(
    db,
    `SELECT p.id, p.name, u.leader_id AS "leaderId", p.rhythm = 'weekly' AS weekly, p.confirmed_at IS NOT NULL AS confirmed,
            p.left_at IS NOT NULL OR p.refused_at IS NOT NULL AS unreachable
     FROM person p LEFT JOIN unit u ON u.id = p.unit_id WHERE p.agency_id = $1`,
    [agencyId],
  );
}

function absencesOf(db: Database, agencyId: string): Promise<Absence[]> {
  return select(
    db,
    `SELECT b.id, b.person_id AS "personId", b.first_day::text AS "from", b.last_day::text AS "to",
            b.deputy_id AS "deputyId", b.entered_at AS "enteredAt"
     FROM absence b JOIN person p ON p.id = b.person_id WHERE p.agency_id = $1 AND b.withdrawn_at IS NULL`,
    [agencyId],
  );
}

function recipientsOf(people: readonly Colleague[], coordinatorId: string | null): Recipients {
  const leaders = new Map(people.map(({ id, leaderId }) => [id, leaderId]));
  const weekly = new Set(people.filter((it) => it.weekly).map(({ id }) => id));
  return { coordinatorId, leaderOf: (id) => leaders.get(id) ?? null, weekly };
}

function staffOf(people: readonly Colleague[]): Omit<Staff, 'absences'> {
  const unreachable = new Set(people.filter((it) => it.unreachable).map(({ id }) => id));
  return { unreachable, unconfirmed: new Set(people.filter((it) => !it.confirmed).map(({ id }) => id)) };
}

/** The items with the policy of each, as these changes decide it. */
export function underChanges(items: readonly PreviewItem[], changes: readonly TargetedChange[]) {
  return items.map((item) => ({ state: item.state, policy: policyOver(changesFor(item, changes)) }));
}
