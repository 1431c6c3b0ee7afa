import type { DataSource } from 'typeorm';

/** Fills the register with confirmed items, a third of them with two deliverables, spread over owners, dates and states. */
export async function manyItems(dataSource: DataSource, agencyId: string, count: number): Promise<void> {
  await dataSource.query(
    `WITH owners AS (SELECT array_agg(id) AS ids FROM person WHERE agency_id = $1)
     INSERT INTO item (id, agency_id, kind, chapter, heading, text, page, position, register_status, owner_id, snapshot, seq, created_at, confirmed_at)
     SELECT gen_random_uuid(), $1, CASE n % 3 WHEN 0 THEN 'assignment' WHEN 1 THEN 'special-report' ELSE 'key-information' END,
       '3.' || n % 9, 'Oppdrag', 'Etaten skal levere plan ' || n || ' for varsling av ' || (ARRAY['skred', 'tåke', 'flom', 'storm'])[1 + n % 4]
         || ', og gjøre rede for ' || repeat('bruken av midlene og ', n % 20) || 'virkningen.',
       n % 60, n, 'confirmed', ids[1 + n % array_length(ids, 1)], '{}', 0, '2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z'
     FROM generate_series(1, $2) AS n, owners`,
    [agencyId, count],
  );
  await dataSource.query(
    `INSERT INTO deliverable (id, item_id, ordinal, label, raw, rule, rule_version, why, due, original_due, status)
     SELECT item.id || '.' || ordinal, item.id, ordinal, 'Leveranse', 'innen utgangen av måneden', 'fixed-date', '1', 'Brevet sier det.',
       date '2026-01-31' + (position % 700) + ordinal * 30, date '2026-01-31' + (position % 700) + ordinal * 30,
       (ARRAY['planned', 'acknowledged', 'delivered', 'accepted'])[1 + position % 4]
     FROM item, generate_series(1, CASE WHEN position % 3 = 0 THEN 2 ELSE 1 END) AS ordinal
     WHERE agency_id = $1 AND letter_id IS NULL`,
    [agencyId],
  );
  await dataSource.query('ANALYZE');
}
