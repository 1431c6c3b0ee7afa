import { isDeepStrictEqual } from 'node:util';
import type { CommandOutcome } from '@tertial/contracts';
import type { Command, Instant, Refusal } from '@tertial/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { change, select, selectOne, type Database } from '../database/sql';

interface InboxRow {
  readonly command: Command;
  readonly status: 'received' | 'done' | 'refused';
  readonly outcome: CommandOutcome | null;
}

const ID_REUSED: CommandOutcome = {
  kind: 'refused',
  refusal: {
    code: 'command-id-reused',
    sentence: 'Denne forespørselen har samme nummer som en annen. Last siden på nytt og prøv igjen.',
  },
};

/** Commands as people gave them, each kept before anything is done with it, with what became of it. */
export class CommandInbox {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps a command. One that came before is answered with what is known; its id with another content is refused. */
  receive(command: Command): Promise<'new' | 'waiting' | { outcome: CommandOutcome }> {
    return this.dataSource.transaction(async (tx) => {
      if (await keepCommand(tx, command)) return 'new';
      const known = await rowOf(tx, command.id);
      if (!known || !sameCommand(known.command, command)) return { outcome: ID_REUSED };
      return known.outcome ? { outcome: known.outcome } : 'waiting';
    });
  }

  /** Commands of an item that nobody has answered, oldest receipt first. */
  pending(itemId: string): Promise<Command[]> {
    return commands(this.dataSource, 'item_id = $1', [itemId]);
  }

  /** Notes a refusal, unless the command was answered before; answers what stands there then. */
  refuse(commandId: string, refusal: Refusal, at: Instant): Promise<CommandOutcome> {
    const outcome: CommandOutcome = { kind: 'refused', refusal };
    return this.dataSource.transaction(async (tx) => {
      const command = await settle(tx, commandId, outcome, at);
      if (!command) return (await rowOf(tx, commandId))?.outcome ?? outcome;
      await writeAudit(tx, {
        at,
        actor: command.actor.personId,
        action: 'command.refused',
        subject: `item/${command.itemId}`,
        detail: { commandId, kind: command.body.kind, ...refusal },
      });
      return outcome;
    });
  }

  /** What became of a command; null when none of this id was received. */
  async outcome(commandId: string): Promise<CommandOutcome | 'waiting' | null> {
    const row = await rowOf(this.dataSource, commandId);
    return row && (row.outcome ?? 'waiting');
  }

  /** Every command received before a moment that nobody has answered, oldest first: to be sent again. */
  allWaiting(receivedBefore: Instant): Promise<Command[]> {
    return commands(this.dataSource, 'received_at < $1', [receivedBefore]);
  }
}

/** Puts a command into the inbox; false when one of its id was there. */
export async function keepCommand(tx: EntityManager, command: Command): Promise<boolean> {
  const kept = await select(
    tx,
    `INSERT INTO command_inbox (id, item_id, command, received_at, status) VALUES ($1, $2, $3, $4, 'received')
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [command.id, command.itemId, JSON.stringify(command), command.receivedAt],
  );
  if (kept.length === 0) return false;
  await writeAudit(tx, {
    at: command.receivedAt,
    actor: command.actor.personId,
    action: 'command.received',
    subject: `item/${command.itemId}`,
    detail: { commandId: command.id, role: command.actor.role, body: command.body },
  });
  return true;
}

/** What a command was answered, with its row locked until the transaction ends; null when it waits or is unknown. */
export async function settledOutcome(tx: EntityManager, commandId: string): Promise<CommandOutcome | null> {
  const row = await selectOne<InboxRow>(tx, 'SELECT outcome FROM command_inbox WHERE id = $1 FOR UPDATE', [commandId]);
  return row?.outcome ?? null;
}

/** Answers a waiting command; null when it doesn't wait (any more). */
export async function settle(
  tx: EntityManager,
  commandId: string,
  outcome: CommandOutcome,
  at: Instant,
): Promise<Command | null> {
  const [row] = await change<{ command: Command }>(
    tx,
    `UPDATE command_inbox SET status = $2, outcome = $3, settled_at = $4 WHERE id = $1 AND status = 'received'
     RETURNING command`,
    [commandId, outcome.kind, JSON.stringify(outcome), at],
  );
  return row?.command ?? null;
}

async function commands(db: Database, condition: string, params: unknown[]): Promise<Command[]> {
  const rows = await select<{ command: Command }>(
    db,
    `SELECT command FROM command_inbox WHERE status = 'received' AND ${condition} ORDER BY received_at, id`,
    params,
  );
  return rows.map((row) => row.command);
}

function rowOf(db: Database, commandId: string): Promise<InboxRow | null> {
  return selectOne(db, 'SELECT command, status, outcome FROM command_inbox WHERE id = $1', [commandId]);
}

/** A repeated request may reach us at another moment; what it asks for is the same. */
function sameCommand(a: Command, b: Command): boolean {
  return a.itemId === b.itemId && a.actor.personId === b.actor.personId && isDeepStrictEqual(a.body, json(b.body));
}

function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
