import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startPostgres, silent } from '@tertial/local-services';
import { COORDINATOR, startApi, type ApiUnderTest } from './support/api-under-test';
import { items } from './support/letters';

let folder: string;
let api: ApiUnderTest;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let start: () => ReturnType<typeof startPostgres>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tertial-outage-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  start = () => startPostgres({ dataDir: join(folder, 'postgres'), port, durable: false, report: silent });
  postgres = await start();
  api = await startApi({ server: postgres.url });
}, 60_000);
afterAll(async () => {
  await api.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('PostgreSQL goes and comes back: meanwhile people are told to wait, afterwards everything goes on', async () => {
  const kari = await api.browser(COORDINATOR);
  const item = { text: 'Lag en plan for varsling.', deliverables: [{ due: '2090-06-30' }] };
  await kari.post('/api/items', item);
  await postgres.stop();
  for (let n = 0; n < 3; n += 1)
    expect(await kari.problem('POST', '/api/items', item)).toMatchObject({
      status: 503,
      code: 'register-away',
      detail: 'Registeret svarer ikke nå. Prøv igjen om litt.',
    });
  const health = await kari.ask('GET', '/api/health');
  expect([health.status, health.body]).toMatchObject([503, { status: 'down', database: 'down' }]);

  postgres = await start();
  await kari.post('/api/items', item);
  expect(await items(kari)).toHaveLength(2);
}, 60_000);
