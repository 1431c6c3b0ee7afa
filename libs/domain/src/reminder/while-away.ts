import type { Absence, Staff } from '../absence/absence';
import { isAway } from '../absence/stand-in';
import { DEFAULT_CALENDAR } from '../calendar/working-days';
import type { ItemState } from '../item/item-state';
import { addDays, type Instant, type LocalDate } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import { osloDate } from '../time/oslo';
import { sentAt } from './next-round';
import { stepKey, type PlanStep, type StepName } from './plan-step';
import { DEFAULT_POLICY } from './policy';
import type { PreviewInput } from './preview-input';
import type { Owners } from './recipients';

/** One notice that went to who stood in for an owner. */
export interface ToldMeanwhile {
  readonly itemId: string;
  readonly deliverableId: string | null;
  readonly ownerId: string;
  readonly day: LocalDate;
  /** Id of the person who got it. */
  readonly to: string;
}

/** Who has been back for longer than this has heard of it, or has no address. */
export const DAYS_BACK = 30;

/** `until`: the last day of the absence in which it was told. */
export function whileAwayStep(until: LocalDate): StepName {
  return `while-away-${until}`;
}

/** 'Sendt til Siri og Per 6. juli 2026 og 13. juli 2026.' */
export function whileAwayReason(names: readonly string[], days: readonly LocalDate[]): string {
  return `Sendt til ${names.join(' og ')} ${days.map(norwegianDate).join(' og ')}.`;
}

/** The last day of what keeps somebody away on a day; null for who has left or takes no mail. */
export function awayUntil(personId: string, day: LocalDate, absences: readonly Absence[]): LocalDate | null {
  const ends = absences.filter((it) => it.personId === personId && it.from <= day && day <= it.to).map(({ to }) => to);
  return ends.sort().at(-1) ?? null;
}

interface Meanwhile {
  readonly of: ToldMeanwhile;
  readonly until: LocalDate;
  readonly days: Set<LocalDate>;
  readonly names: Set<string>;
}

/**
 * What owners will be told when they are back: one step a deliverable (or whole item) and absence, in the first round after it in
 * which they are there; the same as the register's. What has been told under an earlier version is not told again.
 */
export function whileAwaySteps(
  told: readonly ToldMeanwhile[],
  stateAt: (itemId: string, moment: Instant) => ItemState | undefined,
  { recipients, now, sent, nameOf = (id) => id }: Omit<PreviewInput, 'items'>,
): (PlanStep & { readonly owners: Owners })[] {
  const { staff } = recipients;
  if (!staff) return [];
  const heard = new Set([...(sent ?? [])].filter((key) => key.includes('/while-away-')).map(withoutVersion));
  return [...gathered(told, staff.absences, nameOf).values()].flatMap(({ of, until, days, names }) => {
    const { itemId, deliverableId, ownerId } = of;
    const round = firstRoundBack(ownerId, until, now, staff);
    const owners = round && stateAt(itemId, round);
    // What has gone to a successor is that one's.
    if (!round || owners?.ownerId !== ownerId) return [];
    const version = owners.deliverables.find((it) => it.id === deliverableId)?.deadline.version ?? owners.ownerVersion;
    const [step, role] = [whileAwayStep(until), 'owner' as const];
    const key = stepKey(itemId, deliverableId, version, step);
    if (heard.has(withoutVersion(key))) return [];
    const reason = whileAwayReason([...names].sort(), [...days].sort());
    return [{ key, itemId, deliverableId, version, step, role, sendOn: osloDate(round), reason, owners }];
  });
}

/** The first round after an absence in which somebody is there; null when it comes too late to be told of. */
function firstRoundBack(personId: string, until: LocalDate, now: Instant, staff: Staff): Instant | null {
  const last = addDays(until, DAYS_BACK);
  for (let from = addDays(until, 1); from <= last;) {
    const round = sentAt(from, now, DEFAULT_POLICY, DEFAULT_CALENDAR);
    const day = osloDate(round);
    if (day <= last && !isAway(personId, day, staff)) return round;
    from = addDays(day, 1);
  }
  return null;
}

function gathered(
  told: readonly ToldMeanwhile[],
  absences: readonly Absence[],
  nameOf: (personId: string) => string,
): Map<string, Meanwhile> {
  const all = new Map<string, Meanwhile>();
  for (const of of told) {
    const until = awayUntil(of.ownerId, of.day, absences);
    if (!until) continue;
    const key = `${of.itemId} ${of.deliverableId ?? ''} ${until}`;
    const { days, names } = all.get(key) ?? { days: new Set(), names: new Set() };
    all.set(key, { of, until, days: days.add(of.day), names: names.add(nameOf(of.to)) });
  }
  return all;
}

function withoutVersion(key: string): string {
  const [itemId, deliverableId, , step] = key.split('/');
  return [itemId, deliverableId, step].join('/');
}
