import type { Absence, Leaving, PersonWords, Recipients, Staff } from '@tertial/domain';
import { select, type Database } from '../database/sql';

interface Colleague extends PersonWords {
  readonly id: string;
  readonly leaderId: string | null;
  readonly weekly: boolean;
  /** Has the coordinator's role. */
  readonly coordinates: boolean;
  readonly confirmed: boolean;
  /** The address does not take mail. */
  readonly refused: boolean;
  readonly left: boolean;
  /** What the mail server said to the address, or to the newest mail that it refused. */
  readonly answer: string | null;
}

/** Everybody of an agency, also who has left. */
export function peopleOf(db: Database, agencyId: string): Promise<Colleague[]> {
  return select(
    db,
    `SELECT p.id, p.name, p.email, u.leader_id AS "leaderId", p.rhythm = 'weekly' AS weekly,
            'coordinator' = ANY (p.roles) AS coordinates,
            p.confirmed_at IS NOT NULL AS confirmed, p.left_at IS NOT NULL AS left,
            p.refused_at IS NOT NULL AND p.left_at IS NULL AS refused,
            coalesce(p.refused_answer, (SELECT r.answer FROM mail r WHERE r.person_id = p.id AND r.status = 'refused'
                                        ORDER BY r.claimed_at DESC LIMIT 1)) AS answer
     FROM person p LEFT JOIN unit u ON u.id = p.unit_id WHERE p.agency_id = $1 ORDER BY p.name, p.id`,
    [agencyId],
  );
}

/** Those of an agency's ministry to whom mail may go. */
export function ministryPeople(db: Database, agencyId: string): Promise<(PersonWords & { readonly id: string })[]> {
  return select(
    db,
    `SELECT p.id, p.name, p.email FROM person p JOIN agency a ON a.id = $1 AND (p.ministry IS NULL OR p.ministry = a.ministry)
     WHERE p.agency_id IS NULL AND 'ministry' = ANY (p.roles)
       AND p.confirmed_at IS NOT NULL AND p.refused_at IS NULL AND p.left_at IS NULL ORDER BY p.name, p.id`,
    [agencyId],
  );
}

export function absencesOf(db: Database, agencyId: string): Promise<Absence[]> {
  return select(
    db,
    `SELECT b.id, b.person_id AS "personId", b.first_day::text AS "from", b.last_day::text AS "to",
            b.deputy_id AS "deputyId", b.entered_at AS "enteredAt"
     FROM absence b JOIN person p ON p.id = b.person_id WHERE p.agency_id = $1 AND b.withdrawn_at IS NULL`,
    [agencyId],
  );
}

/** Who will leave, in the order of the days. */
export function leavingOf(db: Database, agencyId: string): Promise<Leaving[]> {
  return select(
    db,
    `SELECT l.person_id AS "personId", l.day::text, l.owner_successor_id AS "ownerSuccessorId",
            l.deputy_successor_id AS "deputySuccessorId", l.coordinator_successor_id AS "coordinatorSuccessorId",
            l.leader_successor_id AS "leaderSuccessorId"
     FROM departure l JOIN person p ON p.id = l.person_id
     WHERE p.agency_id = $1 AND l.done_at IS NULL AND l.withdrawn_at IS NULL ORDER BY l.day, l.id`,
    [agencyId],
  );
}

export function recipientsOf(people: readonly Colleague[], coordinatorId: string | null): Recipients {
  const leaders = new Map(people.map(({ id, leaderId }) => [id, leaderId]));
  const weekly = new Set(people.filter((it) => it.weekly).map(({ id }) => id));
  return { coordinatorId, leaderOf: (id) => leaders.get(id) ?? null, weekly };
}

export function staffOf(people: readonly Colleague[]): Omit<Staff, 'absences'> {
  const unreachable = new Set(people.filter((it) => it.refused || it.left).map(({ id }) => id));
  const unconfirmed = new Set(people.filter((it) => !it.confirmed).map(({ id }) => id));
  return { unreachable, unconfirmed, coordinators: people.filter((it) => it.coordinates).map(({ id }) => id) };
}
