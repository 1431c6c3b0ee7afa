import type { CalendarEntry, Instant, LocalDate, MailLinkSubject, TellRow } from '@tertial/domain';

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What a day's mail is rendered from. */
export interface MailToRender {
  readonly person: Recipient;
  readonly day: LocalDate;
  readonly rows: readonly TellRow[];
  readonly messageId: string;
  readonly at: Instant;
  /** The deadlines that no mail has put into the recipient's calendar as they stand now: to be attached. */
  readonly calendar: readonly CalendarEntry[];
  /** What a link that acts without sign-in ends in; null where the recipient may not act. The same each time. */
  readonly secretFor: (subject: MailLinkSubject) => string | null;
}

export interface RenderedMail {
  readonly subject: string;
  /** The whole message as it goes to the mail server. */
  readonly raw: Buffer;
  /** The same without the secrets of its links, to be kept and shown; absent: there are none. */
  readonly masked?: Buffer;
}

export type RenderMail = (mail: MailToRender) => RenderedMail | Promise<RenderedMail>;

/** A mail whose bytes are frozen, to be handed to the mail server. */
export interface ClaimedMail {
  readonly id: string;
  readonly personId: string;
  readonly day: LocalDate;
  /** The how-manyeth mail for this person and day: more than one only after a refusal or a change of address. */
  readonly attempt: number;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly raw: Buffer;
  readonly status: 'claimed' | 'unsure';
  /** How often it has been handed over. */
  readonly attempts: number;
}

export interface ClaimMails {
  readonly personIds: readonly string[];
  readonly day: LocalDate;
  readonly at: Instant;
  /** Right-hand side of the Message-ID. */
  readonly domain: string;
  readonly render: RenderMail;
}

/** The round for which a mail is handed over; another one leaves the mail alone for as long. */
export interface HandingRound {
  readonly id: string;
  /** Longer than any hand-over takes. */
  readonly leaseMs: number;
}

/** What the mail server said, and when. */
export interface ServerAnswer {
  readonly answer: string;
  readonly at: Instant;
}

/** A mail that the server took, with what it told. */
export interface SentMail {
  readonly id: string;
  readonly messageId: string;
  readonly at: Instant;
  readonly to: string;
  readonly subject: string;
  readonly items: readonly {
    readonly itemId: string | null;
    readonly deliverableId: string | null;
    readonly deadline: LocalDate | null;
    readonly key: string;
    readonly step: string;
    readonly reason: string;
  }[];
}
