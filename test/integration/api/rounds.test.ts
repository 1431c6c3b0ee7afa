import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LatestRound, Session } from '@tertial/contracts';
import { ensureTemporalCli, freePort, silent, startTemporalDevServer } from '@tertial/local-services';
import { COORDINATOR, startApi } from './support/api-under-test';
import type { Client } from './support/client';

/** A Temporal of its own, as there is one round by hand at a time in each. */
test('a round is started once, however often it is asked for while it runs', async () => {
  const temporal = await startTemporalDevServer({
    cliPath: await ensureTemporalCli(silent),
    dbFile: undefined,
    port: await freePort(),
    uiPort: undefined,
    logFile: join(tmpdir(), `tertial-rounds-${process.pid}.log`),
    report: silent,
  });
  const api = await startApi({ temporal: temporal.address });
  try {
    await asked(await api.browser(COORDINATOR));
  } finally {
    await api.stop();
    await temporal.stop();
  }
}, 60_000);

async function asked(kari: Client): Promise<void> {
  expect(await kari.get<LatestRound>('/api/rounds/latest')).toBeNull();
  const first = await kari.ask<{ workflowId: string }>('POST', '/api/rounds');
  expect(first.status).toBe(202);
  const { agency } = await kari.get<Session>('/api/session');
  expect(first.body.workflowId).toContain(agency!.id);
  expect((await kari.ask<{ workflowId: string }>('POST', '/api/rounds')).body).toEqual(first.body);
  for (let tries = 0; tries < 100; tries += 1) {
    const latest = await kari.get<LatestRound>('/api/rounds/latest');
    if (latest) {
      expect(latest).toMatchObject({
        workflowId: first.body.workflowId,
        status: 'running',
        endedAt: null,
        result: null,
      });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The round was never listed');
}
