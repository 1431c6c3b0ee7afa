import type { CarryOverOffers, LetterComparison } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { randomIds, type IdSource } from '../database/ids';
import type { BulkOutcome, Refusable } from '../database/refusable';
import { selectOne } from '../database/sql';
import type { CarryOverItems, LeaveItems, OwnersOfPairs, ReplaceItems, Settled } from './carry-over';
import { carryOverItems } from './carry-over-items';
import { compareLetters } from './compare-letters';
import { laterLetter, NOT_LATER_REFUSAL, type LaterLetter } from './later-letter';
import { carryOverOffers } from './offers';
import { ownersOfPairs } from './owners-of-pairs';
import { leaveItems, replaceItems } from './settle-offers';

/** What the next year's letter takes over: unfinished items, and the demands that it repeats. */
export class CarryOverRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  /** Whose letter it is; null when there is none. */
  async agencyOf(letterId: string): Promise<string | null> {
    const row = await selectOne<{ agencyId: string }>(
      this.dataSource,
      'SELECT agency_id AS "agencyId" FROM letter WHERE id = $1',
      [letterId],
    );
    return row?.agencyId ?? null;
  }

  /** Unfinished items of earlier years, each with what was decided of it, judged on the given day. */
  offers(letterId: string, today: LocalDate): Promise<CarryOverOffers> {
    return carryOverOffers(this.dataSource, letterId, today);
  }

  /** The letter beside the agency's last one of an earlier year. */
  compare(letterId: string): Promise<LetterComparison> {
    return compareLetters(this.dataSource, letterId);
  }

  carryOver(act: CarryOverItems): Promise<Refusable<Settled>> {
    return this.settle(act.letterId, (tx, letter) => carryOverItems(tx, this.ids, letter, act));
  }

  replace(act: ReplaceItems): Promise<Refusable<Settled>> {
    return this.settle(act.letterId, (tx, letter) => replaceItems(tx, this.ids, letter, act));
  }

  leave(act: LeaveItems): Promise<Refusable<BulkOutcome>> {
    return this.settle(act.letterId, (tx, letter) => leaveItems(tx, letter, act));
  }

  /** Who owned last year's items, for the items that look like them; those without an owner are named as refused. */
  ownersOfPairs(letterId: string, pairs: ReplaceItems['pairs']): Promise<OwnersOfPairs> {
    return ownersOfPairs(this.dataSource, letterId, pairs);
  }

  private settle<T extends object>(
    letterId: string,
    act: (tx: EntityManager, letter: LaterLetter) => Promise<T>,
  ): Promise<Refusable<T>> {
    return this.dataSource.transaction(async (tx): Promise<Refusable<T>> => {
      const letter = await laterLetter(tx, letterId);
      return letter ? { ok: true, ...(await act(tx, letter)) } : { ok: false, refusal: NOT_LATER_REFUSAL };
    });
  }
}
