import type { WorkCalendar } from '../calendar/working-days';
import { isOpen, type DeliverableState, type ItemState } from '../item/item-state';
import { addDays, type Instant, type LocalDate } from '../time/local-date';
import { osloDate, osloInstant } from '../time/oslo';
import { periodOf, type DigestStep } from './digest';
import { sentAt } from './next-round';
import { planMarks } from './plan-marks';
import type { PlanStep } from './plan-step';
import type { ReminderPolicy } from './policy';
import { recipientOf, type PreviewMail, type Recipients } from './preview';

interface Planned {
  readonly state: ItemState;
  /** The agency's when it has none of its own. */
  readonly policy?: ReminderPolicy;
}

interface SummariesInput {
  readonly items: readonly Planned[];
  readonly recipients: Recipients;
  readonly policy: ReminderPolicy;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  readonly until: LocalDate;
}

const REASONS = {
  'week-overdue': 'Ikke levert etter fristen.',
  'week-due': 'Fristen er denne uken.',
  'week-waiting': 'Venter på andre.',
  'week-unaccepted': 'Levert, men ikke godkjent.',
  'week-unsettled': 'Fristen er ikke fastsatt.',
  'week-unowned': 'Oppdraget har ingen ansvarlig.',
  'week-unacknowledged': 'Ansvarlig har ikke bekreftet mottak.',
} as const satisfies Partial<Record<DigestStep, string>>;
type WeekStep = keyof typeof REASONS;

/**
 * The mails of a preview together with what the coordinator's weekly summaries add to them, if nobody acts: in mails that go
 * anyway, or in mails of their own. A week that began before anything was confirmed has none, nor has one with nothing to tell.
 */
export function withSummaries(mails: readonly PreviewMail[], input: SummariesInput): PreviewMail[] {
  const { recipients, policy, calendar, now, until } = input;
  const all = new Map(mails.map((mail) => [`${mail.at} ${mail.personId}`, mail]));
  for (let period = periodOf('week', osloDate(now)); period <= until; period = addDays(period, 7)) {
    const at = sentAt(period, now, policy, calendar);
    const day = osloDate(at);
    const personId = recipientOf('coordinator', { ownerId: null, deputyId: null }, recipients, day);
    const steps = day > until || periodOf('week', day) !== period ? [] : summaryOf(period, at, input);
    if (!personId || steps.length === 0) continue;
    const key = `${at} ${personId}`;
    all.set(key, { day, at, personId, steps: [...(all.get(key)?.steps ?? []), ...steps] });
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mail]) => mail);
}

function summaryOf(period: LocalDate, at: Instant, { items, policy, calendar }: SummariesInput): PlanStep[] {
  const began = osloInstant(period, '00:00');
  if (!items.some(({ state }) => state.confirmedAt < began)) return [];
  return items.flatMap(({ state, policy: own = policy }) => [
    ...state.deliverables.flatMap((it) =>
      factsOf(it, period, osloDate(at)).map((step) => line(period, state, it, step)),
    ),
    ...wholeFacts(state, at, own, calendar).map((step) => line(period, state, null, step)),
  ]);
}

function factsOf(deliverable: DeliverableState, period: LocalDate, day: LocalDate): WeekStep[] {
  if (deliverable.status === 'delivered') return ['week-unaccepted'];
  if (!isOpen(deliverable)) return [];
  const { due } = deliverable.deadline;
  const waiting: WeekStep[] = deliverable.waiting ? ['week-waiting'] : [];
  if (!due) return [...waiting, 'week-unsettled'];
  if (due < day) return [...waiting, 'week-overdue'];
  return due <= addDays(period, 6) ? [...waiting, 'week-due'] : waiting;
}

function wholeFacts(state: ItemState, at: Instant, policy: ReminderPolicy, calendar: WorkCalendar): WeekStep[] {
  if (!state.deliverables.some(isOpen)) return [];
  if (!state.ownerId) return ['week-unowned'];
  if (state.acknowledgedAt) return [];
  const { unacknowledged } = planMarks(state, policy, calendar);
  return state.unacknowledgedPassed || (unacknowledged && unacknowledged <= at) ? ['week-unacknowledged'] : [];
}

function line(period: LocalDate, state: ItemState, deliverable: DeliverableState | null, step: WeekStep): PlanStep {
  return {
    key: `week/${period}/${deliverable?.id ?? state.itemId}/${step}`,
    itemId: state.itemId,
    deliverableId: deliverable?.id ?? null,
    version: deliverable?.deadline.version ?? state.ownerVersion,
    step,
    role: 'coordinator',
    sendOn: period,
    reason: REASONS[step],
  };
}
