import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ensureTemporalCli,
  freePort,
  silent,
  startTemporalDevServer,
  type TemporalDevServer,
} from '@tertial/local-services';

/** A Temporal that only this test uses, and that it can stop and start again with the same data. */
export interface OwnTemporal {
  readonly address: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** Not started yet; its address is known. */
export async function ownTemporal(): Promise<OwnTemporal> {
  const folder = await mkdtemp(join(tmpdir(), 'tertial-temporal-'));
  const port = await freePort();
  let server: TemporalDevServer | null = null;
  const stop = async () => {
    await server?.stop();
    server = null;
  };
  return {
    address: `127.0.0.1:${port}`,
    stop,
    async start() {
      server = await startTemporalDevServer({
        cliPath: await ensureTemporalCli(silent),
        dbFile: join(folder, 'temporal.db'),
        port,
        uiPort: undefined,
        logFile: join(folder, 'temporal.log'),
        report: silent,
      });
    },
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
