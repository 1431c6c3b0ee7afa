import type { MailPage, MailQuery, MailRow } from '@tertial/contracts';
import type { Instant } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select, selectOne } from '../database/sql';
import type { SentMail } from './mail';
import { OUTSPOKEN_SQL } from './release-mails';

const ROW = `json_build_object(
  'id', m.id, 'day', m.day, 'to', m.address, 'personName', p.name, 'subject', m.subject, 'status', m.status,
  'attempts', m.attempts, 'answer', m.answer, 'claimedAt', instant_text(m.claimed_at), 'sentAt', instant_text(m.sent_at),
  'tellsExempt', ${OUTSPOKEN_SQL},
  'steps', (SELECT coalesce(json_agg(json_build_object('key', s.key, 'step', s.step, 'reason', s.reason, 'itemId', s.item_id) ORDER BY s.key), '[]')
            FROM mail_step s WHERE s.mail_id = m.id))`;

const FOUND = `
  FROM mail m JOIN person p ON p.id = m.person_id
  WHERE ($1::uuid IS NULL OR p.agency_id = $1) AND ($2::date IS NULL OR m.day = $2)
    AND ($3::uuid IS NULL OR m.person_id = $3) AND ($4::text IS NULL OR m.status = $4)
    AND ($5::uuid IS NULL OR EXISTS (SELECT 1 FROM mail_step t WHERE t.mail_id = m.id AND t.item_id = $5))`;

/** The log of mails, newest first. */
export async function mailLog(dataSource: DataSource, query: MailQuery, agencyId: string | null): Promise<MailPage> {
  const page = Number(query.page ?? 1);
  const size = Number(query.size ?? 50);
  const params = [agencyId, query.day ?? null, query.person ?? null, query.status ?? null, query.item ?? null];
  const found = await selectOne<{ total: number; rows: MailRow[] }>(
    dataSource,
    `WITH page AS (SELECT m.*, p.name ${FOUND} ORDER BY m.claimed_at DESC, m.id LIMIT $6 OFFSET $7)
     SELECT (SELECT count(*) ${FOUND}) AS total,
            (SELECT coalesce(json_agg(${ROW} ORDER BY m.claimed_at DESC, m.id), '[]')
             FROM page m JOIN person p ON p.id = m.person_id) AS rows`,
    [...params, size, (page - 1) * size],
  );
  return { rows: found?.rows ?? [], total: found?.total ?? 0, page, size };
}

/** One mail of the log with the bytes that went to the server, but for the secrets of its links: nobody acts with another's. */
export function mailContent(
  dataSource: DataSource,
  mailId: string,
): Promise<{ row: MailRow; agencyId: string | null; raw: Buffer } | null> {
  return selectOne(
    dataSource,
    `SELECT ${ROW} AS row, p.agency_id AS "agencyId", coalesce(m.masked, m.raw) AS raw FROM mail m JOIN person p ON p.id = m.person_id WHERE m.id = $1`,
    [mailId],
  );
}

/** The mails that the server took after a moment, in the order in which it took them, each with what it told. */
export function sentMails(dataSource: DataSource, since: Instant | null): Promise<SentMail[]> {
  return select(
    dataSource,
    `SELECT m.id, m.message_id AS "messageId", m.sent_at AS at, m.address AS "to", m.subject,
            (SELECT json_agg(json_build_object('itemId', s.item_id, 'deliverableId', s.deliverable_id, 'deadline', s.due,
                                               'key', s.key, 'step', s.step, 'reason', s.reason) ORDER BY s.key)
             FROM mail_step s WHERE s.mail_id = m.id) AS items
     FROM mail m WHERE m.status = 'sent' AND ($1::timestamptz IS NULL OR m.sent_at > $1)
     ORDER BY m.sent_at, m.address`,
    [since],
  );
}
