import type { AbsenceInput, AbsenceRow, PersonRef } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import type { Act } from '../database/act';
import { randomIds, type IdSource } from '../database/ids';
import type { Refusable } from '../database/refusable';
import { select } from '../database/sql';
import { absenceRows } from './absence-rows';
import { changeAbsence, enterAbsence, withdrawAbsence } from './write-absence';

/** Who is away when, and who stands in. */
export class Absences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  enter(act: { personId: string; absence: AbsenceInput } & Act): Promise<Refusable<{ absenceId: string }>> {
    return this.dataSource.transaction((tx) => enterAbsence(tx, this.ids, act));
  }

  change(act: { absenceId: string; absence: AbsenceInput } & Act): Promise<Refusable<{ absenceId: string }>> {
    return this.dataSource.transaction((tx) => changeAbsence(tx, act));
  }

  /** Takes an absence back; mails that went by it are not undone. */
  withdraw(act: { absenceId: string } & Act): Promise<Refusable<object>> {
    return this.dataSource.transaction((tx) => withdrawAbsence(tx, act));
  }

  async absence(absenceId: string): Promise<AbsenceRow | null> {
    return (await absenceRows(this.dataSource, 'b.id = $1', [absenceId]))[0] ?? null;
  }

  /** Of everybody in an agency: those that are not over, by their first day. */
  ofAgency(agencyId: string, today: LocalDate): Promise<AbsenceRow[]> {
    return absenceRows(this.dataSource, 'p.agency_id = $1 AND b.last_day >= $2', [agencyId, today]);
  }

  /** Of one person: those that are not over, by their first day. */
  ofPerson(personId: string, today: LocalDate): Promise<AbsenceRow[]> {
    return absenceRows(this.dataSource, 'b.person_id = $1 AND b.last_day >= $2', [personId, today]);
  }

  /** Who may be away, or be named as the deputy of somebody who is: everybody who is still with the agency, by name. A shared mailbox is neither. */
  colleagues(agencyId: string): Promise<PersonRef[]> {
    return select(
      this.dataSource,
      'SELECT id, name FROM person WHERE agency_id = $1 AND left_at IS NULL AND NOT mailbox ORDER BY name, id',
      [agencyId],
    );
  }
}
