import type { TellRow } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import type { IdSource } from '../database/ids';
import { change, select } from '../database/sql';
import type { ClaimedMail, ClaimMails, Recipient } from './mail';
import { dueDigests, noteDigests, type DueDigest } from './digests';
import { freezeMails, type Draft } from './freeze-mails';
import { freeRefused, releaseStale } from './release-mails';
import { digestRows, holdItems, reachOf, tellRows, type Reach, type RowsOf } from './tell-rows';

export const CLAIMED_COLUMNS = `id, person_id AS "personId", day, attempt, address AS "to", subject,
  message_id AS "messageId", raw, status, attempts`;

/**
 * The mails of a day of some persons: those that are frozen already, and new ones made of all that is to be told. Runs in a
 * transaction; the persons' rows are the lock that keeps two workers from making two. No mail for whom there is nothing to tell,
 * or has been sent one this day.
 */
export async function claimMails(tx: EntityManager, ids: IdSource, claim: ClaimMails): Promise<ClaimedMail[]> {
  // Sorted, so that two who lock several persons never wait for each other.
  const persons = await select<Recipient>(
    tx,
    `SELECT id, name, email FROM person
     WHERE id = ANY($1::uuid[]) AND confirmed_at IS NOT NULL AND refused_at IS NULL AND left_at IS NULL
     ORDER BY id FOR NO KEY UPDATE`,
    [claim.personIds],
  );
  const personIds = persons.map(({ id }) => id);
  await releaseStale(tx, personIds, claim);
  const standing = await select<Omit<ClaimedMail, 'status'> & { status: string }>(
    tx,
    `SELECT ${CLAIMED_COLUMNS} FROM mail
     WHERE person_id = ANY($1::uuid[]) AND day = $2 AND status IN ('claimed', 'unsure', 'sent')`,
    [personIds, claim.day],
  );
  const open = standing.filter((mail): mail is ClaimedMail => mail.status !== 'sent');
  const without = personIds.filter((id) => !standing.some(({ personId }) => personId === id));
  if (without.length === 0) return open;
  const told = await whatToTell(tx, await reachOf(tx, without, claim.day));
  const drafts = persons.flatMap((person): Draft[] => {
    const [steps, facts] = [told.steps.get(person.id) ?? [], told.facts.get(person.id) ?? []];
    return steps.length + facts.length > 0 ? [{ person, steps, facts }] : [];
  });
  const mails = await freezeMails(tx, ids, claim, drafts);
  await takeSteps(tx, drafts, mails);
  await noteDigests(tx, told.digests, new Map(mails.map(({ personId, id }) => [personId, id])));
  return [...open, ...mails];
}

interface Told {
  readonly steps: RowsOf<TellRow>;
  readonly facts: RowsOf<TellRow>;
  readonly digests: readonly DueDigest[];
}

/** All that persons without a mail of this day are to be told, as it stands now and stays until the mails are claimed. */
async function whatToTell(tx: EntityManager, reach: Reach): Promise<Told> {
  await holdItems(tx, reach);
  const { personIds, day } = reach;
  const summedUp = reach.agencies.length > 0 || reach.ministry;
  const digests = summedUp ? await dueDigests(tx, personIds, day) : [];
  const facts = digests.length === 0 ? new Map<string, TellRow[]>() : await digestRows(tx, personIds, day);
  const steps = await tellRows(tx, reach);
  // With something new in it, it is another mail than the one that was refused.
  const freed = await freeRefused(tx, [...new Set([...steps.keys(), ...facts.keys()])]);
  return { steps: freed ? await tellRows(tx, reach) : steps, facts, digests };
}

/**
 * Puts the told steps into the mails. Throws when one of them was planned anew or told to somebody else since it was read (its
 * recipient may change at any moment): the mails are made again, of what is so by then.
 */
async function takeSteps(tx: EntityManager, drafts: readonly Draft[], mails: readonly ClaimedMail[]): Promise<void> {
  const mailOf = new Map(mails.map((mail) => [mail.personId, mail.id]));
  const steps = drafts.flatMap(({ person, steps: rows }) =>
    rows.map(({ key }) => ({ key, mailId: mailOf.get(person.id) })),
  );
  const taken = await change(
    tx,
    `UPDATE plan_step s SET mail_id = v.mail_id FROM unnest($1::text[], $2::uuid[]) v (key, mail_id)
     WHERE s.key = v.key AND s.mail_id IS NULL RETURNING s.key`,
    [steps.map(({ key }) => key), steps.map(({ mailId }) => mailId)],
  );
  if (taken.length !== steps.length) throw new Error('What this mail tells has changed while it was made');
}
