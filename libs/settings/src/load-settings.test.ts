import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSettings, loadWorkerSettings, SettingsFault } from './index';
import { examples } from './variables';

const enough = {
  DATABASE_URL: 'postgres://tertial:secret@db.example:5432/tertial',
  TEMPORAL_ADDRESS: 'temporal.example:7233',
  SMTP_URL: 'smtp://localhost:1025',
  AUTH: 'demo',
  SESSION_SECRET: 'x'.repeat(32),
};

function faultsOf(env: Record<string, string | undefined>, load: (env: NodeJS.ProcessEnv) => unknown = loadSettings) {
  try {
    load(env);
  } catch (error) {
    if (error instanceof SettingsFault) return error.message.split('\n').slice(1);
    throw error;
  }
  return [];
}

test('what has a sensible default need not be given', () => {
  expect(loadSettings(enough)).toEqual({
    databaseUrl: 'postgres://tertial:secret@db.example:5432/tertial',
    temporal: { address: 'temporal.example:7233', namespace: 'default', tls: null, apiKey: null },
    smtpUrl: 'smtp://localhost:1025',
    mailFrom: 'Tertial <tertial@localhost>',
    publicUrl: 'http://localhost:3000',
    logLevel: 'info',
    production: false,
    host: '127.0.0.1',
    port: 3000,
    auth: 'demo',
    sessionSecret: 'x'.repeat(32),
    webDist: null,
  });
});

test('the worker asks for no sign-in, as nobody signs in to it', () => {
  const env = { ...enough, AUTH: undefined, SESSION_SECRET: undefined };
  expect(loadWorkerSettings({ ...env, WORKER_HEALTH_PORT: '9001' })).toMatchObject({
    healthPort: 9001,
    host: '127.0.0.1',
  });
});

test('an empty environment is told everything that is missing at once', () => {
  expect(faultsOf({})).toEqual([
    '  DATABASE_URL mangler. Eksempel: DATABASE_URL=postgres://tertial:passord@localhost:5432/tertial',
    '  TEMPORAL_ADDRESS mangler. Eksempel: TEMPORAL_ADDRESS=localhost:7233',
    '  SMTP_URL mangler. Eksempel: SMTP_URL=smtp://localhost:1025',
    '  AUTH mangler. Eksempel: AUTH=demo',
    '  SESSION_SECRET mangler. Eksempel: SESSION_SECRET=minst 32 tilfeldige tegn, for eksempel fra: openssl rand -hex 32',
  ]);
});

test.each([
  ['DATABASE_URL', 'mysql://db/tertial', 'må være en adresse som begynner med postgres:// eller postgresql://.'],
  ['DATABASE_URL', 'tertial', 'må være en adresse som begynner med postgres:// eller postgresql://.'],
  ['TEMPORAL_ADDRESS', 'http://localhost:7233', 'må være et vertsnavn og en port, uten http:// foran.'],
  ['TEMPORAL_ADDRESS', 'localhost', 'må være et vertsnavn og en port, uten http:// foran.'],
  ['TEMPORAL_ADDRESS', 'localhost:99999', 'må være et vertsnavn og en port, uten http:// foran.'],
  ['TEMPORAL_TLS', 'ja', 'må være true eller false.'],
  ['SMTP_URL', 'http://localhost', 'må være en adresse som begynner med smtp:// eller smtps://.'],
  ['MAIL_FROM', 'Tertial', 'må være en e-postadresse, gjerne med navn foran.'],
  ['MAIL_FROM', 'A <a@b.no>\nBcc: c@d.no', 'må være en e-postadresse, gjerne med navn foran.'],
  ['PUBLIC_URL', 'tertial.etaten.no', 'må være en adresse som begynner med http:// eller https://.'],
  ['LOG_LEVEL', 'loud', 'må være en av error, warn, info, debug.'],
  ['PORT', '80a', 'må være et portnummer fra 0 til 65535.'],
  ['PORT', '65536', 'må være et portnummer fra 0 til 65535.'],
  ['AUTH', 'none', 'må være demo: det er den eneste innloggingen hittil.'],
  ['SESSION_SECRET', 'short', 'må ha minst 32 tegn.'],
])('a wrong %s (%j) is named with what is wrong and an example', (variable, value, wrong) => {
  expect(faultsOf({ ...enough, [variable]: value })).toEqual([
    `  ${variable} ${wrong} Eksempel: ${variable}=${examples[variable]}`,
  ]);
});

test.each([
  ['TEMPORAL_ADDRESS', '[::1]:7233'],
  ['MAIL_FROM', 'tertial@etaten.no'],
  ['DATABASE_URL', 'postgresql://db/tertial'],
  ['SMTP_URL', 'smtps://user:p%40ss@mail.example:465'],
])('a %s of %s is taken', (variable, value) => {
  expect(faultsOf({ ...enough, [variable]: value })).toEqual([]);
});

test('an empty variable counts as not set', () => {
  expect(loadSettings({ ...enough, PORT: '', MAIL_FROM: ' ' })).toMatchObject({
    port: 3000,
    mailFrom: 'Tertial <tertial@localhost>',
  });
});

test('demo sign-in refuses to start in production', () => {
  expect(faultsOf({ ...enough, NODE_ENV: 'production' })).toEqual([
    '  AUTH kan ikke være demo når NODE_ENV=production: da kan alle logge inn som alle. Eksempel: AUTH=demo',
  ]);
});

test('no fault repeats a value, which may be a secret', () => {
  const env = { ...enough, DATABASE_URL: 'mysql://tertial:hunter2@db/tertial', SESSION_SECRET: 'hunter2' };
  expect(faultsOf(env).join('\n')).not.toContain('hunter2');
});

test('links never get two slashes', () => {
  expect(loadSettings({ ...enough, PUBLIC_URL: 'https://tertial.etaten.no/' }).publicUrl).toBe(
    'https://tertial.etaten.no',
  );
});

describe('TLS to Temporal', () => {
  const readable = join(__dirname, 'index.ts');
  const missing = '/nowhere/at/all.pem';

  test.each([
    ['nothing', {}, false],
    ['true', { TEMPORAL_TLS: 'true' }, true],
    ['an API key', { TEMPORAL_API_KEY: 'key' }, true],
    ['a server name', { TEMPORAL_TLS_SERVER_NAME: 'temporal.example' }, true],
    ['an API key, but false', { TEMPORAL_API_KEY: 'key', TEMPORAL_TLS: 'false' }, false],
  ])('%s', (_name, env, on) => {
    expect(loadSettings({ ...enough, ...env }).temporal.tls !== null).toBe(on);
  });

  test('certificates are read once, at start', () => {
    const env = { TEMPORAL_TLS_CLIENT_CERT_PATH: readable, TEMPORAL_TLS_CLIENT_KEY_PATH: readable };
    const pem = readFileSync(readable);
    expect(loadSettings({ ...enough, ...env }).temporal.tls).toEqual({
      serverCa: null,
      clientCertificate: pem,
      clientKey: pem,
      serverName: null,
    });
  });

  test('a certificate without its key, and a file that is not there, are faults', () => {
    const env = { TEMPORAL_TLS_CLIENT_CERT_PATH: readable, TEMPORAL_TLS_SERVER_CA_CERT_PATH: missing };
    expect(faultsOf({ ...enough, ...env })).toEqual([
      expect.stringContaining('TEMPORAL_TLS_CLIENT_KEY_PATH mangler: sertifikat og nøkkel hører sammen.'),
      expect.stringContaining('TEMPORAL_TLS_SERVER_CA_CERT_PATH peker på en fil som ikke kan leses (ENOENT).'),
    ]);
  });
});

test('the example environment is one that starts, and names every variable', () => {
  const lines = readFileSync(join(__dirname, '../../../config/env.example'), 'utf8').split('\n');
  const named = lines.flatMap((line) => /^#? ?([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3).join('=') ?? []);
  const active = Object.fromEntries(
    lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split(/=(.*)/s).slice(0, 2)),
  );
  expect(faultsOf(active)).toEqual([]);
  expect(faultsOf(active, loadWorkerSettings)).toEqual([]);
  expect(named.map((it) => it.split('=')[0]).sort()).toEqual(Object.keys(examples).sort());
});
