import type { PlanRow } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';

/** The plan of every item: what is to be told, when, to whom. */
export class PlanStore {
  constructor(private readonly dataSource: DataSource) {}
  itemsToExtend(_today: LocalDate, _daysAhead: number): Promise<string[]> {
    throw new Error('being built');
  }
  planOf(_itemId: string): Promise<PlanRow[]> {
    throw new Error('being built');
  }
}
