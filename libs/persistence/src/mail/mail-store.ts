import type { MailPage, MailQuery, MailRow } from '@tertial/contracts';
import { DEFAULT_POLICY, instantOfMs, msOf, type Instant, type LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { randomIds, type IdSource } from '../database/ids';
import { change, select, selectOne } from '../database/sql';
import { DUE_DIGESTS_SQL } from '../reminder/digests.sql';
import { DUE_STEPS_SQL } from '../reminder/due-steps.sql';
import { CLAIMED_COLUMNS, claimMails } from './claim-mails';
import type { ClaimedMail, ClaimMails, HandingRound, SentMail, ServerAnswer } from './mail';
import { mailContent, mailLog, sentMails } from './mail-log';
import { refuseMail } from './refuse-mail';
import { mailAudit, notUnderWaySql, OUTSPOKEN_SQL, releaseOutspoken, type Hands } from './release-mails';

/** Whose round: of the agencies that send at an hour, or of one agency; by hand it goes to those too whose agency is closed. */
export interface RoundOf {
  readonly sendAt?: string | null;
  readonly evenIfClosed?: boolean;
  readonly agencyId?: string | null;
}

/** Mails: a row with frozen bytes before it is handed over, and what became of it. */
export class MailStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  /**
   * Ids of the confirmed persons for whom there is a mail on the way, or something to tell and no mail yet this day, but of no
   * agency that is closed that day. A round of an hour tells the people of the agencies that send at it (those of the ministry at
   * the default hour); without an hour it tells everybody, or the people of one agency.
   */
  async personsToTell(
    day: LocalDate,
    { sendAt = null, evenIfClosed = false, agencyId = null }: RoundOf = {},
  ): Promise<string[]> {
    const rows = await select<{ id: string }>(
      this.dataSource,
      `WITH due AS (SELECT person_id FROM (${DUE_STEPS_SQL}) steps UNION SELECT person_id FROM (${DUE_DIGESTS_SQL}) digests)
       SELECT p.id FROM person p
       WHERE p.confirmed_at IS NOT NULL AND p.refused_at IS NULL AND p.left_at IS NULL AND (
         EXISTS (SELECT 1 FROM mail m WHERE m.person_id = p.id AND m.status IN ('claimed', 'unsure'))
         OR p.id IN (SELECT person_id FROM due)
            AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.person_id = p.id AND m.day = $1 AND m.status = 'sent'))
         AND ($2::text IS NULL OR coalesce(agency_send_at(p.agency_id), $3) = $2)
         AND ($5::uuid IS NULL OR p.agency_id = $5)
         AND ($4 OR NOT EXISTS (SELECT 1 FROM closed_day c WHERE c.agency_id = p.agency_id AND c.day = $1))
       ORDER BY p.name, p.id`,
      [day, sendAt, DEFAULT_POLICY.sendAt, evenIfClosed, agencyId],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Mails to these persons that the server may or may not have taken, oldest first: they go again with the same bytes before anything
   * new is claimed.
   */
  openMails(personIds: readonly string[]): Promise<ClaimedMail[]> {
    return select(
      this.dataSource,
      `SELECT ${CLAIMED_COLUMNS} FROM mail WHERE person_id = ANY($1::uuid[]) AND status = 'unsure' ORDER BY day, attempt`,
      [personIds],
    );
  }

  /** The mails of a day of some persons, frozen, all of them or none; see `claimMails`. */
  claim(claim: ClaimMails): Promise<ClaimedMail[]> {
    return this.dataSource.transaction((tx) => claimMails(tx, this.ids, claim));
  }

  /**
   * To be called right before a mail is handed over, with the round for which (null: nobody else hands mails over). Answers how often
   * it has been handed over now; null when another worker has taken it since it was read, it is on its way for another round, or it says
   * what may not be said any more and was given up: then leave it alone.
   */
  async markUnsure(
    mail: Pick<ClaimedMail, 'id' | 'attempts'>,
    at: Instant,
    round: HandingRound | null = null,
  ): Promise<number | null> {
    const by: Hands = { at, round: round?.id ?? null, lostBefore: instantOfMs(msOf(at) - (round?.leaseMs ?? 0)) };
    const attempts = await this.noteHandOver(mail, by);
    if (attempts === null) await this.dataSource.transaction((tx) => releaseOutspoken(tx, mail, by));
    return attempts;
  }

  private async noteHandOver({ id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>, { at, round, lostBefore }: Hands) {
    const { actor, action, subject } = mailAudit('mail.handed-over', id, at, {});
    const marked = await selectOne<{ attempts: number }>(
      this.dataSource,
      `WITH marked AS (
         UPDATE mail m SET status = 'unsure', attempts = attempts + 1, handed_over_at = $3, handed_over_by = $7
         WHERE id = $1 AND attempts = $2 AND status IN ('claimed', 'unsure') AND ${notUnderWaySql('$7', '$8')}
           AND NOT ${OUTSPOKEN_SQL} RETURNING attempts),
       logged AS (
         INSERT INTO audit_log (at, actor, action, subject, detail)
         SELECT $3, $4, $5, $6, jsonb_build_object('attempts', attempts) FROM marked)
       SELECT attempts FROM marked`,
      [id, attempts, at, actor, action, subject, round, lostBefore],
    );
    return marked?.attempts ?? null;
  }

  /** The server took it. In one statement, as nobody else's mail goes until it is done. What is kept of it knows no secret. */
  async markSent(mailId: string, { answer, at }: ServerAnswer): Promise<void> {
    const { actor, action, subject, detail } = mailAudit('mail.sent', mailId, at, { answer });
    await this.dataSource.query(
      `WITH sent AS (
         UPDATE mail SET status = 'sent', answer = $2, sent_at = $3, raw = CASE WHEN masked IS NULL THEN raw END
         WHERE id = $1 AND status IN ('claimed', 'unsure') RETURNING id)
       INSERT INTO audit_log (at, actor, action, subject, detail) SELECT $3, $4, $5, $6, $7::jsonb FROM sent`,
      [mailId, answer, at, actor, action, subject, JSON.stringify(detail)],
    );
  }

  /**
   * The server certainly did not take it this time, and may do so later. `before`: the mail as it was before this hand-over. One that
   * was unsure stays so, since an earlier hand-over may have reached the server: given up, its lines would be told twice.
   */
  markDelayed(before: Pick<ClaimedMail, 'id' | 'status' | 'attempts'>, { answer, at }: ServerAnswer): Promise<void> {
    return this.dataSource.transaction(async (tx) => {
      const waiting = await change(
        tx,
        `UPDATE mail SET status = $2, answer = $3, handed_over_by = NULL
         WHERE id = $1 AND status = 'unsure' AND attempts = $4 + 1 RETURNING id`,
        [before.id, before.status, answer, before.attempts],
      );
      if (waiting.length > 0) await writeAudit(tx, mailAudit('mail.delayed', before.id, at, { answer }));
    });
  }

  /**
   * Nobody waits for the server's answer any more, and whether it took the mail nobody knows: it stays unsure, and any round may hand the
   * same bytes over again.
   */
  async markUnanswered({ id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>): Promise<void> {
    await this.dataSource.query(
      `UPDATE mail SET handed_over_by = NULL WHERE id = $1 AND status = 'unsure' AND attempts = $2 + 1`,
      [id, attempts],
    );
  }

  /** The server will never take it: what it told is free for another mail. `recipient`: the address itself was refused. */
  markRefused(mailId: string, refusal: ServerAnswer & { readonly recipient: boolean }): Promise<void> {
    return this.dataSource.transaction((tx) => refuseMail(tx, mailId, refusal));
  }

  /** The log of mails to people of an agency (null: to everybody), newest first. */
  log(query: MailQuery, agencyId: string | null): Promise<MailPage> {
    return mailLog(this.dataSource, query, agencyId);
  }

  mailContent(mailId: string): Promise<{ row: MailRow; agencyId: string | null; raw: Buffer } | null> {
    return mailContent(this.dataSource, mailId);
  }

  /** What the server took after a moment, in order. */
  sentMails(since?: Instant): Promise<SentMail[]> {
    return sentMails(this.dataSource, since ?? null);
  }
}
