import type { DataSource } from 'typeorm';
import { randomIds, type IdSource } from '../database/ids';
import type { Refusable } from '../database/refusable';
import { select } from '../database/sql';
import { addPassage, type AddPassage } from './add-passage';
import { declareNotDeadline, type DeclareNotDeadline } from './declare-not-deadline';
import { makeDeadline, type MakeDeadline } from './make-deadline';
import { mergeItems, type MergeItems } from './merge-items';
import { reviewView, type ReviewView } from './review-view';
import { splitItem, type SplitItem } from './split-item';

/** What an act on an item must know of it. */
export interface ProposedItem {
  readonly id: string;
  readonly version: number;
  readonly text: string;
}

/** Answer of each act: the items that it left behind, the one to look at first. */
type Acted = Promise<Refusable<{ itemIds: string[] }>>;

/** What a coordinator does to proposed items with the letter before her, beyond editing and rejecting them. */
export class ReviewRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  /** Null when there is no such letter. */
  review(letterId: string): Promise<ReviewView | null> {
    return reviewView(this.dataSource, letterId);
  }

  /** Those of a letter that may be changed, in its order. */
  proposedItems(letterId: string): Promise<ProposedItem[]> {
    return select(
      this.dataSource,
      `SELECT id, version, text FROM item WHERE letter_id = $1 AND register_status = 'proposed' ORDER BY span[1], position`,
      [letterId],
    );
  }

  makeDeadline(act: MakeDeadline): Acted {
    return this.dataSource.transaction((tx) => makeDeadline(tx, act));
  }

  declareNotDeadline(act: DeclareNotDeadline): Acted {
    return this.dataSource.transaction((tx) => declareNotDeadline(tx, act));
  }

  addPassage(act: AddPassage): Acted {
    return this.dataSource.transaction((tx) => addPassage(tx, this.ids, act));
  }

  splitItem(act: SplitItem): Acted {
    return this.dataSource.transaction((tx) => splitItem(tx, this.ids, act));
  }

  mergeItems(act: MergeItems): Acted {
    return this.dataSource.transaction((tx) => mergeItems(tx, act));
  }
}
