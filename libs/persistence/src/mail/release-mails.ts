import type { Instant, LocalDate } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { SYSTEM } from '../database/act';
import { change } from '../database/sql';
import { freeDigests } from './digests';
import { forgetSecrets } from './mint-links';

interface Released {
  readonly id: string;
}

/** Gives up what surely never left and is of an earlier day, or would go to another address than the person has now. */
export async function releaseStale(
  tx: EntityManager,
  personIds: readonly string[],
  { day, at }: { readonly day: LocalDate; readonly at: Instant },
): Promise<void> {
  const stale = await change<Released>(
    tx,
    `UPDATE mail m SET status = 'released' FROM person p
     WHERE p.id = m.person_id AND m.person_id = ANY($1::uuid[]) AND m.status = 'claimed'
       AND (m.day < $2 OR m.address <> p.email) RETURNING m.id`,
    [personIds, day],
  );
  await letGo(tx, stale, at);
}

/** Gives up all that surely never left to a person, so that it is told by another mail, to whoever it concerns by then. */
export async function releaseClaimed(tx: EntityManager, personId: string, at: Instant): Promise<void> {
  const claimed = await change<Released>(
    tx,
    `UPDATE mail SET status = 'released' WHERE person_id = $1 AND status = 'claimed' RETURNING id`,
    [personId],
  );
  await letGo(tx, claimed, at);
}

/** The same of all that would tell of an item. */
export async function releaseTelling(tx: EntityManager, itemId: string, at: Instant): Promise<void> {
  const claimed = await change<Released>(
    tx,
    `UPDATE mail m SET status = 'released' WHERE status = 'claimed'
       AND EXISTS (SELECT 1 FROM mail_step s WHERE s.mail_id = m.id AND s.item_id = $1) RETURNING m.id`,
    [itemId],
  );
  await letGo(tx, claimed, at);
}

/** Whether a mail (alias m) may say in its words what has become exempt from public disclosure since it was made. */
export const OUTSPOKEN_SQL = `EXISTS (
  SELECT 1 FROM mail_step t JOIN item i ON i.id = t.item_id
  WHERE t.mail_id = m.id AND i.exempt IS NOT NULL AND m.claimed_at < i.exempt_at)`;

/** Who would hand a mail over. */
export interface Hands {
  readonly at: Instant;
  readonly round: string | null;
  /** What was handed over before this, and has no answer, never got one. */
  readonly lostBefore: Instant;
}

/** Whether nobody is handing a mail (alias m) over for another round than this ($n), as far as one can know by a moment ($m). */
export const notUnderWaySql = (round: string, lostBefore: string): string => `(
  m.status = 'claimed' OR m.handed_over_by IS NULL OR m.handed_over_by = ${round} OR m.handed_over_at < ${lostBefore})`;

/**
 * Gives up a mail that would go (again) in words that may not leave any more. If it was handed over before and did arrive, what it told
 * is told twice, the second time by the reference: rather that than its words once more.
 */
export async function releaseOutspoken(
  tx: EntityManager,
  { id, attempts }: { readonly id: string; readonly attempts: number },
  { at, round, lostBefore }: Hands,
): Promise<void> {
  const outspoken = await change<Released>(
    tx,
    `UPDATE mail m SET status = 'released'
     WHERE id = $1 AND attempts = $2 AND status IN ('claimed', 'unsure') AND ${notUnderWaySql('$3', '$4')}
       AND ${OUTSPOKEN_SQL} RETURNING id`,
    [id, attempts, round, lostBefore],
  );
  await letGo(tx, outspoken, at);
}

async function letGo(tx: EntityManager, released: readonly Released[], at: Instant): Promise<void> {
  for (const { id } of released) {
    await freeSteps(tx, id);
    await forgetSecrets(tx, id);
    await writeAudit(tx, mailAudit('mail.released', id, at, {}));
  }
}

/** Lets the next mails of these persons tell what the server would not take for its content; whether there was any. */
export async function freeRefused(tx: EntityManager, personIds: readonly string[]): Promise<boolean> {
  if (personIds.length === 0) return false;
  const freed = await change(
    tx,
    `UPDATE plan_step s SET mail_id = NULL FROM mail m
     WHERE m.id = s.mail_id AND m.person_id = ANY($1::uuid[]) AND m.status = 'refused' RETURNING s.key`,
    [personIds],
  );
  return freed.length > 0;
}

/** Lets the next mail tell what this one did not. What it would have told stays on record. */
export async function freeSteps(tx: EntityManager, mailId: string): Promise<void> {
  await tx.query('UPDATE plan_step SET mail_id = NULL WHERE mail_id = $1', [mailId]);
  await freeDigests(tx, mailId);
}

export function mailAudit(action: string, mailId: string, at: Instant, detail: Record<string, unknown>) {
  return { at, actor: SYSTEM, action, subject: `mail/${mailId}`, detail };
}
