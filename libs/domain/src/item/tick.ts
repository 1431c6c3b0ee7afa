import { instantOfMs, type Instant } from '../time/local-date';
import type { ItemEventBody } from './event';
import { isOpen, type DeliverableState, type ItemState, type MarkName } from './item-state';

const OPEN_MARKS: readonly MarkName[] = ['dueSoon', 'due', 'missed', 'escalateCoordinator', 'escalateLeader'];

/** Before any moment of a workflow's life. */
const AT_ONCE = instantOfMs(0);

/** What time alone has changed up to `now`, in order; each event with the moment at which it counts. Pure. */
export function tick(state: ItemState, now: Instant): { at: Instant; body: ItemEventBody }[] {
  const passed = state.deliverables.flatMap((deliverable) =>
    waiting(deliverable)
      .map((mark) => ({ mark, at: countsAt(deliverable, mark) }))
      .filter((it): it is { mark: MarkName; at: Instant } => it.at !== null && it.at <= now)
      .map(({ mark, at }) => ({
        at,
        body: { kind: 'mark-passed', deliverableId: deliverable.id, mark, due: deliverable.deadline.due } as const,
      })),
  );
  const opened = (state.series?.next ?? [])
    .map(({ at, body }) => ({ at: at ?? now, body }))
    .filter(({ at }) => at <= now);
  const silent = unacknowledgedAt(state);
  const all: { at: Instant; body: ItemEventBody }[] = [
    ...passed,
    ...opened,
    ...(silent && silent <= now ? [{ at: silent, body: { kind: 'unacknowledged' } as const }] : []),
  ];
  return all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** When the workflow must wake next; null when time changes nothing any more. */
export function nextWake(state: ItemState): Instant | null {
  const marks = state.deliverables.flatMap((deliverable) =>
    waiting(deliverable).map((mark) => deliverable.marks[mark]),
  );
  const series = (state.series?.next ?? []).map(({ at }) => at ?? AT_ONCE);
  const instants = [...marks, ...series, unacknowledgedAt(state)].filter((at): at is Instant => at !== null);
  return instants.length ? instants.reduce((a, b) => (a < b ? a : b)) : null;
}

function waiting(deliverable: DeliverableState): MarkName[] {
  const marks: readonly MarkName[] = isOpen(deliverable)
    ? OPEN_MARKS
    : deliverable.status === 'delivered'
      ? ['unaccepted']
      : [];
  return marks.filter((mark) => !deliverable.passed.includes(mark));
}

/** A miss counts from the end of the deadline's day (or of that on which it was recorded), however late the workflow wakes for it. */
function countsAt(deliverable: DeliverableState, mark: MarkName): Instant | null {
  return mark === 'missed' ? (deliverable.marks.missedFrom ?? deliverable.marks.end) : deliverable.marks[mark];
}

function unacknowledgedAt(state: ItemState): Instant | null {
  const silent =
    state.ownerId && !state.acknowledgedAt && !state.unacknowledgedPassed && state.deliverables.some(isOpen);
  return silent ? state.unacknowledgedMark : null;
}
