import { DataSource } from 'typeorm';
import { entities } from '../entities';
import { migrations } from '../migrations';
import { columnTypes } from './column-types';
import { SnakeNaming } from './snake-naming';

export const MIGRATIONS_TABLE = 'schema_migration';

export interface DataSourceSettings {
  readonly url: string;
  /** Connections at most; two are needed while migrating (default 10). */
  readonly poolSize?: number;
  /** What the server shows for the connections. */
  readonly applicationName?: string;
}

/** The register's connection pool; `await dataSource.initialize()` opens it. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  const { url, poolSize = 10, applicationName = 'tertial' } = settings;
  return new DataSource({
    type: 'postgres',
    url,
    poolSize: Math.max(2, poolSize),
    applicationName,
    entities,
    migrations,
    migrationsTableName: MIGRATIONS_TABLE,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    // It would ask for uuid-ossp, which needs rights that nothing here needs.
    installExtensions: false,
    extra: { types: columnTypes },
  });
}
