import type { Instant } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { change } from '../database/sql';
import { freeSteps, mailAudit, releaseClaimed } from './claim-mail';
import type { ServerAnswer } from './mail';
import { forgetSecrets } from './mint-links';

/** Notes that the server will never take a mail; when it is the address that it won't have, nothing more is sent there and the coordinator is told. */
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
  await freeSteps(tx, mailId);
  await forgetSecrets(tx, mailId);
  await writeAudit(tx, mailAudit('mail.refused', mailId, at, { answer, recipient, to: mail.address }));
  if (recipient) await refuseAddress(tx, mailId, mail, answer, at);
}

/** Only if the address is still the one that was refused: it may have been put right while the mail was on its way. */
async function refuseAddress(
  tx: EntityManager,
  mailId: string,
  { personId, address }: { personId: string; address: string },
  answer: string,
  at: Instant,
): Promise<void> {
  const [person] = await change<{ agencyId: string | null }>(
    tx,
    `UPDATE person SET refused_at = $3, refused_answer = $4 WHERE id = $1 AND email = $2
     RETURNING agency_id AS "agencyId"`,
    [personId, address, at, answer],
  );
  if (!person) return;
  await releaseClaimed(tx, personId, at, null);
  if (!person.agencyId) return;
  await tx.query(
    `INSERT INTO plan_step (key, agency_id, subject_id, version, step, role, send_on, reason, planned_at)
     SELECT $1, $2, $3, 1, 'refused-address', 'coordinator', m.day, $4, $5 FROM mail m WHERE m.id = $6
     ON CONFLICT (key) DO NOTHING`,
    [
      `person/${personId}/${mailId}/refused-address`,
      person.agencyId,
      personId,
      'E-posttjeneren avviste adressen.',
      at,
      mailId,
    ],
  );
}
