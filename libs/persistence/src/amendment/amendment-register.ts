import type { AmendmentRow } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { randomIds, type IdSource } from '../database/ids';
import type { Refusable } from '../database/refusable';
import { selectOne } from '../database/sql';
import type { AppliedAmendment, ApplyAmendment, RejectAmendment } from './amendment';
import { amendmentList } from './amendment-list';
import { applyAmendment } from './apply-amendment';
import { rejectAmendment } from './reject-amendment';

/** What later letters change of what is in the register: proposed, and applied on a coordinator's word. */
export class AmendmentRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  /** What a letter changes, in its order, beside today's register. */
  list(letterId: string, today: LocalDate): Promise<AmendmentRow[]> {
    return amendmentList(this.dataSource, letterId, today);
  }

  /** Applied twice is applied once. A command that comes of it lies in the inbox already and only has to be sent. */
  apply(act: ApplyAmendment): Promise<Refusable<AppliedAmendment>> {
    return this.dataSource.transaction((tx) => applyAmendment(tx, this.ids, act));
  }

  reject(act: RejectAmendment): Promise<Refusable<object>> {
    return this.dataSource.transaction((tx) => rejectAmendment(tx, act));
  }

  /** Whose letter says it, and which; null when there is no such change. */
  placeOf(amendmentId: string): Promise<{ agencyId: string; letterId: string } | null> {
    return selectOne(
      this.dataSource,
      `SELECT l.agency_id AS "agencyId", l.id AS "letterId" FROM amendment a JOIN letter l ON l.id = a.letter_id WHERE a.id = $1`,
      [amendmentId],
    );
  }
}
