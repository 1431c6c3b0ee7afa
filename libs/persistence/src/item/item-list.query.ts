import type { ItemQuery } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain';
import type { Viewer } from '../database/viewer';

/** The one statement behind a page of the item list. */
export function itemListSql(
  _query: ItemQuery,
  _viewer: Viewer,
  _today: LocalDate,
): { text: string; params: unknown[] } {
  throw new Error('being built');
}
