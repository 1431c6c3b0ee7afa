import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadSettings, loadWorkerSettings } from '@tertial/settings';
import type { Places } from './places';

/** What the services that were provided add to the environment of the product's programs. */
export interface Provided {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly smtpUrl: string;
  readonly port: number;
  readonly workerHealthPort: number;
}

/** Stands for what is not started yet, so that the rest of the environment can be checked before anything is. */
const provisional: Provided = {
  databaseUrl: 'postgres://127.0.0.1/tertial',
  temporalAddress: '127.0.0.1:7233',
  temporalNamespace: 'default',
  smtpUrl: 'smtp://127.0.0.1:1025',
  port: 3000,
  workerHealthPort: 3001,
};

/** The environment of API and worker: what was given by hand counts before what was started here. */
export function programEnvironment(
  env: NodeJS.ProcessEnv,
  places: Places,
  secret: string,
  provided: Provided,
): NodeJS.ProcessEnv {
  const ours = {
    AUTH: 'demo',
    HOST: '127.0.0.1',
    SESSION_SECRET: secret,
    WEB_DIST: places.webDist,
    DATABASE_URL: provided.databaseUrl,
    SMTP_URL: provided.smtpUrl,
    PUBLIC_URL: `http://localhost:${provided.port}`,
  };
  const engine = { TEMPORAL_ADDRESS: provided.temporalAddress, TEMPORAL_NAMESPACE: provided.temporalNamespace };
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => value?.trim() && !ignored(name, env)));
  const ports = { PORT: String(provided.port), WORKER_HEALTH_PORT: String(provided.workerHealthPort) };
  return { ...ours, ...engine, ...given, ...ports };
}

/**
 * Checks what was given by hand before anything is started.
 * @throws SettingsFault with every fault at once.
 */
export function checkEnvironment(env: NodeJS.ProcessEnv, places: Places): void {
  const complete = programEnvironment(env, places, 'x'.repeat(32), provisional);
  const given = { ...complete, ...(env['PORT'] ? { PORT: env['PORT'] } : {}) };
  loadSettings(given);
  loadWorkerSettings(given);
}

/** How to reach a cluster says nothing about the server that is started here. */
function ignored(name: string, env: NodeJS.ProcessEnv): boolean {
  return !env['TEMPORAL_ADDRESS'] && /^TEMPORAL_(TLS|API_KEY)/.test(name);
}

/** What signs the sessions of this checkout: made once, so that who is signed in stays so over a restart. */
export function sessionSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
