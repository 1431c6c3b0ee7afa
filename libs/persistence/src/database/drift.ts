import type { DataSource, EntityMetadata } from 'typeorm';
import { MIGRATIONS_TABLE } from './data-source';
import { select } from './sql';

interface DatabaseColumn {
  readonly tableName: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly primary: boolean;
}

const COLUMNS = `
  SELECT c.relname AS "tableName", a.attname AS name, format_type(a.atttypid, NULL) AS type,
         NOT a.attnotnull AS nullable, coalesce(a.attnum = ANY (k.conkey), false) AS "primary"
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
  WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> $1`;

/** Where entities and migrated schema disagree, one sentence each; empty when they agree in tables, columns, types and keys. */
export async function findDrift(dataSource: DataSource): Promise<string[]> {
  const actual = await select<DatabaseColumn>(dataSource, COLUMNS, [MIGRATIONS_TABLE]);
  const expected = dataSource.entityMetadatas.flatMap((entity) => columnsOf(dataSource, entity));
  const found = new Map(actual.map((column) => [nameOf(column), column]));
  const known = new Set(expected.map(nameOf));
  return [
    ...expected.flatMap((column) => differences(column, found.get(nameOf(column)))),
    ...actual.filter((column) => !known.has(nameOf(column))).map((column) => `${nameOf(column)} has no entity`),
  ];
}

function columnsOf(dataSource: DataSource, entity: EntityMetadata): DatabaseColumn[] {
  return entity.columns.map((column) => ({
    tableName: entity.tableName,
    name: column.databaseName,
    type: dataSource.driver.normalizeType(column) + (column.isArray ? '[]' : ''),
    nullable: column.isNullable,
    primary: column.isPrimary,
  }));
}

function differences(expected: DatabaseColumn, actual: DatabaseColumn | undefined): string[] {
  if (!actual) return [`${nameOf(expected)} is not in the database`];
  return (['type', 'nullable', 'primary'] as const)
    .filter((aspect) => expected[aspect] !== actual[aspect])
    .map((aspect) => `${nameOf(expected)}: ${aspect} is ${actual[aspect]}, the entity says ${expected[aspect]}`);
}

function nameOf({ tableName, name }: DatabaseColumn): string {
  return `${tableName}.${name}`;
}
