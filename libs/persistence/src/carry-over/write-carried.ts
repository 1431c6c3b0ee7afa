import { isOpen, type ItemState, type MainReportPeriod } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../database/insert-many';
import { DeadlineVersionEntity, DeliverableEntity } from '../entities/item.entity';
import type { CarryOverItems } from './carry-over';
import type { LaterLetter } from './later-letter';
import type { OfferedItem } from './offered-items';

/** An item that goes on, and the state with which it does. */
export interface CarriedRow {
  readonly earlier: OfferedItem & { readonly snapshot: ItemState };
  readonly state: ItemState;
  readonly position: number;
  /** The main report that its deliverables follow from now on, else null. */
  readonly report: MainReportPeriod | null;
}

/** Writes items that go on as confirmed ones of the later letter, with the earlier ones' words, deadlines and the history of these. */
export async function writeCarried(
  tx: EntityManager,
  letter: LaterLetter,
  rows: readonly CarriedRow[],
  { at, actor }: Pick<CarryOverItems, 'at' | 'actor'>,
): Promise<void> {
  await writeItems(tx, letter, rows, { at, by: actor.personId });
  await insertMany(tx, DeliverableEntity, rows.flatMap(deliverablesOf));
  await insertMany(
    tx,
    DeadlineVersionEntity,
    rows.flatMap(({ state }) =>
      state.deliverables.map(({ id, deadline }) => ({
        deliverableId: id,
        version: deadline.version,
        due: deadline.due,
        deadline,
        by: actor.personId,
      })),
    ),
  );
  await copyVersions(tx, rows);
}

/** The words are the earlier letter's, and where they stand is known by `source_id`: a place in this letter they have none. */
async function writeItems(
  tx: EntityManager,
  letter: LaterLetter,
  rows: readonly CarriedRow[],
  act: { readonly at: string; readonly by: string },
): Promise<void> {
  const items = rows.map(({ earlier, state, position }) => ({
    id: state.itemId,
    earlier_id: earlier.id,
    owner_id: state.ownerId,
    deputy_id: state.deputyId,
    position,
    snapshot: state,
  }));
  await tx.query(
    `INSERT INTO item (id, agency_id, letter_id, kind, number, text, parties, lead, notes, contacts, goal, research, exempt, position,
                       register_status, owner_id, deputy_id, snapshot, created_at, confirmed_at, confirmed_by)
     SELECT n.id, i.agency_id, $2, i.kind, i.number, i.text, i.parties, i.lead, i.notes, i.contacts, i.goal, i.research, i.exempt, n.position,
            'confirmed', n.owner_id, n.deputy_id, n.snapshot, $3, $3, $4
     FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, earlier_id uuid, owner_id uuid, deputy_id uuid, position int,
       snapshot jsonb)
     JOIN item i ON i.id = n.earlier_id`,
    [JSON.stringify(items), letter.id, act.at, act.by],
  );
}

function deliverablesOf({ state, report }: CarriedRow): Partial<DeliverableEntity>[] {
  return state.deliverables.map(({ id, label, status, deadline, originalDue, occurrence }, at) => ({
    id,
    itemId: state.itemId,
    ordinal: at + 1,
    label,
    raw: deadline.raw,
    rule: deadline.rule,
    ruleVersion: deadline.ruleVersion,
    report,
    why: deadline.why,
    due: deadline.due,
    originalDue,
    period: occurrence?.period ?? null,
    unsettled: deadline.unsettled,
    informational: false,
    binding: deadline.binding,
    deadlineVersion: deadline.version,
    status,
    dueSoon: false,
    daysLate: 0,
  }));
}

/** How a deadline came to be what it is goes along; its newest version is there already. */
async function copyVersions(tx: EntityManager, rows: readonly CarriedRow[]): Promise<void> {
  const same = rows.flatMap(({ earlier, state }) =>
    earlier.snapshot.deliverables
      .filter(isOpen)
      .map(({ id }, at) => ({ earlier_id: id, later_id: state.deliverables[at]?.id })),
  );
  await tx.query(
    `INSERT INTO deadline_version (deliverable_id, version, due, deadline, by)
     SELECT n.later_id, v.version, v.due, v.deadline, v.by
     FROM jsonb_to_recordset($1::jsonb) AS n (earlier_id text, later_id text)
     JOIN deadline_version v ON v.deliverable_id = n.earlier_id
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(same)],
  );
}
