import { createHash, randomUUID } from 'node:crypto';
import { createDataSource, migrate, migrationFingerprint } from '@tertial/persistence';
import type { DataSource } from 'typeorm';

/** A migrated database of its own, with a pool on it. */
export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Closes the pool and removes the database. */
  drop(): Promise<void>;
}

/** Any number, the same for all test processes that share a server. */
const TEMPLATE_LOCK = 740_212;

/**
 * A fresh database, cloned from a migrated template on the server of TEST_DATABASE_URL (or the given one). The template is made
 * once per set of migrations; a clone takes some tens of milliseconds.
 */
export async function createTestDatabase(serverUrl = process.env['TEST_DATABASE_URL']): Promise<TestDatabase> {
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set: run the tests with config/jest.integration.cjs');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(serverUrl, async (admin) => {
    const template = await ensureTemplate(admin, serverUrl);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const url = databaseUrl(serverUrl, name);
  const dataSource = await createDataSource({ url, applicationName: name }).initialize();
  return {
    url,
    dataSource,
    async drop() {
      await dataSource.destroy();
      await administer(serverUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** An empty, unmigrated database, for tests of the migration itself. */
export async function createEmptyDatabase(
  serverUrl = process.env['TEST_DATABASE_URL'] ?? '',
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(serverUrl, (admin) => admin.query(`CREATE DATABASE ${name}`));
  return {
    url: databaseUrl(serverUrl, name),
    async drop() {
      await administer(serverUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/**
 * Keeps what a database holds now, for `renewDatabase`. Whoever is connected to it loses the connection and finds the same under the
 * same address a moment later.
 */
export async function keepDatabase(url: string, serverUrl = process.env['TEST_DATABASE_URL'] ?? ''): Promise<void> {
  const { name, kept } = namesOf(url);
  await administer(serverUrl, async (admin) => {
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await admin.query(`ALTER DATABASE ${name} RENAME TO ${kept}`);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${kept}`);
  });
}

/** Puts a database in its place again that holds what was kept, and nothing else. */
export async function renewDatabase(url: string, serverUrl = process.env['TEST_DATABASE_URL'] ?? ''): Promise<void> {
  const { name, kept } = namesOf(url);
  await administer(serverUrl, async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${kept}`);
  });
}

function namesOf(url: string): { name: string; kept: string } {
  const name = new URL(url).pathname.slice(1);
  return { name, kept: `${name}_kept` };
}

async function administer(serverUrl: string, act: (admin: DataSource) => Promise<unknown>): Promise<void> {
  const admin = await createDataSource({ url: serverUrl, poolSize: 2, applicationName: 'test-admin' }).initialize();
  const lock = admin.createQueryRunner();
  try {
    // Cloning fails while anybody else is connected to the template or clones it.
    await lock.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await act(admin);
  } finally {
    await lock.release();
    await admin.destroy();
  }
}

async function ensureTemplate(admin: DataSource, serverUrl: string): Promise<string> {
  const template = `template_${createHash('sha256').update(migrationFingerprint()).digest('hex').slice(0, 16)}`;
  const existing: unknown[] = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (existing.length > 0) return template;
  const building = `${template}_building`;
  await admin.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${building}`);
  const dataSource = await createDataSource({ url: databaseUrl(serverUrl, building), poolSize: 2 }).initialize();
  await migrate(dataSource).finally(() => dataSource.destroy());
  await admin.query(`ALTER DATABASE ${building} RENAME TO ${template}`);
  return template;
}

function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
