import { dayMailMessageId } from '@tertial/contracts';
import type { Instant, LocalDate, TellRow } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { SYSTEM } from '../database/act';
import type { IdSource } from '../database/ids';
import { insertMany } from '../database/insert-many';
import { change, select, selectOne } from '../database/sql';
import { MailEntity, MailStepEntity } from '../entities/mail.entity';
import type { ClaimedMail, ClaimMail, Recipient } from './mail';
import { entriesToBring, noteBrought } from '../calendar/calendar-entries';
import { forgetSecrets, mintFor } from './mint-links';
import { dueDigests, freeDigests, noteDigests } from './digests';
import { digestRows, holdItems, reachOf, tellRows } from './tell-rows';

export const CLAIMED_COLUMNS = `id, person_id AS "personId", day, attempt, address AS "to", subject,
  message_id AS "messageId", raw, status, attempts`;

/**
 * A person's mail of a day: the one that is frozen already, or a new one made of all that is to be told. Runs in a transaction;
 * the person's row is the lock that keeps two workers from making two. Null when there is nothing, or it has been sent.
 */
export async function claimMail(tx: EntityManager, ids: IdSource, claim: ClaimMail): Promise<ClaimedMail | null> {
  const person = await selectOne<Recipient>(
    tx,
    `SELECT id, name, email FROM person
     WHERE id = $1 AND confirmed_at IS NOT NULL AND refused_at IS NULL AND left_at IS NULL FOR NO KEY UPDATE`,
    [claim.personId],
  );
  if (!person) return null;
  await releaseClaimed(tx, person.id, claim.at, { day: claim.day, address: person.email });
  const [standing] = await select<Omit<ClaimedMail, 'status'> & { status: string }>(
    tx,
    `SELECT ${CLAIMED_COLUMNS} FROM mail
     WHERE person_id = $1 AND day = $2 AND status IN ('claimed', 'unsure', 'sent')`,
    [person.id, claim.day],
  );
  if (standing) return standing.status === 'sent' ? null : (standing as ClaimedMail);
  const reach = await reachOf(tx, person.id, claim.day);
  await holdItems(tx, reach);
  const summedUp = reach.agencies.length > 0 || reach.ministry;
  const digests = summedUp ? await dueDigests(tx, person.id, claim.day) : [];
  let steps = await tellRows(tx, reach);
  const facts = digests.length === 0 ? [] : await digestRows(tx, person.id, claim.day);
  // With something new in it, it is another mail than the one that was refused.
  if (steps.length + facts.length > 0 && (await freeRefused(tx, person.id))) steps = await tellRows(tx, reach);
  if (steps.length + facts.length === 0) {
    await noteDigests(tx, digests, person.id, null);
    return null;
  }
  const mail = await freeze(tx, ids, claim, person, [...steps, ...facts]);
  await takeSteps(
    tx,
    mail.id,
    steps.map(({ key }) => key),
  );
  await noteDigests(tx, digests, person.id, mail.id);
  return mail;
}

async function freeze(
  tx: EntityManager,
  ids: IdSource,
  { day, at, domain, render }: ClaimMail,
  person: Recipient,
  rows: readonly TellRow[],
): Promise<ClaimedMail> {
  const attempt = await nextAttempt(tx, person.id, day);
  const messageId = dayMailMessageId(person.id, day, attempt, domain);
  const mint = await mintFor(tx, { personId: person.id, day, rows });
  const calendar = await entriesToBring(tx, person.id, [...mint.items]);
  const { secretFor } = mint;
  const { subject, raw, masked = null } = await render({ person, day, rows, messageId, at, calendar, secretFor });
  const id = ids();
  const mail = {
    id,
    personId: person.id,
    day,
    attempt,
    subject,
    messageId,
    raw,
    status: 'claimed' as const,
    attempts: 0,
  };
  await tx.insert(MailEntity, { ...mail, masked, address: person.email, claimedAt: at });
  await mint.store(tx, ids, { id, personId: person.id, at });
  await noteBrought(tx, id, calendar);
  await insertMany(
    tx,
    MailStepEntity,
    rows.map((row) => ({
      mailId: id,
      key: row.key,
      itemId: row.item?.id ?? null,
      deliverableId: row.deliverable?.id ?? null,
      due: row.deliverable?.due ?? null,
      step: row.step,
      reason: row.reason,
      onBehalfOf: row.onBehalfOf?.id ?? null,
    })),
  );
  const keys = rows.map((row) => row.key);
  await writeAudit(tx, mailAudit('mail.claimed', id, at, { to: person.email, keys }));
  return { ...mail, to: person.email };
}

/**
 * Puts the told steps into the mail. Throws when one of them was planned anew or told to somebody else since it was read (its
 * recipient may change at any moment): the mail is made again, of what is so by then.
 */
async function takeSteps(tx: EntityManager, mailId: string, keys: readonly string[]): Promise<void> {
  const taken = await change(
    tx,
    'UPDATE plan_step SET mail_id = $1 WHERE key = ANY($2) AND mail_id IS NULL RETURNING key',
    [mailId, keys],
  );
  if (taken.length !== keys.length) throw new Error('What this mail tells has changed while it was made');
}

/**
 * Gives up what surely never left, so that what it would have told is told by another mail, to whoever it concerns by then. With
 * `keep` only what is of an earlier day, or goes to another address.
 */
export async function releaseClaimed(
  tx: EntityManager,
  personId: string,
  at: Instant,
  keep: { readonly day: LocalDate; readonly address: string } | null,
): Promise<void> {
  const released = await change<{ id: string }>(
    tx,
    `UPDATE mail SET status = 'released'
     WHERE person_id = $1 AND status = 'claimed' AND ($2::date IS NULL OR day < $2 OR address <> $3)
     RETURNING id`,
    [personId, keep?.day ?? null, keep?.address ?? null],
  );
  for (const { id } of released) {
    await freeSteps(tx, id);
    await forgetSecrets(tx, id);
    await writeAudit(tx, mailAudit('mail.released', id, at, {}));
  }
}

/** Lets the next mail tell what the server would not take for its content; whether there was any. */
export async function freeRefused(tx: EntityManager, personId: string): Promise<boolean> {
  const freed = await change(
    tx,
    `UPDATE plan_step s SET mail_id = NULL FROM mail m
     WHERE m.id = s.mail_id AND m.person_id = $1 AND m.status = 'refused' RETURNING s.key`,
    [personId],
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

async function nextAttempt(tx: EntityManager, personId: string, day: string): Promise<number> {
  const row = await selectOne<{ attempt: number }>(
    tx,
    'SELECT coalesce(max(attempt), 0) + 1 AS attempt FROM mail WHERE person_id = $1 AND day = $2',
    [personId, day],
  );
  return row?.attempt ?? 1;
}
