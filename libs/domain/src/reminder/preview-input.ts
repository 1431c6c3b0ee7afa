import type { WorkCalendar } from '../calendar/working-days';
import type { Deadline, ItemState } from '../item/item-state';
import type { SeriesContext } from '../series/occurrences';
import type { Instant, LocalDate } from '../time/local-date';
import { osloInstant } from '../time/oslo';
import type { ExtendedAt } from './digest-facts';
import type { ReminderPolicy } from './policy';
import { foreseeHandOvers } from './hand-over';
import type { Recipients } from './recipients';
import type { PreviewStep } from './preview-step';
import type { ToldMeanwhile } from './while-away';

/** What is planned of one item; without a policy of its own it has the agency's. */
export interface PlannedState {
  readonly state: ItemState;
  readonly policy?: ReminderPolicy;
}

/** The ministry's own date of a deliverable that has been returned with an inner one. */
export type MinistryDate = Pick<Deadline, 'due' | 'why'>;

/** All that decides what will be sent if nobody acts. What is not said is as it is where nothing has happened yet. */
export interface PreviewInput {
  readonly items: readonly PlannedState[];
  readonly recipients: Recipients;
  /** The agency's: its hour is that of all its mails. */
  readonly policy: ReminderPolicy;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** The last day. */
  readonly until: LocalDate;
  /** Keys of the steps that have been mailed before `now`. */
  readonly sent?: ReadonlySet<string>;
  /** What the days of recurring items depend on; without it no report's date is known. */
  readonly series?: SeriesContext;
  /** People of the ministry to whom mail may go. */
  readonly ministry?: readonly string[];
  /** Since when anything has been confirmed, where `items` holds not all that ever was. */
  readonly underWaySince?: Instant | null;
  /** Summaries that have been told, by `digestKey`. */
  readonly toldDigests?: ReadonlySet<string>;
  readonly extendedAt?: ExtendedAt;
  /** People whose addresses do not take mail, of whom the coordinator hears each week. */
  readonly refused?: readonly string[];
  /** News of addresses that has not been told. */
  readonly notices?: readonly PreviewStep[];
  /** What has gone to others in the place of owners who were away, or are. */
  readonly toldMeanwhile?: readonly ToldMeanwhile[];
  /** The date that stands before an inner one, by deliverable. */
  readonly ministryDates?: ReadonlyMap<string, MinistryDate>;
  /** What the ministry calls the agency by. */
  readonly agencyName?: string;
  /** A person's name, for what is said of somebody. */
  readonly nameOf?: (personId: string) => string;
}

/** An item with all that time will make of it. */
export interface Foreseen extends PlannedState {
  readonly stateAt: (moment: Instant) => ItemState;
  /** The moments at which it goes to other people. */
  readonly changesHands: readonly Instant[];
}

/** The last moment that a preview looks at. */
export function farthestOf({ now, until, policy }: Pick<PreviewInput, 'now' | 'until' | 'policy'>): Instant {
  const last = osloInstant(until, policy.sendAt);
  return now > last ? now : last;
}

/** The items of a preview as they will be at any moment up to its last. */
export function foresee(
  input: Pick<PreviewInput, 'items' | 'now' | 'until' | 'policy' | 'calendar' | 'series' | 'recipients'>,
): Foreseen[] {
  const series = input.series ?? { calendar: input.calendar, reportDate: () => null };
  const time = { now: input.now, until: farthestOf(input) };
  return input.items.map((item) => {
    const { states, changesHands } = foreseeHandOvers(item.state, series, time, input.recipients.handOvers ?? []);
    const stateAt = (moment: Instant) => states.findLast(({ at }) => at <= moment)?.state ?? item.state;
    return { ...item, stateAt, changesHands };
  });
}
