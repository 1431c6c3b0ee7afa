import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '@tertial/engine';
import { freePort, guardFolder, runCommand, silent, startPostgres, type LocalPostgres } from '@tertial/local-services';
import { createDataSource } from '@tertial/persistence';
import { aConfirmedItem, anAgency, startMailSink } from '@tertial/testing';
import { Closing } from '@tertial/simulation/closing';
import { ownTemporal } from './support/own-temporal';
import { WorkerProcess } from './support/worker-process';

jest.setTimeout(180_000);
const closing = new Closing();
afterAll(() => closing.close());

test('a worker outlives its PostgreSQL: what began while it was away is done when it is back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tertial-away-'));
  closing.add(() => rm(folder, { recursive: true, force: true }));
  // PostgreSQL's own user must be able to go there.
  await chmod(folder, 0o755);
  guardFolder(folder);
  const port = await freePort();
  let postgres: LocalPostgres | null = null;
  const up = async () =>
    (postgres = await startPostgres({ dataDir: join(folder, 'data'), port, report: silent, durable: false }));
  const down = async () => {
    await postgres?.stop();
    postgres = null;
  };
  closing.add(down);
  const { url } = await up();
  await down();

  const temporal = await ownTemporal();
  closing.add(() => temporal.remove());
  await temporal.start();
  const sink = await startMailSink();
  closing.add(() => sink.stop());
  // As production runs it: the workflows were bundled before.
  const bundle = join(folder, 'workflows.cjs');
  const root = join(__dirname, '..', '..', '..');
  await runCommand(process.execPath, ['-r', '@swc-node/register', 'apps/worker/src/bundle.ts', bundle], { cwd: root });
  const worker = await WorkerProcess.start({
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: sink.url,
    WORKFLOW_BUNDLE: bundle,
  });
  closing.add(() => worker.kill());
  await worker.until('waiting');
  expect(worker.output).toContain('PostgreSQL is not ready');

  await up();
  await worker.until('ok');
  const dataSource = await createDataSource({ url }).initialize();
  await aConfirmedItem(dataSource, await anAgency(dataSource));
  await dataSource.destroy();

  await down();
  expect(await worker.health()).toMatchObject({ status: 'waiting', database: false, engine: true, worker: true });
  const engine = createEngine({ address: temporal.address, namespace: 'default', tls: null, apiKey: null });
  closing.add(() => engine.close());
  const round = await engine.startRound({ manual: true });
  await up();
  await worker.until('ok');
  expect(await round.result()).toMatchObject({ held: true, sent: 2, left: 0 });
  expect(sink.distinctMessageIds()).toHaveLength(2);
});
