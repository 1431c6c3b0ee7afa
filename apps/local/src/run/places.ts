import { join, resolve } from 'node:path';

/** Everything that a local run keeps lies in one folder: `.tertial` in the checkout, or the one that TERTIAL_DATA names. */
export interface Places {
  readonly root: string;
  readonly data: string;
  readonly logs: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly mail: string;
  /** The built web page. */
  readonly webDist: string;
  readonly sessionSecret: string;
  /** The note of the run that goes on. */
  readonly note: string;
}

export function placesIn(root: string, env: NodeJS.ProcessEnv): Places {
  const data = resolve(root, env['TERTIAL_DATA'] || '.tertial');
  return {
    root,
    data,
    logs: join(data, 'logs'),
    postgres: join(data, 'postgres'),
    temporal: join(data, 'temporal.db'),
    mail: join(data, 'mail'),
    webDist: join(root, 'apps', 'web', 'dist'),
    sessionSecret: join(data, 'session-secret'),
    note: join(data, 'run.json'),
  };
}
