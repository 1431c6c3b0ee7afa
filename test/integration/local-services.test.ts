import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  ensureTemporalCli,
  freePort,
  guardFolder,
  isAlive,
  silent,
  startPostgres,
  startTemporalDevServer,
  type LocalPostgres,
} from '@tertial/local-services';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Client } from 'pg';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tertial-services-'));
const openFolder = join(folder, 'open');

beforeAll(() => {
  guardFolder(folder);
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answerOf(server: LocalPostgres, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

describe('PostgreSQL', () => {
  const start = async (dataDir: string, report = silent) =>
    startPostgres({ dataDir, port: await freePort(), durable: false, report });

  test('goes on with the same data, also after it was killed and its process id was given to somebody else', async () => {
    const dataDir = join(openFolder, 'data');
    const first = await start(dataDir);
    await answerOf(first, `create table kept as select 'æøå' as word`);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start(dataDir);
    expect(await answerOf(second, 'select word from kept')).toEqual(['æøå']);
    process.kill(second.pid, 'SIGKILL');
    await second.ended;
    const note = join(dataDir, 'postmaster.pid');
    writeFileSync(note, readFileSync(note, 'utf8').replace(String(second.pid), String(process.pid)));

    const third = await start(dataDir);
    expect(await answerOf(third, 'select word from kept')).toEqual(['æøå']);
    await third.stop();
  });

  test('knows Norwegian letters and Norwegian order', async () => {
    const server = await start(join(openFolder, 'data'));
    expect(await answerOf(server, `select lower('ÆØÅ')`)).toEqual(['æøå']);
    const sorted = `select string_agg(x, '' order by x collate "nb-NO-x-icu") from unnest(array['å','z','ø','æ','a']) x`;
    expect(await answerOf(server, sorted)).toEqual(['azæøå']);
    await server.stop();
  });

  test('is open to nobody without its password, not even on this machine', async () => {
    const server = await start(join(openFolder, 'data'));
    const url = new URL(server.url);
    url.password = 'wrong';
    await expect(new Client({ connectionString: url.href }).connect()).rejects.toThrow(
      'password authentication failed',
    );
    await server.stop();
  });

  test('does not outlive who started it, even when that one is killed outright', async () => {
    const script = `
      const { freePort, silent, startPostgres } = require('@tertial/local-services');
      void freePort().then(async (port) => {
        const server = await startPostgres({ dataDir: ${JSON.stringify(join(openFolder, 'orphan'))}, port, report: silent });
        console.log(server.pid);
        setInterval(() => undefined, 1000);
      });`;
    const starter = spawn(process.execPath, ['-r', '@swc-node/register', '-e', script], {
      cwd: join(root, 'apps', 'local'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve) =>
      createInterface({ input: starter.stdout }).once('line', resolve),
    );
    expect(isAlive(Number(line))).toBe(true);
    starter.kill('SIGKILL');
    await until(() => !isAlive(Number(line)));
    // Shut down in order, not just gone: a clean server takes its note away.
    expect(existsSync(join(openFolder, 'orphan', 'postmaster.pid'))).toBe(false);
  });

  const onlyRoot = process.getuid?.() === 0 ? test : test.skip;
  onlyRoot('chooses an open folder, and says which, where its user may not go', async () => {
    const closed = mkdtempSync(join(folder, 'closed-'));
    const said: string[] = [];
    const server = await start(join(closed, 'data'), (line) => said.push(line));
    try {
      expect(server.dataDir).toMatch(/^\/var\/tmp\/tertial-[0-9a-f]{10}\/data$/);
      expect(said[0]).toContain(`dataene ligger i ${server.dataDir}`);
      expect(await answerOf(server, 'select 1')).toEqual([1]);
    } finally {
      await server.stop();
      rmSync(dirname(server.dataDir), { recursive: true });
    }
  });
});

test('Temporal keeps a waiting workflow over a restart', async () => {
  const options = {
    cliPath: await ensureTemporalCli(silent),
    dbFile: join(folder, 'temporal.db'),
    uiPort: undefined,
    logFile: join(folder, 'temporal.log'),
    report: silent,
  };
  const first = await startTemporalDevServer({ ...options, port: await freePort() });
  await withTemporal(first.address, (client) =>
    client.workflow.start('waits', { workflowId: 'kept', taskQueue: 'nobody-takes-it' }),
  );
  await first.stop();
  const second = await startTemporalDevServer({ ...options, port: await freePort() });
  const found = await withTemporal(second.address, (client) => client.workflow.getHandle('kept').describe());
  expect(found.status.name).toBe('RUNNING');
  await second.stop();
  expect(isAlive(second.pid)).toBe(false);
});

test('the time-skipping server skips a year in no time', async () => {
  const path = process.env['TEST_TIME_SKIPPING_SERVER'] ?? '';
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  try {
    const before = await env.currentTimeMs();
    await env.sleep('365 days');
    expect((await env.currentTimeMs()) - before).toBeGreaterThanOrEqual(365 * 86_400_000);
  } finally {
    await env.teardown();
  }
});

async function withTemporal<T>(address: string, use: (client: TemporalClient) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await use(new TemporalClient({ connection }));
  } finally {
    await connection.close();
  }
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(condition()).toBe(true);
}
