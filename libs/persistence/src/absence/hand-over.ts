import { osloDate, type Command } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import type { IdSource } from '../database/ids';
import { change as update, select, selectOne } from '../database/sql';
import { keepCommand } from '../item/command-inbox';
import { releaseClaimed } from '../mail/release-mails';

interface Leaving {
  readonly personId: string;
  readonly agencyId: string;
  readonly owner: string | null;
  readonly deputy: string | null;
  /** Of the agency from now on. */
  readonly coordinator: string | null;
  readonly leader: string | null;
  readonly by: { readonly personId: string; readonly name: string };
}

interface Held {
  readonly id: string;
  readonly ownerId: string | null;
  readonly deputyId: string | null;
}

/** The day has come: roles, proposed items and confirmed ones (by a command each) go to the successors; the person has left. */
export async function handOver(
  tx: EntityManager,
  ids: IdSource,
  departureId: string,
  at: Act['at'],
): Promise<Command[]> {
  const leaving = await begin(tx, departureId, at);
  if (!leaving) return [];
  await handOverRoles(tx, leaving);
  await handOverProposed(tx, leaving, at);
  const items = await select<Held>(
    tx,
    `SELECT id, owner_id AS "ownerId", deputy_id AS "deputyId" FROM item
     WHERE (owner_id = $1 OR deputy_id = $1) AND register_status = 'confirmed' AND NOT closed ORDER BY position, id`,
    [leaving.personId],
  );
  const commands = items.map((item) => assignCommand(ids(), item, leaving, at));
  for (const command of commands) await keepCommand(tx, command);
  await tx.query('UPDATE departure SET command_ids = $2 WHERE id = $1', [departureId, commands.map(({ id }) => id)]);
  await tx.query('UPDATE person SET left_at = $2 WHERE id = $1', [leaving.personId, at]);
  // What lies ready for the one who has left is the successor's to hear.
  await releaseClaimed(tx, leaving.personId, at);
  await writeAudit(tx, {
    ...{ at, actor: leaving.by.personId, action: 'person.left', subject: `person/${leaving.personId}` },
    detail: { departureId, items: items.length },
  });
  return commands;
}

/** Marks it as done, so that nobody does it twice; null when somebody has, or it was taken back. */
async function begin(tx: EntityManager, departureId: string, at: Act['at']): Promise<Leaving | null> {
  const done = await update(
    tx,
    'UPDATE departure SET done_at = $2 WHERE id = $1 AND done_at IS NULL AND withdrawn_at IS NULL RETURNING id',
    [departureId, at],
  );
  if (done.length === 0) return null;
  return selectOne<Leaving>(
    tx,
    `SELECT l.person_id AS "personId", a.id AS "agencyId", coalesce(l.owner_successor_id, c.id) AS owner,
            coalesce(l.deputy_successor_id, c.id) AS deputy, c.id AS coordinator,
            coalesce(l.leader_successor_id, c.id) AS leader,
            json_build_object('personId', e.id, 'name', e.name) AS by
     FROM departure l JOIN person p ON p.id = l.person_id JOIN agency a ON a.id = p.agency_id
     JOIN person e ON e.id = l.entered_by
     LEFT JOIN person c ON c.id = CASE WHEN a.coordinator_id = p.id THEN l.coordinator_successor_id ELSE a.coordinator_id END
     WHERE l.id = $1`,
    [departureId],
  );
}

async function handOverRoles(tx: EntityManager, { personId, agencyId, coordinator, leader }: Leaving): Promise<void> {
  await tx.query(
    `WITH taken AS (UPDATE agency SET coordinator_id = $3 WHERE id = $1 AND coordinator_id = $2 RETURNING id)
     UPDATE person SET roles = array_append(roles, 'coordinator')
     WHERE id = $3 AND EXISTS (SELECT 1 FROM taken) AND NOT 'coordinator' = ANY (roles)`,
    [agencyId, personId, coordinator],
  );
  await tx.query('UPDATE unit SET leader_id = $2 WHERE leader_id = $1', [personId, leader]);
}

/** Nothing runs for these yet: the register alone has them. */
async function handOverProposed(tx: EntityManager, leaving: Leaving, at: Act['at']): Promise<void> {
  const { personId, owner, deputy } = leaving;
  const moved = await update<Held>(
    tx,
    `UPDATE item SET owner_id = n.owner_id, deputy_id = nullif(n.deputy_id, n.owner_id)
     FROM (SELECT id, CASE WHEN owner_id = $1 THEN $2::uuid ELSE owner_id END AS owner_id,
                  CASE WHEN deputy_id = $1 THEN $3::uuid ELSE deputy_id END AS deputy_id
           FROM item WHERE (owner_id = $1 OR deputy_id = $1) AND register_status = 'proposed' FOR UPDATE) n
     WHERE item.id = n.id RETURNING item.id, item.owner_id AS "ownerId", item.deputy_id AS "deputyId"`,
    [personId, owner, deputy],
  );
  const act = { at, actor: leaving.by.personId, action: 'item.assigned' };
  await writeAudit(tx, ...moved.map(({ id, ...detail }) => ({ ...act, subject: `item/${id}`, detail })));
}

/** By the coordinator who entered it, at the moment at which the day had come. */
function assignCommand(id: string, item: Held, leaving: Leaving, at: Act['at']): Command {
  const { personId, owner, deputy, by } = leaving;
  const ownerId = item.ownerId === personId ? owner : item.ownerId;
  const next = item.deputyId === personId ? deputy : item.deputyId;
  return {
    ...{ id, itemId: item.id, actor: { ...by, role: 'coordinator' }, receivedAt: at, receivedOn: osloDate(at) },
    body: { kind: 'assign', ownerId, deputyId: next === ownerId ? null : next },
  };
}
