import type { CalendarEntry, Instant, LocalDate } from '@tertial/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import { randomIds, type IdSource } from '../database/ids';
import { refused, type Refusable } from '../database/refusable';
import { newSecret, secretHash } from '../database/secret';
import { change, select, selectOne, type Database } from '../database/sql';
import { CalendarFeedEntity } from '../entities/link.entity';
import { ACTIVE_SQL } from '../person/active.sql';
import { agencyEntries, personEntries } from './calendar-entries';

/** Whose calendar a feed is. */
export type FeedOf =
  | { readonly personId: string; readonly agencyId?: undefined }
  | { readonly agencyId: string; readonly personId?: undefined };

export interface Feed {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

/** Calendars at secret addresses. An address is shown once: the register keeps a hash of it. */
export class CalendarFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  /**
   * A new address; the one before, if any, holds no longer. Answers the secret that it ends in.
   * @param replaces when the one before was made, null: none; refused when it is another. Absent: whichever there is.
   */
  make(of: FeedOf & Act & { readonly replaces?: string | null | undefined }): Promise<Refusable<{ secret: string }>> {
    const secret = newSecret();
    return this.dataSource.transaction(async (tx) => {
      await lockOwner(tx, of);
      if (of.replaces !== undefined && of.replaces !== (await madeAt(tx, of))) return refused('stale-feed', STALE);
      await endFeed(tx, of);
      const feed = { id: this.ids(), personId: of.personId ?? null, agencyId: of.agencyId ?? null };
      const made = { madeAt: of.at, madeBy: of.by, revokedAt: null };
      await tx.insert(CalendarFeedEntity, { ...feed, ...made, hash: secretHash(secret) });
      await note(tx, 'feed.made', of);
      return { ok: true, secret };
    });
  }

  /** The address holds no longer. False when there was none. */
  revoke(of: FeedOf & Act): Promise<boolean> {
    return this.dataSource.transaction(async (tx) => {
      const ended = await endFeed(tx, of);
      if (ended) await note(tx, 'feed.revoked', of);
      return ended;
    });
  }

  /** Since when a calendar has the address that holds; null when it has none. */
  madeAt(of: FeedOf): Promise<Instant | null> {
    return madeAt(this.dataSource, of);
  }

  /** What a calendar program that knows the address is to show; null when it holds no longer, or never did. */
  async read(secret: string, today: LocalDate): Promise<Feed | null> {
    const [feed] = await select<{ personId: string | null; agencyId: string | null; name: string }>(
      this.dataSource,
      `SELECT f.person_id AS "personId", f.agency_id AS "agencyId", coalesce(p.name, a.name) AS name
       FROM calendar_feed f LEFT JOIN person p ON p.id = f.person_id LEFT JOIN agency a ON a.id = f.agency_id
       WHERE f.hash = $1 AND f.revoked_at IS NULL AND (f.agency_id IS NOT NULL OR ${ACTIVE_SQL})`,
      [secretHash(secret)],
    );
    if (!feed) return null;
    const entries = feed.personId
      ? await personEntries(this.dataSource, feed.personId, today)
      : await agencyEntries(this.dataSource, feed.agencyId ?? '', today);
    return { name: feed.name, entries };
  }
}

const STALE =
  'Kalenderen har fått en annen adresse siden du åpnet siden. Last siden på nytt; der kan du lage en ny i stedet.';

const OWNED = 'person_id IS NOT DISTINCT FROM $1::uuid AND agency_id IS NOT DISTINCT FROM $2::uuid';

function owner({ personId, agencyId }: FeedOf): (string | null)[] {
  return [personId ?? null, agencyId ?? null];
}

/** One act at a time on a calendar: it has one address, and two made at once would be two. */
async function lockOwner(tx: EntityManager, { personId, agencyId }: FeedOf): Promise<void> {
  const table = personId ? 'person' : 'agency';
  await tx.query(`SELECT id FROM ${table} WHERE id = $1 FOR NO KEY UPDATE`, [personId ?? agencyId]);
}

async function madeAt(db: Database, of: FeedOf): Promise<Instant | null> {
  const row = await selectOne<{ madeAt: Instant }>(
    db,
    `SELECT made_at AS "madeAt" FROM calendar_feed WHERE ${OWNED} AND revoked_at IS NULL`,
    owner(of),
  );
  return row?.madeAt ?? null;
}

async function endFeed(tx: EntityManager, of: FeedOf & Act): Promise<boolean> {
  const ended = await change(
    tx,
    `UPDATE calendar_feed SET revoked_at = $3 WHERE ${OWNED} AND revoked_at IS NULL RETURNING id`,
    [...owner(of), of.at],
  );
  return ended.length > 0;
}

function note(tx: EntityManager, action: string, of: FeedOf & Act): Promise<void> {
  const subject = of.personId ? `person/${of.personId}` : `agency/${of.agencyId ?? ''}`;
  return writeAudit(tx, { at: of.at, actor: of.by, action, subject, detail: {} });
}
