import type { ClosedDay } from '@tertial/contracts';
import { refuseClosedDay, type LocalDate } from '@tertial/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import { refused, type Refusable } from '../database/refusable';
import { change, select } from '../database/sql';
import { ClosedDayEntity } from '../entities/person.entity';

export interface CloseDay extends Act {
  readonly agencyId: string;
  readonly day: LocalDate;
  readonly reason: string;
  readonly today: LocalDate;
}

/** Days on which an agency is closed, beside weekends, public holidays, and 24 and 31 December. */
export class ClosedDays {
  constructor(private readonly dataSource: DataSource) {}

  /** From a day on, in order. */
  list(agencyId: string, from: LocalDate): Promise<ClosedDay[]> {
    return select(
      this.dataSource,
      'SELECT day::text AS day, reason FROM closed_day WHERE agency_id = $1 AND day >= $2 ORDER BY day',
      [agencyId, from],
    );
  }

  /** Refused for days that are over or closed for all. Whoever closes a day has the agency's items planned anew. */
  close({ agencyId, day, reason, today, at, by }: CloseDay): Promise<Refusable<object>> {
    return this.dataSource.transaction(async (tx): Promise<Refusable<object>> => {
      const refusal = refuseClosedDay(day, today);
      if (refusal) return { ok: false, refusal };
      const there = await select(tx, 'SELECT 1 FROM closed_day WHERE agency_id = $1 AND day = $2 FOR UPDATE', [
        agencyId,
        day,
      ]);
      if (there.length > 0) return refused('day-closed-already', 'Dagen står allerede som stengt.');
      await tx.insert(ClosedDayEntity, { agencyId, day, reason });
      await noteChange(tx, { agencyId, day, at, by }, 'day.closed', { reason });
      return { ok: true };
    });
  }

  /** Refused when the day is not closed. Whoever opens a day has the agency's items planned anew. */
  open(act: { agencyId: string; day: LocalDate } & Act): Promise<Refusable<object>> {
    return this.dataSource.transaction(async (tx): Promise<Refusable<object>> => {
      const gone = await change<{ reason: string }>(
        tx,
        'DELETE FROM closed_day WHERE agency_id = $1 AND day = $2 RETURNING reason',
        [act.agencyId, act.day],
      );
      if (!gone[0]) return refused('day-not-closed', 'Dagen står ikke som stengt. Kanskje noen andre har fjernet den.');
      await noteChange(tx, act, 'day.opened', { reason: gone[0].reason });
      return { ok: true };
    });
  }
}

async function noteChange(
  tx: EntityManager,
  { agencyId, day, at, by }: { agencyId: string; day: LocalDate } & Act,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await tx.query('UPDATE agency SET days_changed_at = $2 WHERE id = $1', [agencyId, at]);
  await writeAudit(tx, { at, actor: by, action, subject: `closed-day/${agencyId}/${day}`, detail });
}
