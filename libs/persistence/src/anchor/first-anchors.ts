import {
  osloDate,
  referenceTo,
  type Anchor,
  type AnchorReference,
  type Instant,
  type LocalDate,
} from '@tertial/domain';
import type { MainReportPeriod } from '@tertial/domain';
import { selectOne, type Database } from '../database/sql';
import { knownAnchors } from './known-anchors';

interface Following {
  readonly report: MainReportPeriod | null;
  /** The budget year that its words name, where that is not the item's own. */
  readonly reportYear?: number | null;
  readonly due: LocalDate | null;
}

/** The anchor that a deliverable follows from its confirmation on; null where it follows none, or has a date of its own. */
export type FirstAnchor = (agencyId: string, year: number, deliverable: Following) => AnchorReference | null;

/** The anchors of agencies and years that items follow which are confirmed at `at`; of an unknown one, since when it has been asked for. */
export async function firstAnchors(
  db: Database,
  years: readonly { readonly agencyId: string; readonly year: number }[],
  at: Instant,
): Promise<FirstAnchor> {
  const known = new Map<string, (Anchor & Pick<AnchorReference, 'askedSince'>)[]>();
  for (const { agencyId, year } of years) {
    const key = `${agencyId} ${year}`;
    if (known.has(key)) continue;
    const asked: (Anchor & Pick<AnchorReference, 'askedSince'>)[] = [];
    for (const anchor of await knownAnchors(db, agencyId, year)) {
      const since = anchor.due ? null : ((await askedSince(db, agencyId, anchor)) ?? osloDate(at));
      asked.push({ ...anchor, ...(since && { askedSince: since }) });
    }
    known.set(key, asked);
  }
  return (agencyId, year, { report, reportYear, due }) => {
    const anchor = known.get(`${agencyId} ${reportYear ?? year}`)?.find((it) => it.report === report);
    if (!anchor || anchor.due !== due) return null;
    const { askedSince: since } = anchor;
    return { ...referenceTo(anchor), ...(since && { askedSince: since }) };
  };
}

async function askedSince(db: Database, agencyId: string, { report, year }: Anchor): Promise<LocalDate | null> {
  const row = await selectOne<{ since: LocalDate | null }>(
    db,
    `SELECT min(v.deadline #>> '{anchor,askedSince}') AS since
     FROM deliverable d JOIN item i ON i.id = d.item_id
     JOIN deadline_version v ON v.deliverable_id = d.id AND v.version = d.deadline_version
     WHERE i.agency_id = $1 AND i.register_status = 'confirmed' AND NOT i.closed AND d.due IS NULL
       AND v.deadline #>> '{anchor,report}' = $2 AND (v.deadline #>> '{anchor,year}')::int = $3`,
    [agencyId, report, year],
  );
  return row?.since ?? null;
}
