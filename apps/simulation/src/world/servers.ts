import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ensureTimeSkippingServer,
  freePort,
  guardFolder,
  silent,
  startPostgres,
  type Report,
} from '@tertial/local-services';
import type { Closing } from './closing';

/** What a simulation runs on. */
export interface Servers {
  /** An empty or migrated database of its own. */
  readonly databaseUrl: string;
  /** Executable of Temporal's time-skipping test server. */
  readonly testServer: string;
  /** A file with the workflows, bundled before (see shifted-workflows); without it they are bundled now. */
  readonly workflowCode?: string | undefined;
}

/** Starts a PostgreSQL whose data vanish afterwards, and finds the test server; `report` hears of what takes long. */
export async function temporaryServers(closing: Closing, report: Report): Promise<Servers> {
  const testServer = await ensureTimeSkippingServer(report);
  const folder = await mkdtemp(join(tmpdir(), 'tertial-simulation-'));
  // PostgreSQL's own user must be able to go there.
  await chmod(folder, 0o755);
  guardFolder(folder);
  closing.add(() => rm(folder, { recursive: true, force: true }));
  const postgres = await startPostgres({
    dataDir: join(folder, 'postgres'),
    port: await freePort(),
    durable: false,
    report: silent,
  });
  closing.add(() => postgres.stop());
  return { databaseUrl: postgres.url, testServer };
}
