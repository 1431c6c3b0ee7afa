import type { Clock } from '@tertial/contracts';
import type { Engine } from '@tertial/engine';
import type { Settings } from '@tertial/settings';
import type { DataSource } from 'typeorm';

export type ApiSettings = Pick<Settings, 'auth' | 'sessionSecret' | 'publicUrl' | 'webDist'>;

/** What the process is made of; everything else in the API is made from these. */
export interface ApiParts {
  readonly settings: ApiSettings;
  /** Initialised and migrated. */
  readonly dataSource: DataSource;
  readonly engine: Engine;
  readonly clock: Clock;
}

export const SETTINGS = Symbol('settings');
export const ENGINE = Symbol('engine');
export const CLOCK = Symbol('clock');
