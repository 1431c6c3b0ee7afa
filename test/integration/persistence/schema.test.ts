import { createDataSource, findDrift, migrate } from '@tertial/persistence';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '@tertial/testing';

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is what the entities say', async () => {
    expect(await findDrift(database.dataSource)).toEqual([]);
  });

  it('is seen to drift when a column is missing, renamed, of another type or optional', async () => {
    const drifted = await createTestDatabase();
    try {
      await drifted.dataSource.query(`
        ALTER TABLE person ADD COLUMN phone text;
        ALTER TABLE letter RENAME COLUMN title TO heading;
        ALTER TABLE item ALTER COLUMN page TYPE bigint;
        ALTER TABLE unit ALTER COLUMN name DROP NOT NULL`);
      expect((await findDrift(drifted.dataSource)).sort()).toEqual([
        'item.page: type is bigint, the entity says integer',
        'letter.heading has no entity',
        'letter.title is not in the database',
        'person.phone has no entity',
        'unit.name: nullable is true, the entity says false',
      ]);
    } finally {
      await drifted.drop();
    }
  });

  it('has no clock of its own: every moment is given by the code', async () => {
    const clocks = /now\(|current_|clock_timestamp|localtime/i;
    const rows: { what: string; definition: string }[] = await database.dataSource.query(`
      SELECT table_name || '.' || column_name AS what, column_default AS definition
      FROM information_schema.columns WHERE table_schema = current_schema() AND column_default IS NOT NULL
      UNION ALL
      SELECT proname, coalesce(pg_get_functiondef(oid), '') FROM pg_proc WHERE pronamespace = current_schema()::regnamespace`);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => clocks.test(row.definition))).toEqual([]);
  });

  it('is migrated once when two processes start at the same moment', async () => {
    const empty = await createEmptyDatabase();
    const pools = [1, 2].map(() => createDataSource({ url: empty.url, poolSize: 2 }));
    try {
      await Promise.all(pools.map((pool) => pool.initialize()));
      const applied = (await Promise.all(pools.map(migrate))).flat();
      expect(applied[0]).toBe('Register1767600000001');
      const number = (name: string) => Number(/\d+$/.exec(name)?.[0]);
      expect(applied).toEqual([...new Set(applied)].sort((a, b) => number(a) - number(b)));
      expect(await migrate(pools[0]!)).toEqual([]);
    } finally {
      await Promise.all(pools.map((pool) => pool.destroy()));
      await empty.drop();
    }
  });
});
