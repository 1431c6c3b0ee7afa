/** Everything that a process of Tertial is told from outside. Made once at start, by `loadSettings` or `loadWorkerSettings`. */
export interface Settings extends SharedSettings {
  /** Where the API listens. */
  readonly host: string;
  readonly port: number;
  /** How people sign in. `demo`: anybody picks a name from a list; never in production. */
  readonly auth: 'demo';
  /** Signs the session cookies; at least 32 characters. */
  readonly sessionSecret: string;
  /** Folder of the built web page; null where something else serves it. */
  readonly webDist: string | null;
}

export interface WorkerSettings extends SharedSettings {
  /** Where the worker answers whether it is well. */
  readonly host: string;
  readonly healthPort: number;
  /** File of workflows that was bundled before; null: bundled at start. */
  readonly workflowBundle: string | null;
}

export interface SharedSettings {
  readonly databaseUrl: string;
  readonly temporal: TemporalSettings;
  /** smtp:// or smtps://, with user and password in it where the server wants them. */
  readonly smtpUrl: string;
  /** What stands in the From field of every mail. */
  readonly mailFrom: string;
  /** Where people open Tertial; links in mails start with it. No slash at the end. */
  readonly publicUrl: string;
  readonly logLevel: LogLevel;
  readonly production: boolean;
}

export interface TemporalSettings {
  /** host:port. */
  readonly address: string;
  readonly namespace: string;
  /** null: no encryption. */
  readonly tls: TemporalTls | null;
  readonly apiKey: string | null;
}

/** Contents of PEM files; null: not given, so that the machine's own authorities and no client certificate are used. */
export interface TemporalTls {
  readonly serverCa: Buffer | null;
  readonly clientCertificate: Buffer | null;
  readonly clientKey: Buffer | null;
  readonly serverName: string | null;
}

export const logLevels = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];
