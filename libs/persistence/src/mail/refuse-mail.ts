import type { Instant } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { change } from '../database/sql';
import type { ServerAnswer } from './mail';
import { forgetSecrets } from './mint-links';
import { freeSteps, mailAudit, releaseClaimed } from './release-mails';

/**
 * Notes that the server will never take a mail, and tells the coordinator. When it is the address that it won't have, nothing more is
 * sent there and its lines are free for who stands in. When it is the content (or its size), the lines stay with it until there is
 * something new to tell: the same words are not tried again each day.
 */
export async function refuseMail(
  tx: EntityManager,
  mailId: string,
  refusal: ServerAnswer & { readonly recipient: boolean },
): Promise<void> {
  const { answer, at, recipient } = refusal;
  const [mail] = await change<{ personId: string; address: string }>(
    tx,
    `UPDATE mail SET status = 'refused', answer = $2 WHERE id = $1 AND status IN ('claimed', 'unsure')
     RETURNING person_id AS "personId", address`,
    [mailId, answer],
  );
  if (!mail) return;
  if (recipient) await freeSteps(tx, mailId);
  await forgetSecrets(tx, mailId);
  await writeAudit(tx, mailAudit('mail.refused', mailId, at, { answer, recipient, to: mail.address }));
  if (recipient) await refuseAddress(tx, mailId, mail, answer, at);
  else await tellOfRefusal(tx, mailId, mail.personId, 'refused-mail', at);
}

/** Only if the address is still the one that was refused: it may have been put right while the mail was on its way. */
async function refuseAddress(
  tx: EntityManager,
  mailId: string,
  { personId, address }: { personId: string; address: string },
  answer: string,
  at: Instant,
): Promise<void> {
  const [person] = await change(
    tx,
    'UPDATE person SET refused_at = $3, refused_answer = $4 WHERE id = $1 AND email = $2 RETURNING id',
    [personId, address, at, answer],
  );
  if (!person) return;
  await releaseClaimed(tx, personId, at);
  await tellOfRefusal(tx, mailId, personId, 'refused-address', at);
}

const REASONS = {
  'refused-address': 'E-posttjeneren avviste adressen.',
  'refused-mail': 'E-posttjeneren avviste innholdet i e-posten.',
} as const;

/** Once a mail. Of her own refused content the coordinator is not told by another mail, which would be refused in turn. */
async function tellOfRefusal(
  tx: EntityManager,
  mailId: string,
  personId: string,
  step: keyof typeof REASONS,
  at: Instant,
): Promise<void> {
  await tx.query(
    `INSERT INTO plan_step (key, agency_id, subject_id, version, step, role, send_on, reason, planned_at)
     SELECT $1, a.id, p.id, 1, $2, 'coordinator', m.day, $3, $4
     FROM mail m JOIN person p ON p.id = m.person_id JOIN agency a ON a.id = p.agency_id
     WHERE m.id = $5 AND ($2 = 'refused-address' OR a.coordinator_id IS DISTINCT FROM p.id)
     ON CONFLICT (key) DO NOTHING`,
    [`person/${personId}/${mailId}/${step}`, step, REASONS[step], at, mailId],
  );
}
