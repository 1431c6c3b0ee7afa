import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts any number of rows in one statement; they travel as one JSON value. All rows have the properties of the first.
 * `onConflict` is the rest of an ON CONFLICT clause. No bytes: JSON has none.
 */
export async function insertMany<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly Partial<E>[],
  onConflict = '',
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { driver } = manager.dataSource;
  const metadata = manager.dataSource.getMetadata(entity);
  const columns = metadata.columns.filter((column) => column.propertyName in first);
  const names = columns.map((column) => `"${column.databaseName}"`);
  const values = columns.map((column) => `"${column.propertyName}"`);
  const typed = columns.map(
    (column, index) => `${values[index]} ${driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
  );
  await manager.query(
    `INSERT INTO "${metadata.tableName}" (${names.join(', ')})
     SELECT ${values.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS row (${typed.join(', ')})
     ${onConflict && `ON CONFLICT ${onConflict}`}`,
    [JSON.stringify(rows)],
  );
}
