import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Settings, SharedSettings, TemporalTls, WorkerSettings } from './settings';
import { SettingsFault, type Fault } from './settings-fault';
import { apiVariables, sharedVariables, workerVariables } from './variables';

type Environment = Readonly<Record<string, string | undefined>>;
type SharedVariables = z.output<z.ZodObject<typeof sharedVariables>>;

/**
 * The settings of the API out of the environment; an empty variable counts as one that is not set.
 * @throws SettingsFault with every fault at once.
 */
export function loadSettings(env: Environment): Settings {
  const { read, faults } = check(apiVariables, env);
  if (env['AUTH'] === 'demo' && env['NODE_ENV'] === 'production') {
    faults.push({
      variable: 'AUTH',
      wrong: 'kan ikke være demo når NODE_ENV=production: da kan alle logge inn som alle.',
    });
  }
  const shared = sharedSettings(read, faults);
  if (!read || !shared) throw new SettingsFault(faults);
  return {
    ...shared,
    host: read.HOST,
    port: read.PORT,
    auth: read.AUTH,
    sessionSecret: read.SESSION_SECRET,
    webDist: read.WEB_DIST ?? null,
  };
}

/**
 * The settings of the worker out of the environment; an empty variable counts as one that is not set.
 * @throws SettingsFault with every fault at once.
 */
export function loadWorkerSettings(env: Environment): WorkerSettings {
  const { read, faults } = check(workerVariables, env);
  const shared = sharedSettings(read, faults);
  if (!read || !shared) throw new SettingsFault(faults);
  return {
    ...shared,
    host: read.HOST,
    healthPort: read.WORKER_HEALTH_PORT,
    workflowBundle: read.WORKFLOW_BUNDLE ?? null,
  };
}

function check<Shape extends z.ZodRawShape>(
  variables: Shape,
  env: Environment,
): { read: z.output<z.ZodObject<Shape>> | null; faults: Fault[] } {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const result = z.object(variables).safeParse(set);
  if (result.success) return { read: result.data, faults: [] };
  const faults = result.error.issues.map((issue): Fault => {
    const variable = String(issue.path[0]);
    return { variable, wrong: variable in set ? issue.message : 'mangler.' };
  });
  return { read: null, faults };
}

function sharedSettings(read: SharedVariables | null, faults: Fault[]): SharedSettings | null {
  const tls = read ? readTls(read, faults) : null;
  if (!read || faults.length > 0) return null;
  return {
    databaseUrl: read.DATABASE_URL,
    temporal: {
      address: read.TEMPORAL_ADDRESS,
      namespace: read.TEMPORAL_NAMESPACE,
      tls,
      apiKey: read.TEMPORAL_API_KEY ?? null,
    },
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    publicUrl: read.PUBLIC_URL,
    logLevel: read.LOG_LEVEL,
    production: read.NODE_ENV === 'production',
  };
}

/** TLS is on when it is asked for, or when anything that only makes sense with it is given. */
function readTls(read: SharedVariables, faults: Fault[]): TemporalTls | null {
  const paths = {
    serverCa: 'TEMPORAL_TLS_SERVER_CA_CERT_PATH',
    clientCertificate: 'TEMPORAL_TLS_CLIENT_CERT_PATH',
    clientKey: 'TEMPORAL_TLS_CLIENT_KEY_PATH',
  } as const;
  const serverName = read.TEMPORAL_TLS_SERVER_NAME ?? null;
  const wanted = Object.values(paths).some((name) => read[name]) || serverName !== null || read.TEMPORAL_API_KEY;
  if (read.TEMPORAL_TLS === 'false' || (read.TEMPORAL_TLS !== 'true' && !wanted)) return null;
  if (!read[paths.clientCertificate] !== !read[paths.clientKey]) {
    const missing = read[paths.clientKey] ? paths.clientCertificate : paths.clientKey;
    faults.push({ variable: missing, wrong: 'mangler: sertifikat og nøkkel hører sammen.' });
  }
  const file = (variable: (typeof paths)[keyof typeof paths]) => readPem(variable, read[variable], faults);
  return {
    serverCa: file(paths.serverCa),
    clientCertificate: file(paths.clientCertificate),
    clientKey: file(paths.clientKey),
    serverName,
  };
}

function readPem(variable: string, path: string | undefined, faults: Fault[]): Buffer | null {
  if (!path) return null;
  try {
    return readFileSync(path);
  } catch (error) {
    const { code = 'ukjent feil' } = error as NodeJS.ErrnoException;
    faults.push({ variable, wrong: `peker på en fil som ikke kan leses (${code}).` });
    return null;
  }
}
