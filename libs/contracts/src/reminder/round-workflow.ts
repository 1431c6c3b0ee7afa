import type { Instant, LocalDate } from '@tertial/domain';

export const ROUND_WORKFLOW = 'reminderRoundWorkflow';
/** Id of the Schedule that starts the day's round of the default hour, and prefix of those of other hours and of all rounds. */
export const ROUND_SCHEDULE = 'reminder-round';

export interface RoundInput {
  /** A coordinator asked for it now: neither working days nor hours hold it back. */
  readonly manual: boolean;
  /** 'HH:mm': the round of the agencies that send at this hour in Oslo. Without it everybody is told. */
  readonly sendAt?: string;
  /** Only people of this agency: a coordinator sends her own agency's mails. */
  readonly agencyId?: string;
  /** Set when a round goes on in a new history. */
  readonly goOn?: RoundProgress;
}

export interface RoundProgress {
  readonly day: LocalDate;
  readonly endsAt: Instant;
  /** Whom there is still something to tell. */
  readonly personIds: readonly string[];
  readonly sent: number;
  readonly refused: number;
  /** How many times everybody who was left has been tried. */
  readonly passes: number;
}

export interface RoundResult {
  readonly day: LocalDate;
  /** False on a day that is no working day: nothing was looked at. */
  readonly held: boolean;
  readonly sent: number;
  readonly refused: number;
  /** Not handed over before the round ended; the next round goes on with them. */
  readonly left: number;
}
