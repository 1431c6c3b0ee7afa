import {
  instantOfMs,
  MAIL_LINK_DAYS,
  msOf,
  type Instant,
  type LocalDate,
  type MailLinkSubject,
  type TellRow,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { standsInFor } from '../absence/stands-in-for';
import type { IdSource } from '../database/ids';
import { insertMany } from '../database/insert-many';
import { newSecret, secretHash } from '../database/secret';
import { select } from '../database/sql';
import { MailLinkEntity } from '../entities/link.entity';

const DAY_MS = 86_400_000;

/** Makes the secrets of one mail's links while it is rendered; what was made is stored with the mail. */
export class LinkMint {
  private readonly made = new Map<string, MailLinkSubject & { readonly secret: string }>();

  /** @param items those that the mail's recipient may act on. */
  constructor(readonly items: ReadonlySet<string>) {}

  /** The secret of a link, the same each time it is asked for; null where the recipient may not act. */
  readonly secretFor = (subject: MailLinkSubject): string | null => {
    if (!this.items.has(subject.itemId)) return null;
    const key = `${subject.action} ${subject.deliverableId ?? subject.itemId}`;
    const made = this.made.get(key) ?? { ...subject, secret: newSecret() };
    this.made.set(key, made);
    return made.secret;
  };

  store(tx: EntityManager, ids: IdSource, mail: { id: string; personId: string; at: Instant }): Promise<void> {
    const expiresAt = instantOfMs(msOf(mail.at) + MAIL_LINK_DAYS * DAY_MS);
    const links = [...this.made.values()].map(({ secret, ...subject }) => ({
      ...subject,
      ...{
        hash: secretHash(secret),
        mailId: mail.id,
        personId: mail.personId,
        commandId: ids(),
        expiresAt,
        usedAt: null,
      },
    }));
    return insertMany(tx, MailLinkEntity, links);
  }
}

/** A mint for a mail to somebody: links are for the items that he owns, is the deputy of, or whose owner he stands in for that day. */
export async function mintFor(
  tx: EntityManager,
  { personId, day, rows }: { readonly personId: string; readonly day: LocalDate; readonly rows: readonly TellRow[] },
): Promise<LinkMint> {
  const itemIds = rows.flatMap(({ item }) => item?.id ?? []);
  const own = await select<{ id: string }>(
    tx,
    'SELECT id FROM item WHERE id = ANY($1::uuid[]) AND (owner_id = ANY($3::uuid[]) OR $2 IN (owner_id, deputy_id))',
    [itemIds, personId, await standsInFor(tx, personId, day)],
  );
  return new LinkMint(new Set(own.map(({ id }) => id)));
}

/** The links of a mail that never came are nobody's; what stays of the mail says no secret. */
export async function forgetSecrets(tx: EntityManager, mailId: string): Promise<void> {
  await tx.query('DELETE FROM mail_link WHERE mail_id = $1', [mailId]);
  await tx.query('UPDATE mail SET raw = masked, masked = NULL WHERE id = $1 AND masked IS NOT NULL', [mailId]);
}
