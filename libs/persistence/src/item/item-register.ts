import type { Attention, ItemChange, ItemDetail, ItemPage, ItemQuery, NewItem, Oversight } from '@tertial/contracts';
import type { DisplayState, Instant, ItemState, LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import type { Act } from '../database/act';
import { randomIds, type IdSource } from '../database/ids';
import type { BulkOutcome, Refusable } from '../database/refusable';
import type { Viewer } from '../database/viewer';

/** One change of what a list shows for a deliverable, e.g. due-soon → overdue. */
export interface StateChange {
  readonly itemId: string;
  readonly deliverableId: string;
  readonly seq: number;
  readonly at: Instant;
  /** Name of the person, or 'system'. */
  readonly by: string;
  readonly from: DisplayState;
  readonly to: DisplayState;
}

/** The items: proposed ones to work on, confirmed ones to look at. */
export class ItemRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}
  addItem(_item: NewItem & { agencyId: string } & Act): Promise<Refusable<{ itemId: string }>> {
    throw new Error('being built');
  }
  changeItem(_change: { itemId: string; change: ItemChange } & Act): Promise<Refusable<{ version: number }>> {
    throw new Error('being built');
  }
  confirmItems(
    _act: {
      itemIds: readonly string[];
      ownerId: string | null;
      deputyId: string | null;
      acceptPast: boolean;
    } & Act,
  ): Promise<BulkOutcome> {
    throw new Error('being built');
  }
  rejectItems(_act: { itemIds: readonly string[]; reason: string } & Act): Promise<BulkOutcome> {
    throw new Error('being built');
  }
  assignProposed(
    _act: { itemIds: readonly string[]; ownerId: string | null; deputyId: string | null } & Act,
  ): Promise<BulkOutcome & { readonly confirmed: string[] }> {
    throw new Error('being built');
  }
  listItems(_query: ItemQuery, _viewer: Viewer, _today: LocalDate): Promise<ItemPage> {
    throw new Error('being built');
  }
  itemDetail(_itemId: string, _viewer: Viewer, _today: LocalDate): Promise<ItemDetail | null> {
    throw new Error('being built');
  }
  snapshot(_itemId: string): Promise<ItemState | null> {
    throw new Error('being built');
  }
  agencyOf(_itemId: string): Promise<string | null> {
    throw new Error('being built');
  }
  attention(_agencyId: string, _today: LocalDate): Promise<Attention> {
    throw new Error('being built');
  }
  oversight(_today: LocalDate): Promise<Oversight> {
    throw new Error('being built');
  }
  stateChanges(_filter: { since?: Instant; itemIds?: readonly string[] }): Promise<StateChange[]> {
    throw new Error('being built');
  }
}
