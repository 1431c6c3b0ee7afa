import { workingDayOnOrBefore, workingDaysAfter, type WorkCalendar } from '../calendar/working-days';
import type { ExtensionRequest, Waiting } from '../item/deliverable-facts';
import type { DeliverableState, Delivery, ItemState } from '../item/item-state';
import type { LocalDate } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import { osloDate } from '../time/oslo';
import { chase, horizon } from './chase';
import type { StepDraft } from './plan-step';
import type { ReminderPolicy } from './policy';

/** What the coordinator is told of facts beside an open deliverable's state: a request that waits for her or the ministry, and whom to chase. */
export function factSteps(
  deliverable: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  today: LocalDate,
): StepDraft[] {
  const { extensionRequest, waiting, factVersions = {} } = deliverable;
  return [
    ...(extensionRequest
      ? ofFact(deliverable, factVersions.request, requested(extensionRequest, policy, calendar, today))
      : []),
    ...(waiting ? ofFact(deliverable, factVersions.waiting, chased(waiting, policy, calendar, today)) : []),
  ];
}

/** `nudge-2026-03-02`: what the coordinator asks for beside the plan, in the first round from that day on. */
export function nudgeSteps({ ownerId }: Pick<ItemState, 'ownerId'>, deliverable: DeliverableState): StepDraft[] {
  const { nudge, factVersions } = deliverable;
  if (!nudge || !ownerId) return [];
  const reason = nudge.words ? `Koordinatoren ber om svar: «${nudge.words}»` : 'Koordinatoren ber om svar.';
  return ofFact(deliverable, factVersions?.nudge, [
    { step: `nudge-${nudge.on}`, role: 'owner', sendOn: nudge.on, reason },
  ]);
}

/** `unaccepted-1` …: what has been handed over and waits for a yes or no. One that came after another was withdrawn is asked about anew. */
export function unacceptedSteps(
  deliverable: DeliverableState & { readonly delivery: Delivery },
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  today: LocalDate,
): StepDraft[] {
  const { delivery, factVersions, withdrawals = 0 } = deliverable;
  const first = workingDaysAfter(osloDate(delivery.at), policy.acceptWithin, calendar);
  const reason = `Levert, men ikke godkjent innen ${policy.acceptWithin} arbeidsdager.`;
  const steps = chase(first, policy, 'chaseEveryDays', horizon(policy, today), calendar).map(({ n, day }) => ({
    ...{ step: `unaccepted-${n}`, role: 'coordinator' as const, sendOn: day, reason },
  }));
  return ofFact(deliverable, factVersions?.delivery, steps).map((draft) =>
    withdrawals ? { ...draft, under: `${draft.under}-${withdrawals}` } : draft,
  );
}

/**
 * The notices of a fact, by the version of the deadline under which it came. Where that is not known, what lay before the version
 * in force was told under an earlier one.
 */
export function ofFact(
  { deadline }: DeliverableState,
  under: number | undefined,
  drafts: readonly StepDraft[],
): StepDraft[] {
  if (under !== undefined) return drafts.map((draft) => ({ ...draft, under }));
  const since = osloDate(deadline.from);
  return drafts.filter(({ sendOn }) => sendOn >= since).map((draft) => ({ ...draft, under: deadline.version }));
}

/** `extension-1-asked-1` … until it is passed on or answered, `extension-1-unanswered-1` … until the ministry has. */
function requested(
  { number, askedAt, proposed, forwarded }: ExtensionRequest,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  today: LocalDate,
): StepDraft[] {
  const askedOn = osloDate(askedAt);
  const first = forwarded ? workingDaysAfter(forwarded.on, policy.acceptWithin, calendar) : askedOn;
  const name = `extension-${number}-${forwarded ? 'unanswered' : 'asked'}`;
  const reason = forwarded
    ? `Departementet ble spurt om utsatt frist ${norwegianDate(forwarded.on)} og har ikke svart.`
    : `Den ansvarlige ba ${norwegianDate(askedOn)} om utsatt frist til ${norwegianDate(proposed)}.`;
  return chase(first, policy, 'chaseEveryDays', horizon(policy, today, first), calendar).map(({ n, day }) => ({
    ...{ step: `${name}-${n}`, role: 'coordinator' as const, sendOn: day, reason },
  }));
}

/** `waiting-1-1` on the day of the chase (the working day before, when it is none), and on until somebody says that it is over. */
function chased(
  { number, on, since, chaseOn }: Waiting,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  today: LocalDate,
): StepDraft[] {
  const first = workingDayOnOrBefore(chaseOn, calendar);
  const reason = `Venter på ${on} siden ${norwegianDate(since)}.`;
  return chase(first, policy, 'chaseEveryDays', horizon(policy, today, first), calendar).map(({ n, day }) => ({
    ...{ step: `waiting-${number}-${n}`, role: 'coordinator' as const, sendOn: day, reason },
  }));
}
