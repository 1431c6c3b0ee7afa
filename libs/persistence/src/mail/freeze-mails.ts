import { dayMailMessageId } from '@tertial/contracts';
import type { LocalDate, TellRow } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { entriesToBring, noteBrought } from '../calendar/calendar-entries';
import type { IdSource } from '../database/ids';
import { insertMany } from '../database/insert-many';
import { select } from '../database/sql';
import type { MailCalendarEntity } from '../entities/link.entity';
import { MailEntity, MailStepEntity } from '../entities/mail.entity';
import type { ClaimedMail, ClaimMails, Recipient } from './mail';
import { mintFor, storeLinks, type LinkMint } from './mint-links';
import { mailAudit } from './release-mails';

/** What one person is to be told: planned steps, and facts of the day that no plan holds. */
export interface Draft {
  readonly person: Recipient;
  readonly steps: readonly TellRow[];
  readonly facts: readonly TellRow[];
}

/** A mail that is rendered and not yet stored. */
interface Frozen {
  readonly mail: ClaimedMail;
  readonly masked: Buffer | null;
  readonly rows: readonly TellRow[];
  readonly mint: LinkMint;
  readonly brought: readonly Pick<MailCalendarEntity, 'deliverableId' | 'version' | 'innerVersion'>[];
}

/** Renders the mails and stores their bytes with all that they tell, so that every hand-over has the same. */
export async function freezeMails(
  tx: EntityManager,
  ids: IdSource,
  claim: ClaimMails,
  drafts: readonly Draft[],
): Promise<ClaimedMail[]> {
  if (drafts.length === 0) return [];
  const frozen = await render(tx, ids, claim, drafts);
  const { at } = claim;
  await tx.insert(
    MailEntity,
    frozen.map(({ mail: { to, ...mail }, masked }) => ({ ...mail, masked, address: to, claimedAt: at })),
  );
  await storeLinks(
    tx,
    ids,
    at,
    frozen.map(({ mail, mint }) => ({ mail, mint })),
  );
  await noteBrought(
    tx,
    frozen.flatMap(({ mail, brought }) => brought.map((entry) => ({ mailId: mail.id, ...entry }))),
  );
  await insertMany(
    tx,
    MailStepEntity,
    frozen.flatMap(({ mail, rows }) => rows.map((row) => ({ mailId: mail.id, ...stepOf(row) }))),
  );
  const claimed = frozen.map(({ mail, rows }) =>
    mailAudit('mail.claimed', mail.id, at, { to: mail.to, keys: rows.map(({ key }) => key) }),
  );
  await writeAudit(tx, ...claimed);
  return frozen.map(({ mail }) => mail);
}

async function render(
  tx: EntityManager,
  ids: IdSource,
  { day, at, domain, render }: ClaimMails,
  drafts: readonly Draft[],
): Promise<Frozen[]> {
  const attempts = await earlierAttempts(
    tx,
    drafts.map(({ person }) => person.id),
    day,
  );
  const told = drafts.map(({ person, steps, facts }) => ({ person, rows: [...steps, ...facts] }));
  const mints = await mintFor(
    tx,
    day,
    told.map(({ person, rows }) => ({ personId: person.id, rows })),
  );
  const entries = await entriesToBring(
    tx,
    [...mints].flatMap(([personId, { items }]) => [...items].map((itemId) => ({ personId, itemId }))),
  );
  const frozen: Frozen[] = [];
  for (const { person, rows } of told) {
    const attempt = (attempts.get(person.id) ?? 0) + 1;
    const messageId = dayMailMessageId(person.id, day, attempt, domain);
    const mint = mints.get(person.id)!;
    const calendar = entries.get(person.id) ?? [];
    const { secretFor } = mint;
    const { subject, raw, masked = null } = await render({ person, day, rows, messageId, at, calendar, secretFor });
    const mail = { id: ids(), personId: person.id, day, attempt, to: person.email, subject, messageId, raw };
    const brought = calendar.map(({ deliverableId, version, innerVersion = 0 }) => ({
      deliverableId,
      version,
      innerVersion,
    }));
    frozen.push({ mail: { ...mail, status: 'claimed', attempts: 0 }, masked, rows, mint, brought });
  }
  return frozen;
}

function stepOf(row: TellRow) {
  return {
    key: row.key,
    itemId: row.item?.id ?? null,
    deliverableId: row.deliverable?.id ?? null,
    due: row.deliverable?.due ?? null,
    step: row.step,
    reason: row.reason,
    onBehalfOf: row.onBehalfOf?.id ?? null,
  };
}

async function earlierAttempts(
  tx: EntityManager,
  personIds: readonly string[],
  day: LocalDate,
): Promise<Map<string, number>> {
  const rows = await select<{ personId: string; attempt: number }>(
    tx,
    `SELECT person_id AS "personId", max(attempt) AS attempt FROM mail
     WHERE person_id = ANY($1::uuid[]) AND day = $2 GROUP BY person_id`,
    [personIds, day],
  );
  return new Map(rows.map(({ personId, attempt }) => [personId, attempt]));
}
