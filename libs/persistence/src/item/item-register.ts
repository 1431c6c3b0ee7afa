import type { Attention, ItemChange, ItemDetail, ItemPage, ItemQuery, NewItem, Oversight } from '@tertial/contracts';
import type { ItemState, LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import type { Act } from '../database/act';
import { randomIds, type IdSource } from '../database/ids';
import type { BulkOutcome, Refusable } from '../database/refusable';
import { select, selectOne } from '../database/sql';
import type { Viewer } from '../database/viewer';
import { attention } from './attention';
import { confirmItems, type Confirmed, type ConfirmItems } from './confirm-items';
import { addItem, changeItem } from './edit-items';
import { exemptItem, type ExemptItem } from './exempt-item';
import { itemDetail } from './item-detail';
import { itemListSql } from './item-list.query';
import { oversight } from './oversight';
import { assignProposed, rejectItems, type AssignProposed, type RejectItems } from './propose-items';
import { restoreItem, type RestoreItem } from './restore-item';
import { stateChanges, type StateChange, type StateChangeFilter } from './state-changes';

/** The items: proposed ones to work on, confirmed ones to look at. */
export class ItemRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  /** An item by hand; it begins as proposed. */
  addItem(item: NewItem & { agencyId: string } & Act): Promise<Refusable<{ itemId: string }>> {
    return this.dataSource.transaction((tx) => addItem(tx, this.ids, item));
  }

  /** Edits a proposed item; refused when somebody else has changed it since it was shown. */
  changeItem(change: { itemId: string; change: ItemChange } & Act): Promise<Refusable<{ version: number }>> {
    return this.dataSource.transaction((tx) => changeItem(tx, change));
  }

  /** Marks an item as exempt from public disclosure or takes the mark away, whatever its life is; refused when it was changed meanwhile. */
  exemptItem(act: ExemptItem): Promise<Refusable<{ version: number }>> {
    return this.dataSource.transaction((tx) => exemptItem(tx, act));
  }

  confirmItems(act: ConfirmItems): Promise<Confirmed> {
    return this.dataSource.transaction((tx) => confirmItems(tx, act));
  }

  rejectItems(act: RejectItems): Promise<BulkOutcome> {
    return this.dataSource.transaction((tx) => rejectItems(tx, act));
  }

  /** Makes a rejected item a proposed one again; refused when it was changed since it was shown. */
  restoreItem(act: RestoreItem): Promise<Refusable<{ version: number }>> {
    return this.dataSource.transaction((tx) => restoreItem(tx, act));
  }

  /** Owner and deputy of proposed items; `confirmed` names those that need an `assign` command instead. */
  assignProposed(act: AssignProposed): Promise<BulkOutcome & { readonly confirmed: string[] }> {
    return this.dataSource.transaction((tx) => assignProposed(tx, act));
  }

  /** One page of the list, judged on the given day. */
  async listItems(query: ItemQuery, viewer: Viewer, today: LocalDate): Promise<ItemPage> {
    const { text, params } = itemListSql(query, viewer, today);
    const found = await selectOne<Pick<ItemPage, 'rows' | 'total'>>(this.dataSource, text, params);
    return {
      rows: found?.rows ?? [],
      total: found?.total ?? 0,
      page: Number(query.page ?? 1),
      size: Number(query.size ?? 50),
    };
  }

  /** Null when there is no such item, or none that this viewer may see. */
  itemDetail(itemId: string, viewer: Viewer, today: LocalDate): Promise<ItemDetail | null> {
    return itemDetail(this.dataSource, itemId, viewer, today);
  }

  /** The state of a confirmed item after its last recorded event; null for any other. */
  async snapshot(itemId: string): Promise<ItemState | null> {
    const row = await selectOne<{ snapshot: ItemState | null }>(
      this.dataSource,
      'SELECT snapshot FROM item WHERE id = $1',
      [itemId],
    );
    return row?.snapshot ?? null;
  }

  async agencyOf(itemId: string): Promise<string | null> {
    const row = await selectOne<{ agencyId: string }>(
      this.dataSource,
      'SELECT agency_id AS "agencyId" FROM item WHERE id = $1',
      [itemId],
    );
    return row?.agencyId ?? null;
  }

  /** The agency of each of these items that exists. */
  async agenciesOf(itemIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await select<{ id: string; agencyId: string }>(
      this.dataSource,
      'SELECT id, agency_id AS "agencyId" FROM item WHERE id = ANY($1::uuid[])',
      [itemIds],
    );
    return new Map(rows.map(({ id, agencyId }) => [id, agencyId]));
  }

  /** What needs the coordinator today. */
  attention(agencyId: string, today: LocalDate): Promise<Attention> {
    return attention(this.dataSource, agencyId, today);
  }

  /** What the ministry sees: confirmed demands in their own words, per agency. */
  oversight(today: LocalDate): Promise<Oversight> {
    return oversight(this.dataSource, today);
  }

  /** How deliverables changed in lists, in the order in which it counts. */
  stateChanges(filter: StateChangeFilter): Promise<StateChange[]> {
    return stateChanges(this.dataSource, filter);
  }
}
