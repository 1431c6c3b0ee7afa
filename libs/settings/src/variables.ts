import { z } from 'zod';
import { logLevels } from './settings';

/** An example of each variable, for the one who must set it. */
export const examples: Readonly<Record<string, string>> = {
  NODE_ENV: 'development',
  DATABASE_URL: 'postgres://tertial:passord@localhost:5432/tertial',
  TEMPORAL_ADDRESS: 'localhost:7233',
  TEMPORAL_NAMESPACE: 'default',
  TEMPORAL_API_KEY: 'eyJhbGciOi…',
  TEMPORAL_TLS: 'true',
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: '/etc/tertial/temporal-ca.pem',
  TEMPORAL_TLS_CLIENT_CERT_PATH: '/etc/tertial/temporal.pem',
  TEMPORAL_TLS_CLIENT_KEY_PATH: '/etc/tertial/temporal.key',
  TEMPORAL_TLS_SERVER_NAME: 'temporal.etaten.no',
  SMTP_URL: 'smtp://localhost:1025',
  MAIL_FROM: 'Tertial <tertial@etaten.no>',
  PUBLIC_URL: 'https://tertial.etaten.no',
  LOG_LEVEL: 'info',
  HOST: '127.0.0.1',
  PORT: '3000',
  AUTH: 'demo',
  SESSION_SECRET: 'minst 32 tilfeldige tegn, for eksempel fra: openssl rand -hex 32',
  WEB_DIST: 'apps/web/dist',
  WORKER_HEALTH_PORT: '3001',
  WORKFLOW_BUNDLE: 'dist/workflows.cjs',
};

const MAIL_ADDRESS = /^(?:[^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;
const HOST_AND_PORT = /^(?:\[[0-9a-f:]+\]|[^\s:/]+):(.+)$/i;

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

const port = (otherwise: number) =>
  z.string().default(String(otherwise)).refine(isPort, 'må være et portnummer fra 0 til 65535.').transform(Number);

const address = (...schemes: readonly string[]) =>
  z.string().refine(
    (text) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      return url !== null && url.hostname !== '' && schemes.includes(url.protocol.slice(0, -1));
    },
    `må være en adresse som begynner med ${schemes.map((scheme) => `${scheme}://`).join(' eller ')}.`,
  );

/** What every process needs. */
export const sharedVariables = {
  NODE_ENV: z.string().optional(),
  DATABASE_URL: address('postgres', 'postgresql'),
  TEMPORAL_ADDRESS: z
    .string()
    .refine(
      (text) => isPort(HOST_AND_PORT.exec(text)?.[1] ?? ''),
      'må være et vertsnavn og en port, uten http:// foran.',
    ),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_TLS: z.enum(['true', 'false'], 'må være true eller false.').optional(),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: z.string().optional(),
  TEMPORAL_TLS_CLIENT_CERT_PATH: z.string().optional(),
  TEMPORAL_TLS_CLIENT_KEY_PATH: z.string().optional(),
  TEMPORAL_TLS_SERVER_NAME: z.string().optional(),
  SMTP_URL: address('smtp', 'smtps'),
  MAIL_FROM: z
    .string()
    .default('Tertial <tertial@localhost>')
    .refine((text) => MAIL_ADDRESS.test(text), 'må være en e-postadresse, gjerne med navn foran.'),
  PUBLIC_URL: address('http', 'https')
    .default('http://localhost:3000')
    .transform((text) => text.replace(/\/+$/, '')),
  LOG_LEVEL: z.enum(logLevels, `må være en av ${logLevels.join(', ')}.`).default('info'),
  HOST: z.string().default('127.0.0.1'),
};

/** What the API needs beside that. */
export const apiVariables = {
  ...sharedVariables,
  PORT: port(3000),
  AUTH: z.literal('demo', 'må være demo: det er den eneste innloggingen hittil.'),
  SESSION_SECRET: z.string().min(32, 'må ha minst 32 tegn.'),
  WEB_DIST: z.string().optional(),
};

/** What the worker needs beside that. */
export const workerVariables = {
  ...sharedVariables,
  WORKER_HEALTH_PORT: port(3001),
  WORKFLOW_BUNDLE: z.string().optional(),
};
