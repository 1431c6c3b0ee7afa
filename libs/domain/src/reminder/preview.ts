import { addDays, instantOfMs, msOf, type Instant, type LocalDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import { sentAt } from './next-round';
import { planItem } from './plan-item';
import type { PlanStep } from './plan-step';
import { farthestOf, foresee, type Foreseen, type PreviewInput } from './preview-input';
import type { PreviewStep } from './preview-step';
import { addresseeAway, recipientOf, takesMail, type Owners, type Recipients } from './recipients';
import { reasonOn, toldFrom } from './rhythm';
import { whileAwaySteps, type ToldMeanwhile } from './while-away';

/** One mail that will be sent if nobody acts before it. */
export interface PreviewMail {
  readonly day: LocalDate;
  readonly at: Instant;
  readonly personId: string;
  /** Everything the person is told that day: in the order of the items, each item's in the order of its plan; summaries last. */
  readonly steps: readonly PreviewStep[];
}

/**
 * The mails of the rounds from `now` to the end of the day `until` that a plan alone gives, assuming that nobody acts and every address
 * works: one a person and day, ordered by moment and person. It is made from the same plan as the rows from which the mails are
 * sent; what waits for an address that nobody has confirmed is in none of them.
 */
export function previewMails(input: PreviewInput): PreviewMail[] {
  return planMails({ ...input, items: foresee(input) });
}

/** The same of items that have been foreseen already. */
export function planMails(input: Foretelling): PreviewMail[] {
  const items = new Map(input.items.map((it) => [it.state.itemId, it]));
  const notices = (input.notices ?? []).map((step) => ({ step, owners: NOBODY }));
  const told = [...input.items.flatMap((item) => tellingsOf(item, input)), ...tellings(notices, input)];
  const meanwhile = [...(input.toldMeanwhile ?? []), ...told.flatMap((it) => inTheOwnersPlace(it, input.recipients))];
  const stateAt = (itemId: string, moment: Instant) => items.get(itemId)?.stateAt(moment);
  const back = whileAwaySteps(meanwhile, stateAt, input).map(({ owners, ...step }) => ({ step, owners }));
  return mailsOf([...told, ...tellings(back, input)]);
}

type Foretelling = Omit<PreviewInput, 'items'> & { readonly items: readonly Foreseen[] };

/** A step with those whose item it is about. */
interface Untold {
  readonly step: PreviewStep;
  readonly owners: Owners;
}

/** One step as one person will be told it. */
interface Telling extends Untold {
  readonly at: Instant;
  readonly personId: string;
}

/** What will be told of an item: by one plan until it changes hands, and then by the next, which tells nothing again. */
function tellingsOf({ stateAt, changesHands, policy }: Foreseen, input: Foretelling): Telling[] {
  // Repeated steps are planned some way ahead of now; seen from the last day, the plan holds all of those before it.
  const farthest = farthestOf(input);
  const told: Telling[] = [];
  const sent = new Set(input.sent);
  for (const [n, now] of [input.now, ...changesHands].entries()) {
    const next = changesHands[n];
    const owners = stateAt(next ? instantOfMs(msOf(next) - 1) : farthest);
    const steps = planItem(owners, policy ?? input.policy, input.calendar, farthest, now).map((step) => ({
      step,
      owners,
    }));
    const until = tellings(steps, { ...input, now, sent }).filter(({ at }) => !next || at < next);
    for (const { step } of until) sent.add(step.key);
    told.push(...until);
  }
  return told;
}

function tellings(steps: readonly Untold[], input: Omit<PreviewInput, 'items'>): Telling[] {
  const { recipients, policy, calendar, now, until, sent } = input;
  return steps.flatMap(({ step, owners }) => {
    const { role } = step;
    if (sent?.has(step.key) || role === 'ministry') return [];
    const { at, personId } = toldIn({ ...step, role }, owners, recipients, (from) =>
      sentAt(from, now, policy, calendar),
    );
    return personId && osloDate(at) <= until && takesMail(personId, osloDate(at), recipients)
      ? [{ step, owners, at, personId }]
      : [];
  });
}

function mailsOf(told: readonly Telling[]): PreviewMail[] {
  const mails = new Map<string, PreviewMail & { steps: PreviewStep[] }>();
  for (const { step, at, personId } of told) {
    const day = osloDate(at);
    const key = `${at} ${personId}`;
    const mail = mails.get(key) ?? { day, at, personId, steps: [] };
    mail.steps.push({ ...step, reason: reasonOn(step, day) });
    mails.set(key, mail);
  }
  return [...mails].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mail]) => mail);
}

/** What an owner will want to know of when back. */
function inTheOwnersPlace({ step, owners, at, personId }: Telling, recipients: Recipients): ToldMeanwhile[] {
  const { role, itemId, deliverableId } = step;
  const day = osloDate(at);
  const ownerId = addresseeAway(role, owners, { personId, day }, recipients);
  return itemId && ownerId && ownerId === owners.ownerId ? [{ itemId, deliverableId, ownerId, day, to: personId }] : [];
}

const NOBODY: Owners = { ownerId: null, deputyId: null };

/** The first round in which a step is told, and to whom: whoever has the role that day may want it earlier than another would. */
function toldIn(
  step: Pick<PlanStep, 'step' | 'sendOn' | 'role'>,
  owners: Owners,
  recipients: Recipients,
  roundFrom: (day: LocalDate) => Instant,
): { at: Instant; personId: string | null } {
  for (let from = toldFrom(step, 'weekly'); ; from = addDays(from, 1)) {
    const at = roundFrom(from);
    const personId = recipientOf(step.role, owners, recipients, osloDate(at));
    const rhythm = personId && recipients.weekly?.has(personId) ? 'weekly' : 'daily';
    if (osloDate(at) >= toldFrom(step, rhythm)) return { at, personId };
  }
}
