import type { Instant, LocalDate } from '../time/local-date';
import type { SeriesDay, SeriesFrequency } from '../series/series';
import type { SeriesCommandBody } from '../series/series-command';
import type { Evidence } from './item-state';

export type Role = 'owner' | 'deputy' | 'coordinator' | 'ministry' | 'system';

/** Who acts: a person of the register in one role towards this item, or the system itself. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** The owner who is away and for whom a deputy acts without being the item's own. */
  readonly standsInFor?: string;
  /** The name that was given by who acts from a shared mailbox, of which `personId` and `name` are. */
  readonly signedBy?: string;
}

/** What can be asked of an item. `deliverableId` names the deliverable that it is about. */
export type CommandBody =
  | SeriesCommandBody
  | { readonly kind: 'assign'; readonly ownerId: string | null; readonly deputyId: string | null }
  | { readonly kind: 'acknowledge' }
  | {
      readonly kind: 'deliver';
      readonly deliverableId: string;
      readonly evidence: readonly Evidence[];
      /** A note to the receiver; for a coordinator without evidence: the written reason. */
      readonly note: string | null;
    }
  | { readonly kind: 'accept'; readonly deliverableId: string }
  | {
      /** More is wanted of what was handed over, also when it had been accepted. */
      readonly kind: 'return';
      readonly deliverableId: string;
      readonly reason: string;
      /** The inner date by which it comes again. */
      readonly due: LocalDate;
      /** Where the ministry says so; absent or null: nowhere, or the ministry itself says it here. */
      readonly reference?: string | null | undefined;
    }
  | {
      readonly kind: 'extend';
      readonly deliverableId: string;
      readonly due: LocalDate;
      readonly reason: string;
      readonly reference: string;
      /** The day on which the ministry decided it; absent: the day of receipt. */
      readonly decidedOn?: LocalDate | undefined;
    }
  | {
      readonly kind: 'request-extension';
      readonly deliverableId: string;
      /** The date that is proposed. */
      readonly due: LocalDate;
      readonly reason: string;
    }
  | {
      /** The coordinator has passed a request on to the ministry. */
      readonly kind: 'forward-extension';
      readonly deliverableId: string;
      readonly on: LocalDate;
      /** The mail or letter to the ministry. */
      readonly reference: string;
    }
  | {
      /** No to a request: the coordinator's own, or the ministry's once it was passed on, and then with its reference. */
      readonly kind: 'refuse-extension';
      readonly deliverableId: string;
      readonly reason: string;
      readonly reference: string | null;
    }
  | { readonly kind: 'withdraw'; readonly deliverableId: string; readonly reason: string }
  | {
      /** The date was entered wrongly. The miss that it caused stays in the history, outside the late lists. */
      readonly kind: 'correct-date';
      readonly deliverableId: string;
      readonly due: LocalDate;
      readonly reason: string;
      /** The version of the deadline that was wrong; absent: the newest of the ministry's. */
      readonly version?: number | undefined;
    }
  | {
      readonly kind: 'record-event';
      readonly deliverableId: string;
      readonly what: string;
      readonly on: LocalDate;
      /** The date that follows from it. */
      readonly due: LocalDate;
    }
  | {
      /** The agency's own date: working days before the ministry's, or, while that is unsettled, a date to plan by. Both null: none of its own. */
      readonly kind: 'set-inner';
      readonly deliverableId: string;
      readonly workingDays: number | null;
      readonly due: LocalDate | null;
    }
  | {
      readonly kind: 'wait';
      readonly deliverableId: string;
      /** On whom or what. */
      readonly on: string;
      readonly since: LocalDate;
      readonly chaseOn: LocalDate;
    }
  | { readonly kind: 'stop-waiting'; readonly deliverableId: string }
  /** "Purr nå": one line in the owner's next mail. */
  | { readonly kind: 'nudge'; readonly deliverableId: string; readonly words: string }
  | {
      readonly kind: 'settle';
      readonly deliverableId: string;
      readonly due: LocalDate;
      /** Where the date stands, e.g. 'Styringskalender 2026, vedlegg 5'. */
      readonly source: string;
    }
  | { readonly kind: 'decline'; readonly reason: string }
  | {
      readonly kind: 'cancel';
      /** null: every deliverable that is still open. */
      readonly deliverableId: string | null;
      readonly reason: string;
      readonly reference: string | null;
    }
  | {
      /** All that is open goes on in an item of the next year's letter. What was missed stays missed here. */
      readonly kind: 'carry-over';
      readonly reason: string;
      /** The letter of the item that goes on. */
      readonly reference: string;
    }
  | {
      /** All that is open gives way to an item of a later letter. */
      readonly kind: 'supersede';
      readonly reason: string;
      /** The letter that replaces it. */
      readonly reference: string;
    }
  | {
      /** A later letter gives another date, earlier or later, or the first one. */
      readonly kind: 'move';
      readonly deliverableId: string;
      readonly due: LocalDate;
      /** That letter's own words. */
      readonly words: string;
      /** That letter, e.g. 'Supplerende tildelingsbrev nr. 2 av 20. mai 2026'. */
      readonly reference: string;
      /** The letter's own date, on which the ministry decided it; absent where the letter has none. */
      readonly decidedOn?: LocalDate | undefined;
    }
  | {
      /** A later letter words the demand anew, or asks for it at another pace. */
      readonly kind: 'amend';
      readonly words: string;
      readonly reference: string;
      /** Absent: the letter's words stand beside the demand, whose text stays. */
      readonly text?: NewText | undefined;
      /** Absent: the deadlines stay. */
      readonly pace?: NewPace | undefined;
    };

/** The demand's text, as it was and as a later letter words it. */
export interface NewText {
  readonly before: string;
  readonly after: string;
}

/** How often a later letter asks for something, from a day on; what is due before follows the rule before. */
export interface NewPace {
  readonly frequency: SeriesFrequency;
  readonly day: SeriesDay;
  readonly from: LocalDate;
  /** The letter's words for how often. */
  readonly raw: string;
  /** Deliverables in place of which it comes; those of a series give way by themselves. */
  readonly replaces: readonly string[];
}

export type CommandKind = CommandBody['kind'];

/** A command as it lies in the inbox: its own id, who gave it, and when it was received (lateness is judged by that). */
export interface Command {
  readonly id: string;
  readonly itemId: string;
  readonly actor: Actor;
  readonly receivedAt: Instant;
  /** The day in Oslo at `receivedAt`: the state machine itself knows no time zone. */
  readonly receivedOn: LocalDate;
  /** Of a corrected date: the end of its day in Oslo. Absent where none knew it. */
  readonly dueEnd?: Instant;
  readonly body: CommandBody;
  /** The item's `seq` on the page from which it was given; absent where there was none, as with a link in a mail. */
  readonly seen?: number;
}

/** A no that a person can act on. */
export interface Refusal {
  readonly code: string;
  /** A sentence in Norwegian. */
  readonly sentence: string;
}
