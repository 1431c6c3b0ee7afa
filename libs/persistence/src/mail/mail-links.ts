import type { Command, Instant, MailLinkSubject } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { randomIds, type IdSource } from '../database/ids';
import { secretHash } from '../database/secret';
import { change, selectOne } from '../database/sql';
import { keepCommand } from '../item/command-inbox';
import { ACTIVE_SQL } from '../person/active.sql';

/** A link of a mail that holds, or that was used. */
export interface MailLink extends MailLinkSubject {
  readonly commandId: string;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly agencyId: string | null;
    /** Several people read it: who acts says who he is. */
    readonly mailbox: boolean;
  };
}

const LINK = `
  SELECT k.action, k.item_id AS "itemId", k.deliverable_id AS "deliverableId", k.command_id AS "commandId",
         k.expires_at AS "expiresAt", k.used_at AS "usedAt",
         json_build_object('id', p.id, 'name', p.name, 'agencyId', p.agency_id, 'mailbox', p.mailbox) AS person
  FROM mail_link k JOIN person p ON p.id = k.person_id
  WHERE k.hash = $1 AND k.expires_at > $2 AND ${ACTIVE_SQL}`;

/** The links of mails, found by their secret, which is stored nowhere. */
export class MailLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  /** Null for a secret that is none, that has expired, or whose person has left: who asks learns no difference. */
  find(secret: string, now: Instant): Promise<MailLink | null> {
    return selectOne(this.dataSource, LINK, [secretHash(secret), now]);
  }

  /** Uses a link up and puts its command into the inbox, both or neither. False when it was used before. */
  spend(secret: string, command: Command): Promise<boolean> {
    return this.dataSource.transaction(async (tx) => {
      const spent = await change(
        tx,
        `UPDATE mail_link SET used_at = $3 WHERE hash = $1 AND command_id = $2 AND used_at IS NULL AND expires_at > $3
         RETURNING hash`,
        [secretHash(secret), command.id, command.receivedAt],
      );
      return spent.length > 0 && keepCommand(tx, command);
    });
  }

  /** A link whose command was refused can be tried again, by a command of another id. */
  async giveBack(commandId: string): Promise<void> {
    await change(
      this.dataSource,
      'UPDATE mail_link SET used_at = NULL, command_id = $2 WHERE command_id = $1 RETURNING hash',
      [commandId, this.ids()],
    );
  }
}
