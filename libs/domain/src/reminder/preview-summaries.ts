import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { addDays, type Instant, type LocalDate } from '../time/local-date';
import { osloDate, osloInstant } from '../time/oslo';
import { DIGEST_REASONS, periodOf, type DigestKind, type DigestStep } from './digest';
import { monthFacts, nextMonth, weekFacts, wholeFacts } from './digest-facts';
import { sentAt } from './next-round';
import { DEFAULT_POLICY } from './policy';
import type { PreviewMail } from './preview';
import type { Foreseen, PreviewInput } from './preview-input';
import type { PreviewStep } from './preview-step';
import { recipientOf, takesMail } from './recipients';

type Input = Omit<PreviewInput, 'items'> & { readonly items: readonly Foreseen[] };

/** A summary of one period, as one person will be told it. */
interface Summary {
  readonly at: Instant;
  readonly personId: string;
  readonly steps: readonly PreviewStep[];
}

/**
 * The mails of a preview together with what summaries add to them, if nobody acts: the coordinator's of each week and the ministry's
 * of each month, in mails that go anyway or in mails of their own. A period that began before anything was confirmed has none, nor
 * has one with nothing to tell, or one that has been told.
 */
export function withSummaries(mails: readonly PreviewMail[], input: Input): PreviewMail[] {
  const all = new Map(mails.map((mail) => [`${mail.at} ${mail.personId}`, mail]));
  for (const { at, personId, steps } of [...weeks(input), ...months(input)]) {
    const key = `${at} ${personId}`;
    const mail = { day: osloDate(at), at, personId, steps: [...(all.get(key)?.steps ?? []), ...steps] };
    if (mail.day <= input.until && steps.length > 0) all.set(key, mail);
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mail]) => mail);
}

/** By which a summary is known that has been told; a week's is told once, a month's to each person. */
export function digestKey(kind: DigestKind, period: LocalDate, personId: string): string {
  return kind === 'week' ? `week/${period}` : `month/${period}/${personId}`;
}

function weeks(input: Input): Summary[] {
  const { recipients, policy, calendar, now } = input;
  return periods('week', input).flatMap((period) => {
    const at = sentAt(period, now, policy, calendar);
    const personId = recipientOf('coordinator', { ownerId: null, deputyId: null }, recipients, osloDate(at));
    if (!personId || !isTold('week', period, at, personId, input)) return [];
    return [{ at, personId, steps: weekSteps(period, at, input) }];
  });
}

/** In the round of the default hour, which knows no agency's own closed days. */
function months(input: Input): Summary[] {
  return periods('month', input).flatMap((period) => {
    const at = sentAt(period, input.now, DEFAULT_POLICY, DEFAULT_CALENDAR);
    const told = (input.ministry ?? []).filter((personId) => isTold('month', period, at, personId, input));
    const steps = told.length > 0 ? monthSteps(period, at, input) : [];
    return told.map((personId) => ({ at, personId, steps }));
  });
}

function periods(kind: DigestKind, { now, until }: Input): LocalDate[] {
  const found: LocalDate[] = [];
  const next = (period: LocalDate) => (kind === 'week' ? addDays(period, 7) : nextMonth(period));
  for (let period = periodOf(kind, osloDate(now)); period <= until; period = next(period)) found.push(period);
  return found;
}

/** Whether a period is summed up, in its own first round, for somebody who has not been told it. */
function isTold(kind: DigestKind, period: LocalDate, at: Instant, personId: string, input: Input): boolean {
  const { recipients, toldDigests, items, underWaySince } = input;
  if (!takesMail(personId, osloDate(at), recipients)) return false;
  if (periodOf(kind, osloDate(at)) !== period || toldDigests?.has(digestKey(kind, period, personId))) return false;
  const began = osloInstant(period, '00:00');
  return (underWaySince ?? null) === null
    ? items.some(({ state }) => state.confirmedAt < began)
    : Boolean(underWaySince && underWaySince < began);
}

function weekSteps(period: LocalDate, at: Instant, input: Input): PreviewStep[] {
  const { items, policy, calendar, recipients, refused = [] } = input;
  const day = osloDate(at);
  const gone = (personId: string) => recipients.handOvers?.some((it) => it.personId === personId && it.day <= day);
  const ofItems = items.flatMap(({ stateAt, policy: own = policy }) => {
    const state = stateAt(at);
    return [
      ...state.deliverables.flatMap((it) =>
        weekFacts(it, period, day).map((step) =>
          line('week', period, step, { itemId: state.itemId, deliverableId: it.id, version: it.deadline.version }),
        ),
      ),
      ...wholeFacts(state, at, own, calendar).map((step) =>
        line('week', period, step, { itemId: state.itemId, deliverableId: null, version: state.ownerVersion }),
      ),
    ];
  });
  const ofPeople = refused
    .filter((id) => !gone(id))
    .map((subjectId) =>
      line('week', period, 'week-refused', { itemId: null, deliverableId: null, version: 1, subjectId }),
    );
  return [...ofItems, ...ofPeople];
}

function monthSteps(period: LocalDate, at: Instant, { items, extendedAt = () => [] }: Input): PreviewStep[] {
  return items.flatMap(({ stateAt }) => {
    const state = stateAt(at);
    return state.deliverables.flatMap((it) =>
      monthFacts(it, period, osloDate(at), extendedAt).map((step) =>
        line('month', period, step, { itemId: state.itemId, deliverableId: it.id, version: it.deadline.version }),
      ),
    );
  });
}

function line(
  kind: DigestKind,
  period: LocalDate,
  step: DigestStep,
  of: Pick<PreviewStep, 'itemId' | 'deliverableId' | 'version' | 'subjectId'>,
): PreviewStep {
  return {
    ...of,
    key: `${kind}/${period}/${of.subjectId ?? of.deliverableId ?? of.itemId}/${step}`,
    ...{ step, role: kind === 'week' ? 'coordinator' : 'ministry', sendOn: period, reason: DIGEST_REASONS[step] },
  };
}
