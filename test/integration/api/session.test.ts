import { get } from 'node:http';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Health, Session } from '@tertial/contracts';
import { COORDINATOR, MINISTRY, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import { Client } from './support/client';

const NOBODY = '0b0f4a4e-7a3c-4d0e-8f5e-2f1d3c4b5a69';
let api: ApiUnderTest;
let web: string;

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'tertial-web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Tertial</title>');
  writeFileSync(join(web, 'assets/app-1a2b.js'), 'export {};');
  writeFileSync(join(web, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  api = await startApi({ webDist: web });
});
afterAll(async () => {
  await api.stop();
  rmSync(web, { recursive: true });
});

describe('a session', () => {
  test('begins with nobody and a list of demo people, none of whom a mail can reach', async () => {
    const session = await (await api.browser()).get<Session>('/api/session');
    expect(session).toMatchObject({ person: null, agency: null, demo: true });
    expect(session.demoPeople).toHaveLength(7);
    expect(session.demoPeople.every((it) => it.email.endsWith('.example') && it.confirmedAt !== null)).toBe(true);
  });

  test('lasts until it is ended', async () => {
    const client = await api.browser(COORDINATOR);
    expect((await client.get<Session>('/api/session')).person?.name).toBe(COORDINATOR);
    expect((await client.ask('DELETE', '/api/session')).status).toBe(204);
    expect((await client.get<Session>('/api/session')).person).toBeNull();
    expect(await client.problem('GET', '/api/items')).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  test('cannot be written by hand', async () => {
    const { demoPeople } = await (await api.browser()).get<Session>('/api/session');
    for (const cookie of [`${demoPeople[0]!.id}|2099-01-01`, `s:${demoPeople[0]!.id}|2099-01-01.c2lnbmVk`]) {
      const headers = { cookie: `tertial-session=${encodeURIComponent(cookie)}` };
      expect((await fetch(`${api.url}/api/items`, { headers })).status).toBe(401);
    }
  });

  test('is for people who exist', async () => {
    const client = await api.browser();
    expect(await client.problem('POST', '/api/session', { personId: NOBODY })).toMatchObject({ status: 404 });
    expect(await client.problem('POST', '/api/session', { personId: 'kari' })).toMatchObject({
      status: 400,
      code: 'invalid-input',
      errors: [{ field: 'personId' }],
    });
  });

  test('does not help a page of another site', async () => {
    const client = await api.browser(COORDINATOR);
    const { status, headers, body } = await client.ask(
      'POST',
      '/api/units',
      { name: 'Ny enhet' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect([status, headers.get('content-type')]).toEqual([403, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({ code: 'cross-origin' });
  });
});

describe('who gets at what', () => {
  const paths: [string, string, ...number[]][] = [
    // method, path, nobody, owner, coordinator, ministry
    ['GET', '/api/health', 200, 200, 200, 200],
    ['GET', '/api/session', 200, 200, 200, 200],
    ['GET', '/api/items', 401, 200, 200, 200],
    ['GET', `/api/items/${NOBODY}`, 401, 404, 404, 404],
    ['POST', '/api/items', 401, 403, 400, 403],
    ['PATCH', `/api/items/${NOBODY}`, 401, 403, 400, 403],
    ['POST', '/api/items/confirm', 401, 403, 400, 403],
    ['POST', '/api/items/reject', 401, 403, 400, 403],
    ['POST', '/api/items/assign', 401, 403, 400, 403],
    ['POST', `/api/items/${NOBODY}/commands`, 401, 400, 400, 400],
    ['GET', '/api/letters', 401, 200, 200, 200],
    ['GET', `/api/letters/${NOBODY}`, 401, 404, 404, 404],
    ['POST', '/api/letters', 401, 403, 400, 403],
    ['POST', `/api/questions/${NOBODY}/resolve`, 401, 403, 400, 403],
    ['GET', `/api/agencies/${NOBODY}/report-dates/2026`, 401, 403, 403, 403],
    ['PUT', `/api/agencies/${NOBODY}/report-dates/2026/T1`, 401, 403, 400, 403],
    ['GET', '/api/people', 401, 403, 200, 403],
    ['POST', '/api/people', 401, 403, 400, 403],
    ['GET', '/api/units', 401, 403, 200, 403],
    ['POST', '/api/files', 401, 400, 400, 400],
    ['GET', `/api/files/${NOBODY}`, 401, 404, 404, 404],
    ['GET', '/api/oversight', 401, 403, 200, 200],
    ['GET', '/api/attention', 401, 403, 200, 403],
    ['GET', '/api/mails', 401, 403, 200, 403],
    ['GET', `/api/mails/${NOBODY}`, 401, 403, 404, 403],
    ['GET', '/api/rounds/latest', 401, 403, 200, 403],
  ];

  test.each(paths)('%s %s: nobody %d, owner %d, coordinator %d, ministry %d', async (method, path, ...expected) => {
    const clients = await Promise.all([undefined, OWNER, COORDINATOR, MINISTRY].map((name) => api.browser(name)));
    const body = method === 'GET' ? undefined : {};
    const answers = await Promise.all(clients.map((client) => client.ask<{ detail?: string }>(method, path, body)));
    expect(answers.map(({ status }) => status)).toEqual(expected);
    const problems = answers.filter(({ status }) => status >= 400);
    expect(problems.map(({ body: problem }) => problem.detail ?? '')).toEqual(
      problems.map(() => expect.stringMatching(/\S.{10,}/)),
    );
  });
});

describe('what is not understood', () => {
  test.each([
    ['an unknown address', 'GET', '/api/nowhere', undefined, 404, 'unknown-address'],
    ['an id that can be none', 'GET', '/api/items/42', undefined, 404, 'not-found'],
    ['a query that does not fit', 'GET', '/api/items?size=1000', undefined, 400, 'invalid-input'],
  ])('%s', async (_name, method, path, body, status, code) => {
    const client = await api.browser(COORDINATOR);
    expect(await client.problem(method, path, body)).toMatchObject({ status, code });
  });

  test('broken JSON, and a body that is too large', async () => {
    const post = (body: string) =>
      fetch(`${api.url}/api/session`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const broken = await post('{"personId":');
    expect([broken.status, await broken.json()]).toMatchObject([400, { code: 'malformed' }]);
    const large = await post(JSON.stringify({ personId: 'x'.repeat(1_100_000) }));
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'too-large' }]);
  });
});

describe('the web page', () => {
  const browser = { accept: 'text/html,application/xhtml+xml' };

  test.each(['/', '/oppdrag/0b0f4a4e-7a3c-4d0e-8f5e-2f1d3c4b5a69', '/personer'])(
    '%s is the page, never kept',
    async (path) => {
      const response = await fetch(api.url + path, { headers: browser });
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(await response.text()).toContain('<title>Tertial</title>');
    },
  );

  test('what is named by its contents is kept for a year', async () => {
    const response = await fetch(`${api.url}/assets/app-1a2b.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${api.url}/icon.svg`)).headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    ['a script that is gone is not answered with the page', '/assets/app-old.js'],
    ['an address of the API is not answered with the page', '/api/nowhere'],
  ])('%s', async (_name, path) => {
    expect((await fetch(api.url + path, { headers: browser })).status).toBe(404);
  });

  test.each([
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  ])('nothing outside the folder: %s', async (path) => {
    const { hostname, port } = new URL(api.url);
    const text = await new Promise<string>((resolve, reject) => {
      get({ hostname, port, path }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
        response.on('end', () => resolve(body));
      }).on('error', reject);
    });
    expect(text).not.toContain('root:');
  });

  test('asks nobody else for anything, and is framed by nobody', async () => {
    const { headers } = await fetch(api.url, { headers: browser });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-inline|upgrade-insecure/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

test('health shows the database and the engine', async () => {
  const { status, body } = await new Client(api.url).ask<Health>('GET', '/api/health');
  expect([status, body]).toEqual([200, { status: 'ok', database: 'up', engine: 'up' }]);
});

test('the description of the API is served, with a page that loads from here alone', async () => {
  const description = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as { paths: object };
  expect(Object.keys(description.paths)).toContain('/api/items/{id}/commands');
  const page = await (await fetch(`${api.url}/api/docs`)).text();
  expect(page).toContain('swagger-ui');
  expect(page.match(/(?:src|href)="https?:/g)).toBeNull();
});
