import { DataSource } from 'typeorm';

export interface DataSourceSettings {
  readonly url: string;
  /** Connections at most, at least 2 (default 10). */
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** The register's connection pool; `await dataSource.initialize()` opens it. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  const { url, poolSize = 10, applicationName = 'tertial' } = settings;
  return new DataSource({ type: 'postgres', url, poolSize, applicationName, installExtensions: false });
}
