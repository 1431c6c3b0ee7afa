import type { LocalDate } from '../time/local-date';

/** Who a step is for; which person that is, is decided when the mail is claimed. */
export type RecipientRole = 'owner' | 'coordinator' | 'leader';

/**
 * Stable names of steps: `assigned`, `before-28` … `before-1`, `due`, `overdue-1` (first working day after), `overdue-2` …
 * (weekly), `escalate-coordinator`, `escalate-leader`, `nudge-<day>` (the coordinator's own), `while-away-<last day>` (what
 * was told to others meanwhile), the news `changed` (another date), `returned`, `cancelled`, `superseded`, `moved` (with what it is
 * counted from), `extension-n-refused`, `inner-date-n` (the agency's own), `inner-rule-n` (the same, by the n-th change of the rules),
 * `amended-n` and `ended-n` (of the whole item; n: the event's number), and the questions `unassigned-n`, `unacknowledged-n`, `unsettled-n`, `unaccepted-n`, `waiting-n-n`,
 * `extension-n-asked-n`, `extension-n-unanswered-n`.
 */
export type StepName = string;

/** One planned notice: a value that preview, register and mail share. */
export interface PlanStep {
  /**
   * item/deliverable/version/step; '-' for the deliverable of a step about the whole item. Of a fact beside the deadline (FACT_STEPS)
   * the version is that under which it came, whatever the deadline is now. Never used twice for a mail.
   */
  readonly key: string;
  readonly itemId: string;
  readonly deliverableId: string | null;
  /** The deadline's version; for steps about ownership the owner's version. */
  readonly version: number;
  readonly step: StepName;
  readonly role: RecipientRole;
  /** It is sent in the first round on or after this day. */
  readonly sendOn: LocalDate;
  /** Norwegian: why this notice. */
  readonly reason: string;
}

/**
 * Steps about a fact beside the deadline: they hold under every later version of it. A regular expression for JavaScript and
 * PostgreSQL alike.
 */
export const FACT_STEPS = '^((nudge|waiting|extension|unaccepted|inner-date)-|(cancelled|superseded)$)';

/** News that something has ended: told though the item is closed by then. A regular expression, as above. */
export const ENDING_STEPS = '^((cancelled|superseded)$|ended-)';

/** A notice before it is known of which item it is. */
export interface StepDraft extends Pick<PlanStep, 'step' | 'role' | 'sendOn' | 'reason'> {
  /** What stands in the key in place of the version of the deadline in force. */
  readonly under?: number | string;
}

export function stepKey(
  itemId: string,
  deliverableId: string | null,
  version: number | string,
  step: StepName,
): string {
  return `${itemId}/${deliverableId ?? '-'}/${version}/${step}`;
}
