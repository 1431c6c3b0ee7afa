import type { LocalDate } from '../time/local-date';

/** Who a step is for; which person that is, is decided when the mail is claimed. */
export type RecipientRole = 'owner' | 'coordinator' | 'leader';

/**
 * Stable names of steps: `assigned`, `before-28` … `before-1`, `due`, `overdue-1` (first working day after), `overdue-2` …
 * (weekly), `escalate-coordinator`, `escalate-leader`, `nudge-<day>` (the coordinator's own), `while-away-<last day>` (what
 * was told to others meanwhile), and the questions `unassigned-n`, `unacknowledged-n`, `unsettled-n`,
 * `unaccepted-n`.
 */
export type StepName = string;

/** One planned notice: a value that preview, register and mail share. */
export interface PlanStep {
  /** item/deliverable/version/step; '-' for the deliverable of a step about the whole item. Never used twice for a mail. */
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

export function stepKey(itemId: string, deliverableId: string | null, version: number, step: StepName): string {
  return `${itemId}/${deliverableId ?? '-'}/${version}/${step}`;
}
