import { anchorMoved } from '../deadline/anchor-words';
import type { Deadline, DeliverableState, ItemState } from '../item/item-state';
import { addDays, type Instant, type LocalDate } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import { osloDate } from '../time/oslo';
import { ofFact } from './plan-facts';
import type { StepDraft } from './plan-step';

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

/** `cancelled`: who had the work is told that it is no more; of what has ended otherwise nothing. */
export function cancelledSteps(owned: Owned, deliverable: DeliverableState, today: LocalDate): StepDraft[] {
  const { status, cancelled, factVersions } = deliverable;
  if (status !== 'cancelled' || !cancelled || !isNews(owned, today, cancelled.at, cancelled.by)) return [];
  const { at, reason, reference } = cancelled;
  const day = osloDate(at);
  const words = `Avlyst ${norwegianDate(day)}. Begrunnelse: ${sentence(reason)}${sourceOf(reference)}`;
  return ofFact(deliverable, factVersions?.cancelled, [
    { step: 'cancelled', role: 'owner', sendOn: day, reason: words },
  ]);
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
  const source = rule === 'extension' ? sourceOf(reference) : '';
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
  return /[.!?»]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
