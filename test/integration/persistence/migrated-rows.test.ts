import { createDataSource, migrate } from '@tertial/persistence';
import { createEmptyDatabase } from '@tertial/testing';
import type { DataSource, MigrationInterface } from 'typeorm';

const COAST = 'Kystdepartementet';
const FELL = 'Fjelldepartementet';
const AT = '2026-01-05T08:00:00Z';

/** A uuid that says which one it is. */
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Lives through a migration: the schema as it was up to `last`, the rows of then, and the rest of the migrations on them. */
async function migrated<T>(last: string, before: string, after: (pool: DataSource) => Promise<T>): Promise<T> {
  const empty = await createEmptyDatabase();
  const old = createDataSource({ url: empty.url, poolSize: 2 });
  const all = old.options.migrations as (new () => MigrationInterface)[];
  old.setOptions({ migrations: all.slice(0, all.findIndex((it) => new it().name === last) + 1) });
  const now = createDataSource({ url: empty.url, poolSize: 2 });
  try {
    await old.initialize();
    expect((await migrate(old)).at(-1)).toBe(last);
    await old.query(before);
    await now.initialize();
    expect((await migrate(now)).length).toBeGreaterThan(0);
    return await after(now);
  } finally {
    for (const pool of [old, now]) if (pool.isInitialized) await pool.destroy();
    await empty.drop();
  }
}

describe('persons of a ministry, from before it was kept which one', () => {
  const agency = (n: number, name: string, ministry: string) => `
    INSERT INTO agency (id, name, ministry) VALUES ('${id(n)}', '${name}', '${ministry}');`;
  const person = (n: number, name: string, agencyId: string | null, role: string) => `
    INSERT INTO person (id, agency_id, name, email, roles, created_at)
    VALUES ('${id(n)}', ${agencyId ? `'${agencyId}'` : 'NULL'}, '${name}', '${name.toLowerCase()}@dep.example', '{${role}}', '${AT}');`;
  const added = (n: number, actor: string) => `
    INSERT INTO audit_log (at, actor, action, subject) VALUES ('${AT}', '${actor}', 'person.added', 'person/${id(n)}');`;
  const ministries = async (pool: DataSource) => {
    const rows: { name: string; ministry: string | null }[] = await pool.query(
      'SELECT name, ministry FROM person ORDER BY id',
    );
    return rows.map(({ name, ministry }) => [name, ministry]);
  };

  it('belong to the ministry of the agency whose coordinator added them, and to none where nobody can tell', async () => {
    const rows = [
      agency(1, 'Kystetaten', COAST) + agency(2, 'Fjelletaten', FELL),
      person(11, 'Kari', id(1), 'coordinator') + person(12, 'Fredrik', id(2), 'coordinator'),
      person(21, 'Vestre', null, 'ministry') + added(21, id(11)),
      person(22, 'Bergersen', null, 'ministry') + added(22, id(12)),
      person(23, 'Ukjent', null, 'ministry') + added(23, 'system'),
      person(24, 'Ola', id(1), 'owner') + added(24, id(12)),
    ];
    expect(await migrated('MailBytes1767600000014', rows.join(''), ministries)).toEqual([
      ['Kari', null],
      ['Fredrik', null],
      ['Vestre', COAST],
      ['Bergersen', FELL],
      ['Ukjent', null],
      ['Ola', null],
    ]);
  });

  it('belong to the one ministry that there is, whoever added them', async () => {
    const rows = [
      agency(1, 'Kystetaten', COAST) + agency(2, 'Losetaten', COAST),
      person(11, 'Kari', id(1), 'coordinator') + person(21, 'Vestre', null, 'ministry') + added(21, 'system'),
    ];
    expect(await migrated('MailBytes1767600000014', rows.join(''), ministries)).toEqual([
      ['Kari', null],
      ['Vestre', COAST],
    ]);
  });
});

test('items of letters that were read before have the goal and the columns of research of their reading', async () => {
  const reading = JSON.stringify({
    items: [
      { id: 'a1', goal: 'Flere i arbeid', research: null },
      { id: 'b2', research: { type: 'Evaluering' } },
    ],
  });
  const item = (n: number, readingId: string | null) => `
    INSERT INTO item (id, agency_id, letter_id, reading_id, kind, text, position, register_status, created_at)
    VALUES ('${id(n)}', '${id(1)}', '${id(2)}', ${readingId ? `'${readingId}'` : 'NULL'}, 'assignment', 'Lag en plan.', ${n}, 'proposed', '${AT}');`;
  const rows = `
    INSERT INTO agency (id, name, ministry) VALUES ('${id(1)}', 'Kystetaten', '${COAST}');
    INSERT INTO letter (id, agency_id, type, title, text, reading, content_hash, file_name, media_type, bytes, imported_at, imported_by)
    VALUES ('${id(2)}', '${id(1)}', 'allocation', 'Tildelingsbrev', '', '${reading}', 'h', 'b.txt', 'text/plain', '', '${AT}', 'system');
    ${item(11, 'a1')}${item(12, 'b2')}${item(13, null)}`;
  const found = await migrated('LinksUnchecked1767600000022', rows, (pool) =>
    pool.query('SELECT goal, research FROM item ORDER BY position'),
  );
  expect(found).toEqual([
    { goal: 'Flere i arbeid', research: null },
    { goal: null, research: { type: 'Evaluering' } },
    { goal: null, research: null },
  ]);
});
