import { SettingsFault } from '@tertial/settings';
import { checkEnvironment, programEnvironment } from './environment';
import { placesIn } from './places';
import { Ports } from './ports';
import { outcome } from './import-letter';
import { summary } from './summary';
import type { Upload } from '@tertial/contracts';

const places = placesIn('/srv/tertial', {});
const provided = {
  databaseUrl: 'postgres://127.0.0.1:5433/tertial',
  temporalAddress: '127.0.0.1:7233',
  temporalNamespace: 'default',
  smtpUrl: 'smtp://127.0.0.1:1025',
  port: 3000,
  workerHealthPort: 3001,
};

describe('the environment of API and worker', () => {
  test('is complete with nothing given', () => {
    expect(programEnvironment({}, places, 's', provided)).toEqual({
      AUTH: 'demo',
      HOST: '127.0.0.1',
      SESSION_SECRET: 's',
      WEB_DIST: '/srv/tertial/apps/web/dist',
      DATABASE_URL: 'postgres://127.0.0.1:5433/tertial',
      TEMPORAL_ADDRESS: '127.0.0.1:7233',
      TEMPORAL_NAMESPACE: 'default',
      SMTP_URL: 'smtp://127.0.0.1:1025',
      PUBLIC_URL: 'http://localhost:3000',
      PORT: '3000',
      WORKER_HEALTH_PORT: '3001',
    });
  });

  test('prefers what was given by hand, but not a port that is taken, nor an empty value', () => {
    const env = { PUBLIC_URL: 'https://t.example', PORT: '80', HOST: '', PATH: '/bin' };
    expect(programEnvironment(env, places, 's', provided)).toMatchObject({
      PUBLIC_URL: 'https://t.example',
      PORT: '3000',
      HOST: '127.0.0.1',
      PATH: '/bin',
    });
  });

  test('takes the keys of a cluster along only to a cluster', () => {
    const env = { TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: 'true' };
    expect(programEnvironment(env, places, 's', provided)['TEMPORAL_API_KEY']).toBeUndefined();
    const cluster = { ...env, TEMPORAL_ADDRESS: 'cloud.example:7233' };
    expect(programEnvironment(cluster, places, 's', provided)).toMatchObject(cluster);
  });

  test('is checked as a whole before anything is started', () => {
    expect(() => checkEnvironment({}, places)).not.toThrow();
    const wrong = () => checkEnvironment({ DATABASE_URL: 'mysql://x', PORT: 'http', NODE_ENV: 'production' }, places);
    expect(wrong).toThrow(SettingsFault);
    expect(wrong).toThrow(/DATABASE_URL[^]*PORT[^]*AUTH/);
  });
});

describe('a port that somebody else has', () => {
  test('is passed over, and it is said; no port is given to two', async () => {
    const said: string[] = [];
    const ports = new Ports(
      (line) => said.push(line),
      async (port) => port !== 3000,
    );
    expect(await ports.choose('nettsiden', 3000)).toBe(3001);
    expect(await ports.choose('arbeideren', 3001)).toBe(3002);
    expect(said).toEqual([
      'Port 3000 er opptatt; nettsiden bruker 3001',
      'Port 3001 er opptatt; arbeideren bruker 3002',
    ]);
  });

  test('that is free is taken in silence', async () => {
    const said: string[] = [];
    const ports = new Ports(
      (line) => said.push(line),
      async () => true,
    );
    expect(await ports.choose('nettsiden', 3000)).toBe(3000);
    expect(said).toEqual([]);
  });
});

describe('what came of a letter', () => {
  const upload: Upload = {
    id: '0190a7a4-0000-7000-8000-000000000000',
    fileName: 'brev.txt',
    stage: 'done',
    percent: 100,
    letterId: null,
    duplicate: false,
    refusal: null,
    note: null,
  };
  const refusal = { type: '', title: '', status: 422, code: 'no-letter', detail: 'Filen er ikke et tildelingsbrev.' };

  test.each([
    [{}, 'brev.txt er tatt inn. Oppdragene ligger klare til å bekreftes på nettsiden.'],
    [{ duplicate: true }, 'brev.txt er tatt inn før; ingenting er lagt til.'],
    [
      { duplicate: true, note: 'Det gjelder Nav.' },
      'brev.txt er tatt inn før; ingenting er lagt til. Det gjelder Nav.',
    ],
    [{ stage: 'refused' as const, refusal }, 'brev.txt ble ikke tatt inn: Filen er ikke et tildelingsbrev.'],
  ])('%j is said in one sentence', (change, sentence) => {
    expect(outcome('brev.txt', { ...upload, ...change })).toBe(sentence);
  });
});

test('the table says where everything is, also what runs elsewhere', () => {
  const here = {
    pageUrl: 'http://localhost:3000',
    demo: true,
    mailUrl: 'http://localhost:8025',
    temporalUrl: 'http://localhost:8233',
    temporalAddress: '127.0.0.1:7233',
    databaseFolder: '/srv/tertial/.tertial/postgres',
    dataFolder: '/srv/tertial/.tertial',
  };
  expect(summary(here)).toMatchSnapshot();
  const elsewhere = { demo: false, mailUrl: undefined, temporalUrl: undefined, databaseFolder: undefined };
  expect(summary({ ...here, ...elsewhere, temporalAddress: 'cloud.example:7233' })).toMatchSnapshot();
});
