import type { Departure, DepartureInput, Holdings } from '@tertial/contracts';
import type { Command, LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import type { Act } from '../database/act';
import { randomIds, type IdSource } from '../database/ids';
import type { Refusable } from '../database/refusable';
import { select, selectOne } from '../database/sql';
import { departureRows } from './departure-rows';
import { enterDeparture, withdrawDeparture } from './enter-departure';
import { handOver } from './hand-over';

const HOLDINGS = `
  SELECT count(*) FILTER (WHERE i.owner_id = p.id)::int AS owns,
         count(*) FILTER (WHERE i.deputy_id = p.id)::int AS deputises,
         ARRAY(SELECT u.name FROM unit u WHERE u.leader_id = p.id ORDER BY u.name) AS leads,
         EXISTS (SELECT 1 FROM agency a WHERE a.coordinator_id = p.id) AS coordinates
  FROM person p
  LEFT JOIN item i ON (i.owner_id = p.id OR i.deputy_id = p.id) AND NOT i.closed AND i.register_status <> 'rejected'
  WHERE p.id = $1 GROUP BY p.id`;

/** Who leaves when, and who takes over what. */
export class Departures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  enter(act: { agencyId: string; departure: DepartureInput } & Act): Promise<Refusable<{ departureId: string }>> {
    return this.dataSource.transaction((tx) => enterDeparture(tx, this.ids, act));
  }

  /** Takes back what has not been done yet. */
  withdraw(act: { departureId: string } & Act): Promise<Refusable<object>> {
    return this.dataSource.transaction((tx) => withdrawDeparture(tx, act));
  }

  /** Those of an agency, the newest first. */
  ofAgency(agencyId: string): Promise<Departure[]> {
    return departureRows(this.dataSource, 'p.agency_id = $1', [agencyId]);
  }

  async departure(departureId: string): Promise<Departure | null> {
    return (await departureRows(this.dataSource, 'l.id = $1', [departureId]))[0] ?? null;
  }

  /** What somebody has who might leave; null when there is no such person. */
  holdings(personId: string): Promise<Holdings | null> {
    return selectOne(this.dataSource, HOLDINGS, [personId]);
  }

  /** Those whose day has come and who have not handed over yet. */
  async due(today: LocalDate): Promise<string[]> {
    const rows = await select<{ id: string }>(
      this.dataSource,
      'SELECT id FROM departure WHERE day <= $1 AND done_at IS NULL AND withdrawn_at IS NULL ORDER BY day, id',
      [today],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Hands everything over in one transaction. Answers the commands to the confirmed items' workflows: they lie in the inbox, and are
   * to be passed on. Empty when it was done before, or taken back.
   */
  handOver(departureId: string, at: Act['at']): Promise<Command[]> {
    return this.dataSource.transaction((tx) => handOver(tx, this.ids, departureId, at));
  }
}
