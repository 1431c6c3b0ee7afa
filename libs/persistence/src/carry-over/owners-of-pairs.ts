import type { DataSource } from 'typeorm';
import type { ItemRefusal } from '../database/refusable';
import { select } from '../database/sql';
import { UNKNOWN_ITEM_REFUSAL } from '../item/refusals';
import type { OwnersOfPairs, ReplaceItems } from './carry-over';

interface Found {
  readonly earlierId: string;
  readonly laterId: string;
  readonly ownerId: string | null;
  readonly deputyId: string | null;
}

/** Groups a letter's items by who owns the earlier item that each looks like. Both items are of one agency, the letter's. */
export async function ownersOfPairs(
  dataSource: DataSource,
  letterId: string,
  pairs: ReplaceItems['pairs'],
): Promise<OwnersOfPairs> {
  const found = await select<Found>(
    dataSource,
    `SELECT n."earlierId", n."laterId", e.owner_id AS "ownerId", e.deputy_id AS "deputyId"
     FROM jsonb_to_recordset($1::jsonb) AS n ("earlierId" uuid, "laterId" uuid)
     JOIN item e ON e.id = n."earlierId"
     JOIN item i ON i.id = n."laterId" AND i.letter_id = $2 AND i.agency_id = e.agency_id`,
    [JSON.stringify(pairs), letterId],
  );
  const known = new Set(found.map(({ laterId }) => laterId));
  const unknown = pairs.filter(({ laterId }) => !known.has(laterId));
  const groups = new Map<string, { ownerId: string; deputyId: string | null; itemIds: string[] }>();
  for (const { ownerId, deputyId, laterId } of found) {
    if (!ownerId) continue;
    const key = `${ownerId} ${deputyId ?? ''}`;
    const group = groups.get(key) ?? { ownerId, deputyId, itemIds: [] };
    groups.set(key, group);
    group.itemIds.push(laterId);
  }
  const refused: ItemRefusal[] = [
    ...unknown.map(({ laterId }) => ({ itemId: laterId, ...UNKNOWN_ITEM_REFUSAL })),
    ...found.filter(({ ownerId }) => !ownerId).map(({ laterId }) => ({ itemId: laterId, ...NOBODY })),
  ];
  return { groups: [...groups.values()], refused };
}

const NOBODY = {
  code: 'no-owner',
  sentence: 'Fjorårets oppdrag har ingen ansvarlig. Velg en for det nye.',
};
