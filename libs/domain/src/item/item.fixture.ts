import { instant, localDate, type Instant } from '../time/local-date';
import type { Actor, Command, CommandBody, Role } from './command';
import {
  NO_MARKS,
  type Deadline,
  type DeliverableState,
  type DeliverableStatus,
  type ItemState,
  type Marks,
} from './item-state';

export const CONFIRMED = instant('2026-01-12T09:00:00Z');

export const PEOPLE: Record<Role, Actor> = {
  owner: { personId: 'olav', name: 'Olav Eier', role: 'owner' },
  deputy: { personId: 'siri', name: 'Siri Stedfortreder', role: 'deputy' },
  coordinator: { personId: 'kari', name: 'Kari Koordinator', role: 'coordinator' },
  ministry: { personId: 'dag', name: 'Dag Departement', role: 'ministry' },
  system: { personId: 'system', name: 'Tertial', role: 'system' },
};

export function aDeadline(due: string | null, change: Partial<Deadline> = {}): Deadline {
  return {
    version: 1,
    due: due === null ? null : localDate(due),
    unsettled: due === null ? 'vague' : null,
    rule: 'fixed-date',
    ruleVersion: '1',
    raw: 'innen 30. juni 2026',
    why: 'Brevet sier det.',
    reference: null,
    binding: 'ministry',
    from: CONFIRMED,
    ...change,
  };
}

/** The marks of a deadline on 30 June 2026, as the planner would give them. */
export const JUNE_MARKS: Marks = {
  dueSoon: instant('2026-06-02T00:10:00Z'),
  due: instant('2026-06-30T00:10:00Z'),
  end: instant('2026-06-30T22:00:00Z'),
  missed: instant('2026-07-01T00:10:00Z'),
  escalateCoordinator: instant('2026-07-03T00:10:00Z'),
  escalateLeader: instant('2026-07-09T00:10:00Z'),
  unaccepted: null,
};

export function aDeliverable(id: string, change: Partial<DeliverableState> = {}): DeliverableState {
  const deadline = change.deadline ?? aDeadline('2026-06-30');
  return {
    id,
    label: 'Leveranse',
    status: 'planned',
    originalDue: deadline.due,
    marks: deadline.due === '2026-06-30' ? JUNE_MARKS : NO_MARKS,
    passed: [],
    missedAt: null,
    delivery: null,
    ...change,
    deadline,
  };
}

export function anItem(deliverables: readonly DeliverableState[], change: Partial<ItemState> = {}): ItemState {
  return {
    itemId: 'item-1',
    seq: 0,
    ownerId: 'olav',
    deputyId: 'siri',
    ownerVersion: 1,
    assignedAt: CONFIRMED,
    unownedSince: null,
    acknowledgedAt: null,
    unacknowledgedMark: null,
    unacknowledgedPassed: false,
    confirmedAt: CONFIRMED,
    deliverables,
    ...change,
  };
}

/** An item whose first deliverable has a status, beside one that keeps the item open. */
export function anItemWith(status: DeliverableStatus, change: Partial<DeliverableState> = {}): ItemState {
  return anItem([aDeliverable('a', { status, ...change }), aDeliverable('b')]);
}

export function aCommand(body: CommandBody, role: Role, at: string | Instant = '2026-03-02T10:00:00Z'): Command {
  const receivedAt = instant(at);
  return {
    id: `${body.kind}-${receivedAt}`,
    itemId: 'item-1',
    actor: PEOPLE[role],
    receivedAt,
    // The tests below keep away from the hours in which Oslo and UTC are on different days, unless they say the day.
    receivedOn: localDate(receivedAt.slice(0, 10)),
    body,
  };
}
