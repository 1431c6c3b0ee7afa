import { workingDayOnOrBefore, workingDaysAfter, type WorkCalendar } from '../calendar/working-days';
import type { ExtensionRequest, Waiting } from '../item/deliverable-facts';
import type { DeliverableState, ItemState } from '../item/item-state';
import type { LocalDate } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import { osloDate } from '../time/oslo';
import { chase, horizon } from './chase';
import type { PlanStep } from './plan-step';
import type { ReminderPolicy } from './policy';

type Draft = Pick<PlanStep, 'step' | 'role' | 'sendOn' | 'reason'>;

/** What the coordinator is told of facts beside an open deliverable's state: a request that waits for her or the ministry, and whom to chase. */
export function factSteps(
  { extensionRequest, waiting }: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  today: LocalDate,
): Draft[] {
  return [
    ...(extensionRequest ? requested(extensionRequest, policy, calendar, today) : []),
    ...(waiting ? chased(waiting, policy, calendar, today) : []),
  ];
}

/** `nudge-2026-03-02`: what the coordinator asks for beside the plan, in the first round from that day on. */
export function nudgeSteps({ ownerId }: Pick<ItemState, 'ownerId'>, { nudge }: DeliverableState): Draft[] {
  if (!nudge || !ownerId) return [];
  const reason = nudge.words ? `Koordinatoren ber om svar: «${nudge.words}»` : 'Koordinatoren ber om svar.';
  return [{ step: `nudge-${nudge.on}`, role: 'owner', sendOn: nudge.on, reason }];
}

/** `extension-1-asked-1` … until it is passed on or answered, `extension-1-unanswered-1` … until the ministry has. */
function requested(
  { number, askedAt, proposed, forwarded }: ExtensionRequest,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  today: LocalDate,
): Draft[] {
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
): Draft[] {
  const first = workingDayOnOrBefore(chaseOn, calendar);
  const reason = `Venter på ${on} siden ${norwegianDate(since)}.`;
  return chase(first, policy, 'chaseEveryDays', horizon(policy, today, first), calendar).map(({ n, day }) => ({
    ...{ step: `waiting-${number}-${n}`, role: 'coordinator' as const, sendOn: day, reason },
  }));
}
