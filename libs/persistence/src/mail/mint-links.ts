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
import { standInsSql } from '../absence/stand-in.sql';
import type { IdSource } from '../database/ids';
import { groupBy } from '../database/group-by';
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

  /** What was asked for, each with its secret. */
  get links(): readonly (MailLinkSubject & { readonly secret: string })[] {
    return [...this.made.values()];
  }
}

/**
 * A mint for each person's mail, by the person's id: links are for the items that he owns, is the deputy of, or whose owner he
 * stands in for that day.
 */
export async function mintFor(
  tx: EntityManager,
  day: LocalDate,
  mails: readonly { readonly personId: string; readonly rows: readonly TellRow[] }[],
): Promise<Map<string, LinkMint>> {
  const told = mails.flatMap(({ personId, rows }) =>
    [...new Set(rows.flatMap(({ item }) => item?.id ?? []))].map((itemId) => ({ personId, itemId })),
  );
  const own = await select<{ personId: string; itemId: string }>(
    tx,
    `WITH away AS MATERIALIZED (${standInsSql('$3::date')})
     SELECT t.person_id AS "personId", i.id AS "itemId"
     FROM unnest($1::uuid[], $2::uuid[]) t (person_id, item_id) JOIN item i ON i.id = t.item_id
     WHERE t.person_id IN (i.owner_id, i.deputy_id)
        OR EXISTS (SELECT 1 FROM away a WHERE a.person_id = i.owner_id AND a.stand_in_id = t.person_id)`,
    [told.map(({ personId }) => personId), told.map(({ itemId }) => itemId), day],
  );
  const itemsOf = groupBy(own, ({ personId }) => personId);
  return new Map(
    mails.map(({ personId }) => [personId, new LinkMint(new Set(itemsOf.get(personId)?.map(({ itemId }) => itemId)))]),
  );
}

/** Stores the links of mails by the hash of their secret, each with the id of the command that its use will be. */
export function storeLinks(
  tx: EntityManager,
  ids: IdSource,
  at: Instant,
  mails: readonly { readonly mail: { readonly id: string; readonly personId: string }; readonly mint: LinkMint }[],
): Promise<void> {
  const expiresAt = instantOfMs(msOf(at) + MAIL_LINK_DAYS * DAY_MS);
  const links = mails.flatMap(({ mail, mint }) =>
    mint.links.map(({ secret, ...subject }) => ({
      ...subject,
      ...{ hash: secretHash(secret), mailId: mail.id, personId: mail.personId, commandId: ids(), expiresAt },
      usedAt: null,
    })),
  );
  return insertMany(tx, MailLinkEntity, links);
}

/** The links of a mail that never came are nobody's; what stays of the mail says no secret. */
export async function forgetSecrets(tx: EntityManager, mailId: string): Promise<void> {
  await tx.query('DELETE FROM mail_link WHERE mail_id = $1', [mailId]);
  await tx.query('UPDATE mail SET raw = NULL WHERE id = $1 AND masked IS NOT NULL', [mailId]);
}
