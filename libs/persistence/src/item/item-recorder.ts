import type { RecordedItem, RecordItem } from '@tertial/contracts';
import type { Instant, ItemMarks, PlanStep, WorkCalendar } from '@tertial/domain';
import type { DataSource } from 'typeorm';

export interface PlannedItem {
  readonly marks: ItemMarks;
  readonly steps: readonly PlanStep[];
}

/** The register does not know this item, or nobody has confirmed it. */
export class UnknownItem extends Error {
  readonly code = 'unknown-item';
  constructor(itemId: string) {
    super(`No confirmed item ${itemId} in the register`);
    this.name = 'UnknownItem';
  }
}

/** Writes what happened to a confirmed item: history, lists, plan, audit and answer in one transaction. */
export class ItemRecorder {
  constructor(private readonly dataSource: DataSource) {}
  record(_input: RecordItem, _planned: PlannedItem, _at: Instant): Promise<RecordedItem['earlier']> {
    throw new Error('being built');
  }
  planningContext(_itemId: string): Promise<{ agencyId: string; calendar: WorkCalendar }> {
    throw new Error('being built');
  }
}
