import { anchorMoved } from '../deadline/anchor-words';
import { sourceBeside } from '../item/source-words';
import { isClosed, type Deadline, type DeliverableState, type ItemState } from '../item/item-state';
import { addDays, type Instant, type LocalDate } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import { osloDate } from '../time/oslo';
import { ofFact } from './plan-facts';
import type { InnerRuleChange } from './plan-inner';
import { stepKey, type PlanStep, type StepDraft } from './plan-step';
import type { ReminderPolicy } from './policy';

/** Older than this, what nobody could be told of is no news any more: the reminders tell the date that holds. */
export const NEWS_DAYS = 30;

/** By the rule that gave the date: what the owner is told of it. What time or an anchor brings is told elsewhere. */
const TOLD: Readonly<Record<string, 'changed' | 'returned'>> = {
  extension: 'changed',
  amendment: 'changed',
  correction: 'changed',
  settled: 'changed',
  'event-recorded': 'changed',
  return: 'returned',
};

/**
 * What the owner of an open deliverable is told once, in the first round after it: `changed` or `returned` for each version of the
 * deadline that somebody else gave (of several before one round the last), `moved` with what it is counted from, and
 * `extension-1-refused`. An owner who came later has heard of it with the item.
 */
export function newsSteps(owned: Owned, deliverable: DeliverableState, today: LocalDate): StepDraft[] {
  const { deadline, refusedRequest } = deliverable;
  const refused =
    refusedRequest && isNews(owned, today, refusedRequest.at, refusedRequest.recordedBy)
      ? [refusal(refusedRequest)]
      : [];
  return [
    ...(isNews(owned, today, deadline.from, deadline.by) ? newDate(deadline) : []),
    ...ofFact(deliverable, deliverable.factVersions?.refusal, refused),
  ];
}

const CALLED_OFF = { cancelled: 'Avlyst', superseded: 'Erstattet' } as const;

/** `cancelled`, `superseded`: who had the work is told that it is no more; of what has ended otherwise nothing. */
export function calledOffSteps(state: ItemState, deliverable: DeliverableState, today: LocalDate): StepDraft[] {
  const { status, factVersions } = deliverable;
  if (status !== 'cancelled' && status !== 'superseded') return [];
  const ended = deliverable[status];
  if (!ended || !isNews(state, today, ended.at, ended.by)) return [];
  // What a letter asks for at another pace is told of with that.
  if (state.news?.some(({ at, by }) => at === ended.at && by === ended.by)) return [];
  const { at, reason, reference } = ended;
  const day = osloDate(at);
  const words = `${CALLED_OFF[status]} ${norwegianDate(day)}. Begrunnelse: ${sentence(reason)}${sourceOf(reference)}`;
  return ofFact(deliverable, factVersions?.[status], [{ step: status, role: 'owner', sendOn: day, reason: words }]);
}

/**
 * `amended-12` (the number of the event) for each change of what an item asks for, or of the rule of what recurs; `ended-12` where that
 * ends, which is told also when nothing is left to hand over.
 */
export function itemNewsSteps(state: ItemState, today: LocalDate): PlanStep[] {
  const { itemId, ownerVersion, news = [] } = state;
  const told = news.filter(({ at, by, ends }) => (ends || !isClosed(state)) && isNews(state, today, at, by));
  return told.map(({ seq, at, ends, words }) => {
    const step = `${ends ? 'ended' : 'amended'}-${seq}`;
    return {
      ...{ key: stepKey(itemId, null, ownerVersion, step), itemId, deliverableId: null, version: ownerVersion },
      ...{ step, role: 'owner', sendOn: osloDate(at), reason: words },
    };
  });
}

/** `inner-date-2`: the second inner date that the deliverable has got of its own, or its end. */
export function innerNewsSteps(
  owned: Owned,
  deliverable: DeliverableState,
  innerDue: LocalDate | null,
  today: LocalDate,
): StepDraft[] {
  const { inner, factVersions } = deliverable;
  if (!inner?.by || !isNews(owned, today, inner.from, inner.by)) return [];
  // Counted from another date of the ministry's since then, the old one says nothing.
  const before = factVersions?.inner === deliverable.deadline.version ? (inner.before ?? null) : null;
  if (innerDue === before) return [];
  const by = inner.who ? ` av ${inner.who}` : '';
  const reason = `${innerWords(before, innerDue)}${by}.`;
  return ofFact(deliverable, factVersions?.inner, [
    { step: `inner-date-${inner.version}`, role: 'owner', sendOn: osloDate(inner.from), reason },
  ]);
}

function innerWords(before: LocalDate | null, after: LocalDate | null): string {
  if (!after) return `Den interne fristen${before ? ` ${norwegianDate(before)}` : ''} er fjernet`;
  return before
    ? `Den interne fristen er flyttet fra ${norwegianDate(before)} til ${norwegianDate(after)}`
    : `Den interne fristen er satt til ${norwegianDate(after)}`;
}

/**
 * `inner-rule-2`: the inner date that a change of the rules (the second that concerns the item) has given, moved or taken away. Without
 * dates in its words: what one change does to the deliverables of an item is one line.
 */
export function innerRuleSteps(
  owned: Owned,
  change: InnerRuleChange | null,
  innerDue: LocalDate | null,
  { innerWorkingDays: days }: Pick<ReminderPolicy, 'innerWorkingDays'>,
  today: LocalDate,
): StepDraft[] {
  if (!change || !isNews(owned, today, change.until, change.by)) return [];
  const changedOn = osloDate(change.until);
  // From one past day to another.
  if ((change.before ?? '') < changedOn && (innerDue ?? '') < changedOn) return [];
  const reason = `${ruleWords(change, innerDue, days)}, etter nye varslingsregler.`;
  return [{ step: `inner-rule-${change.nth}`, role: 'owner', sendOn: changedOn, reason }];
}

function ruleWords({ before, policy }: InnerRuleChange, after: LocalDate | null, days: number): string {
  if (!after) return 'Det er ikke lenger noen intern frist';
  const distance = `${days} ${days === 1 ? 'arbeidsdag' : 'arbeidsdager'} før departementets`;
  return before
    ? `Den interne fristen er nå ${distance}, ikke ${policy.innerWorkingDays}`
    : `Det er nå en intern frist, ${distance}`;
}

type Owned = Pick<ItemState, 'ownerId' | 'assignedAt'>;

/** Whether the owner had it when it was done, by another, not too long ago. */
function isNews({ ownerId, assignedAt }: Owned, today: LocalDate, at: Instant, by?: string): boolean {
  if (!ownerId || by === ownerId || (assignedAt && assignedAt > at)) return false;
  return osloDate(at) >= addDays(today, -NEWS_DAYS);
}

function newDate({ anchor, due, from, rule, why, reference }: Deadline): StepDraft[] {
  const draft = { role: 'owner', sendOn: osloDate(from) } as const;
  if (anchor?.movedFrom !== undefined)
    return [{ ...draft, step: 'moved', reason: anchorMoved(anchor.movedFrom, { ...anchor, due }) }];
  const step = TOLD[rule];
  if (!step || !due) return [];
  // The others name their source themselves.
  const source = rule === 'extension' ? sourceOf(sourceBeside(why, reference)) : '';
  return [{ ...draft, step, reason: sentence(why) + source }];
}

/** 'Departementet ga ikke utsatt frist til 1. juni 2027. Begrunnelse: Møtene er fastsatt. Henvisning: E-post 3. mars.' */
function refusal({
  number,
  proposed,
  at,
  by,
  reason,
  reference,
}: NonNullable<DeliverableState['refusedRequest']>): StepDraft {
  const who = by === 'ministry' ? 'Departementet' : 'Koordinatoren';
  return {
    ...{ step: `extension-${number}-refused`, role: 'owner', sendOn: osloDate(at) },
    reason: `${who} ga ikke utsatt frist til ${norwegianDate(proposed)}. Begrunnelse: ${sentence(reason)}${sourceOf(reference)}`,
  };
}

function sourceOf(reference: string | null): string {
  return reference?.trim() ? ` Henvisning: ${sentence(reference)}` : '';
}

function sentence(words: string): string {
  const trimmed = words.trim();
  return /[.!?]»?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
