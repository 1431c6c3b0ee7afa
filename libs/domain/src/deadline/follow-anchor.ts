import type { ItemEvent } from '../item/event';
import { evolve } from '../item/evolve';
import { isOpen, type Deadline, type DeliverableState, type ItemState } from '../item/item-state';
import type { Instant, LocalDate } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import { type Anchor } from './anchor';
import { anchorMoved } from './anchor-words';
import { deriveDeadline } from './derive-deadline';
import type { Writer } from './explain-deadline';

/** An anchor that has got its date, or another one. */
export interface AnchorChange {
  readonly before: Anchor;
  readonly after: Anchor;
  readonly at: Instant;
  /** The day in Oslo at `at`. */
  readonly today: LocalDate;
  readonly by: Writer & { readonly personId: string };
}

/** Why a deliverable that follows the report keeps the date that it has. */
export type KeptBecause =
  'handed-over' | 'inner' | 'extended' | 'amended' | 'corrected' | 'settled' | 'own-date' | 'passed' | 'unchanged';

export const KEPT_WORDS: Readonly<Record<KeptBecause, string>> = {
  'handed-over': 'er levert eller avsluttet',
  inner: 'er sendt tilbake og har fått en intern frist',
  extended: 'har fått utsatt frist av departementet',
  amended: 'har fått frist i et senere brev',
  corrected: 'har fått fristen rettet av koordinatoren',
  settled: 'har fått dato fra en annen kilde',
  'own-date': 'har en egen dato i brevet',
  passed: 'har en frist som er passert',
  unchanged: 'har datoen fra før',
};

const DATES_OF_THEIR_OWN: Readonly<Record<string, KeptBecause>> = {
  extension: 'extended',
  amendment: 'amended',
  correction: 'corrected',
  'event-recorded': 'settled',
};

/** Rule of a date that a coordinator gave by itself; those that were given by a report's date follow it on. */
const SETTLED = 'settled';

/** A deliverable that follows the report; `quoted`: its words stand in the letter. */
export interface Follower {
  readonly deliverableId: string;
  readonly quoted: boolean;
  /** The budget year that its words name, where that is not the item's own. */
  readonly reportYear?: number | null;
}

export interface ItemFollowed {
  readonly state: ItemState;
  /** One for each deliverable that has moved; none when all keep their dates. */
  readonly events: readonly ItemEvent[];
  readonly kept: readonly { readonly deliverableId: string; readonly because: KeptBecause }[];
}

/** What an anchor's change makes of an item: all of its deliverables that follow it, at once. Pure. */
export function itemFollows(state: ItemState, followers: readonly Follower[], change: AnchorChange): ItemFollowed {
  const kept: { deliverableId: string; because: KeptBecause }[] = [];
  const events: ItemEvent[] = [];
  for (const { deliverableId, quoted, reportYear = null } of followers) {
    const deliverable = state.deliverables.find((it) => it.id === deliverableId);
    if (!deliverable) continue;
    const followed = followAnchor(deliverable, change, quoted, reportYear);
    if ('kept' in followed) kept.push({ deliverableId, because: followed.kept });
    else events.push(eventOf(state.seq + events.length + 1, deliverableId, followed.deadline, change));
  }
  return { state: events.reduce(evolve, state), events, kept };
}

/** What an anchor's change makes of a deliverable that follows it: a new version of its deadline, or why it keeps the one that it has. */
export function followAnchor(
  deliverable: DeliverableState,
  change: AnchorChange,
  quoted: boolean,
  reportYear: number | null = null,
): { readonly deadline: Deadline } | { readonly kept: KeptBecause } {
  const kept = keptBecause(deliverable, change);
  if (kept) return { kept };
  const { deadline } = deliverable;
  const { after, at } = change;
  const { raw, rule, ruleVersion } = deadline;
  const derived = deriveDeadline(
    { raw, rule: rule === SETTLED ? 'main-report' : rule, ruleVersion, report: after.report, reportYear, quoted },
    [after],
    after.year,
  );
  if (!derived) return { kept: 'unchanged' };
  return {
    deadline: {
      ...{ ...derived, version: deadline.version + 1, binding: deadline.binding, from: at },
      by: change.by.personId,
      anchor: { ...derived.anchor, movedFrom: change.before.due },
      why: `${derived.why} ${movedWords(change)}`,
    },
  };
}

function eventOf(seq: number, deliverableId: string, deadline: Deadline, { at, by }: AnchorChange): ItemEvent {
  return { seq, at, by: by.personId, commandId: null, body: { kind: 'deadline-changed', deliverableId, deadline } };
}

function keptBecause(deliverable: DeliverableState, { before, after, today }: AnchorChange): KeptBecause | null {
  const { due, rule, reference, binding, anchor } = deliverable.deadline;
  if (!isOpen(deliverable)) return 'handed-over';
  if (binding === 'inner') return 'inner';
  const own = DATES_OF_THEIR_OWN[rule];
  if (own) return own;
  if (due === null) return null;
  if (due === after.due) return 'unchanged';
  if (due < today) return 'passed';
  const asBefore = due === before.due;
  if (rule === SETTLED) return asBefore && reference === before.source ? null : 'settled';
  return anchor || asBefore ? null : 'own-date';
}

function movedWords({ before, after, by }: AnchorChange): string {
  const who = `av ${by.name} ${norwegianDate(by.on)}`;
  return `${anchorMoved(before.due, after).slice(0, -1)} ${who}.`;
}
