import { setTimeout as wait } from 'node:timers/promises';
import type { BulkResult } from '@tertial/contracts';
import { COORDINATOR, startApi, type ApiUnderTest } from '../integration/api/support/api-under-test';
import { importLetter, items } from '../integration/api/support/letters';
import { benchLetter } from './letter';
import { timed, type Measured } from './measure';

/** From the file to running workflows: import, confirmation in bulk, and every workflow's first record in the register. */
export async function benchImport(): Promise<Measured[]> {
  const api = await startApi({ worker: true });
  try {
    const { name, bytes } = benchLetter();
    const client = await api.browser(COORDINATOR);
    const imported = await timed(() => importLetter(client, bytes, name));
    let result: BulkResult = { done: [], pending: [], refused: [] };
    const confirmed = await timed(async () => {
      const itemIds = (await items(client, 'registerStatus=proposed')).map(({ id }) => id);
      result = await client.post<BulkResult>('/api/items/confirm', { itemIds, acceptPast: true });
    });
    if (result.pending.length > 0) throw new Error(`Not started: ${result.pending.length}`);
    const running = await timed(() => allPlanned(api, result.done.length));
    const on = `${name}: ${result.done.length} arbeidsflyter; import ${imported.toFixed(0)}, bekreft og start ${confirmed.toFixed(0)}, til alle har ført planen sin ${running.toFixed(0)} ms`;
    const value = imported + confirmed + running;
    return [{ name: 'importere, bekrefte og starte alt', on, value, limit: 10_000, unit: 'ms' }];
  } finally {
    await api.stop();
  }
}

/** Each workflow's first act is to record its plan. */
async function allPlanned({ dataSource }: ApiUnderTest, expected: number): Promise<void> {
  for (let planned = 0; planned < expected; await wait(20)) {
    const rows: { n: string }[] = await dataSource.query('SELECT count(DISTINCT item_id) AS n FROM plan_step');
    planned = Number(rows[0]?.n);
  }
}
