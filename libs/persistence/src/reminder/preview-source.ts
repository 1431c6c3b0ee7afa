import {
  osloDate,
  policyOf,
  policyOver,
  withHandOvers,
  type Instant,
  type ItemState,
  type ItemWords,
  type LocalDate,
  type MinistryDate,
  type PersonWords,
  type PreviewInput,
  type PreviewStep,
  type Recipients,
  type SeriesContext,
  type ToldMeanwhile,
  type WorkCalendar,
} from '@tertial/domain';
import { select, selectOne, type Database } from '../database/sql';
import { seriesContext } from '../series/series-context';
import { changesFor, policyChanges, type TargetedChange } from './policy-rows';
import { extensionsOf, ministryDates, previewItems } from './preview-items';
import { absencesOf, leavingOf, ministryPeople, peopleOf, recipientsOf, staffOf } from './preview-people';
import { toldDigests, untoldNotices } from './preview-told';
import { toldMeanwhile } from './tell-returned';

export interface PreviewItem {
  readonly id: string;
  readonly kind: string;
  readonly state: ItemState;
  readonly words: ItemWords;
}

/** What an agency's plan is made from: its items under way, its people, its rules and its days. */
export interface PreviewSource {
  readonly items: readonly PreviewItem[];
  readonly changes: readonly TargetedChange[];
  readonly recipients: Recipients;
  readonly calendar: WorkCalendar;
  readonly series: SeriesContext;
  /** Keys of the steps that have been mailed, or are on their way. */
  readonly sent: ReadonlySet<string>;
  readonly ministry: readonly string[];
  readonly underWaySince: Instant | null;
  readonly toldDigests: ReadonlySet<string>;
  /** When the ministry gave new dates, by deliverable. */
  readonly extensions: ReadonlyMap<string, readonly Instant[]>;
  /** Those of the agency whose addresses do not take mail. */
  readonly refused: readonly string[];
  readonly notices: readonly PreviewStep[];
  readonly toldMeanwhile: readonly ToldMeanwhile[];
  readonly ministryDates: ReadonlyMap<string, MinistryDate>;
  readonly agencyName: string;
  /** The agency's people and the ministry's, by id. */
  readonly people: ReadonlyMap<string, PersonWords>;
}

/** Everything that decides what an agency's people will be sent from `now` on, and the words for it. */
export async function previewSource(db: Database, agencyId: string, now: Instant): Promise<PreviewSource> {
  const sent = await select<{ key: string }>(
    db,
    'SELECT key FROM plan_step WHERE agency_id = $1 AND mail_id IS NOT NULL',
    [agencyId],
  );
  const colleagues = await peopleOf(db, agencyId);
  const ministry = await ministryPeople(db, agencyId);
  const agency = await selectOne<{
    name: string;
    coordinatorId: string | null;
    closed: LocalDate[];
    since: Instant | null;
  }>(
    db,
    `SELECT name, coordinator_id AS "coordinatorId", ARRAY(SELECT day::text FROM closed_day WHERE agency_id = $1) AS closed,
            (SELECT instant_text(min(i.confirmed_at)) FROM item i
             WHERE i.agency_id = $1 AND i.register_status = 'confirmed') AS since
     FROM agency WHERE id = $1`,
    [agencyId],
  );
  const calendar = { closed: new Set(agency?.closed ?? []) };
  return {
    items: await previewItems(db, agencyId, now),
    changes: await policyChanges(db, agencyId),
    recipients: withHandOvers(
      {
        ...recipientsOf(colleagues, agency?.coordinatorId ?? null),
        staff: { ...staffOf(colleagues), absences: await absencesOf(db, agencyId) },
      },
      await leavingOf(db, agencyId),
    ),
    calendar,
    series: await seriesContext(db, agencyId, calendar),
    sent: new Set(sent.map(({ key }) => key)),
    ministry: ministry.map(({ id }) => id),
    underWaySince: agency?.since ?? null,
    toldDigests: await toldDigests(db, agencyId, now),
    extensions: await extensionsOf(db, agencyId, now),
    refused: colleagues.filter((it) => it.refused).map(({ id }) => id),
    notices: await untoldNotices(db, agencyId),
    ministryDates: await ministryDates(db, agencyId),
    agencyName: agency?.name ?? '',
    toldMeanwhile: await toldMeanwhile(db, agencyId, osloDate(now)),
    people: new Map([...colleagues, ...ministry].map((it) => [it.id, it])),
  };
}

/** What the planner makes a preview from, under these changes of policy. */
export function previewInput(
  source: PreviewSource,
  changes: readonly TargetedChange[],
  now: Instant,
  until: LocalDate,
): PreviewInput {
  const { recipients, calendar, sent, series, ministry, underWaySince, refused, notices, extensions } = source;
  const { toldMeanwhile, ministryDates: dates, agencyName, people } = source;
  const newest = changes.filter(({ scope }) => scope === 'agency').at(-1)?.fields;
  return {
    items: underChanges(source.items, changes),
    policy: policyOf({ agency: newest ?? {} }),
    ...{ recipients, calendar, sent, series, ministry, underWaySince, refused, notices, now, until },
    toldDigests: source.toldDigests,
    extendedAt: (deliverableId) => extensions.get(deliverableId) ?? [],
    ...{ toldMeanwhile, agencyName, ministryDates: dates },
    nameOf: (personId) => people.get(personId)?.name ?? '',
  };
}

/** The items with the policy of each, as these changes decide it. */
export function underChanges(items: readonly PreviewItem[], changes: readonly TargetedChange[]) {
  return items.map((item) => ({ state: item.state, policy: policyOver(changesFor(item, changes)) }));
}
