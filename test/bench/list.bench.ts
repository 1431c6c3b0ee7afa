import { osloDate, instantOfMs } from '@tertial/domain';
import type { Session } from '@tertial/contracts';
import { itemListSql } from '@tertial/persistence';
import { COORDINATOR, startApi } from '../integration/api/support/api-under-test';
import { median, type Measured } from './measure';
import { manyItems } from './many-items';

const ITEMS = 10_000;
const RUNS = 101;
const WARM_UP = 30;

/**
 * A page of the item list over HTTP, beside the bare SQL of the same page by the same process over the same pool. The limit is three
 * times the SQL, or 5 ms more where that is more.
 */
export async function benchList(): Promise<Measured[]> {
  const api = await startApi();
  try {
    const client = await api.browser(COORDINATOR);
    const { person } = await client.get<Session>('/api/session');
    await manyItems(api.dataSource, person!.agencyId!, ITEMS);
    const viewer = { personId: person!.id, agencyId: person!.agencyId, roles: person!.roles };
    const today = osloDate(instantOfMs(Date.now()));
    const measures: Measured[] = [];
    for (const [words, query] of [
      ['første side', { size: 50 }],
      ['side 100', { page: 100, size: 50 }],
      ['forfalte', { view: 'overdue', size: 50 }],
      ['søk', { q: 'skred', size: 50 }],
    ] as const) {
      const { text, params } = itemListSql(query, viewer, today);
      const sql = await median(() => api.dataSource.query(text, [...params]), RUNS, WARM_UP);
      const search = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
      const path = `/api/items?${new URLSearchParams(search).toString()}`;
      const ms = await median(() => client.get(path), RUNS, WARM_UP);
      const limit = Math.max(sql * 3, sql + 5);
      const limitIs = `SQL alene ${sql.toFixed(1)} ms, svaret tar ${(ms / sql).toFixed(2)} ganger det`;
      measures.push({ name: `liste: ${words}`, on: `${ITEMS} oppdrag`, value: ms, limit, unit: 'ms', limitIs });
    }
    return measures;
  } finally {
    await api.stop();
  }
}
