/** What came of handing one mail to the mail server. `answer` is what it said, or what went wrong, on one line. */
export type HandOver =
  | { readonly kind: 'accepted'; readonly answer: string }
  /** For good. `recipient`: it is the address that is refused, not this message. */
  | { readonly kind: 'refused'; readonly answer: string; readonly recipient: boolean }
  /** The server has certainly not taken it: try again later. */
  | { readonly kind: 'not-taken'; readonly answer: string }
  /** The content was begun and no answer came: the server may have it. The same bytes may go again under their Message-ID. */
  | { readonly kind: 'unsure'; readonly answer: string };

/** A mail whose bytes are frozen. `from` and `to` are addresses for the envelope; `from` may be 'Name <address>'. */
export interface FrozenMail {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

export interface MailTransport {
  /** Hands one mail to one recipient over. Answers, never throws, whatever server and network do. */
  handOver(mail: FrozenMail): Promise<HandOver>;
  /** Connects, signs in and leaves, without a mail. */
  verify(): Promise<{ readonly ok: true } | { readonly ok: false; readonly answer: string }>;
  /** Breaks off what is under way. */
  close(): void;
}

/** Bounds in milliseconds. */
export interface SmtpTimeouts {
  /** Until the connection stands, with DNS and TLS. */
  readonly connectMs: number;
  /** Until the server has greeted. */
  readonly greetingMs: number;
  /** Silence of the server after anything that was sent, the content included. */
  readonly idleMs: number;
  /** The whole hand-over. */
  readonly totalMs: number;
}

/** RFC 5321 would wait ten minutes for the last answer; giving up earlier costs at most one repetition of the same bytes. */
export const DEFAULT_TIMEOUTS: SmtpTimeouts = {
  connectMs: 15_000,
  greetingMs: 15_000,
  idleMs: 120_000,
  totalMs: 240_000,
};

/** A kept connection that is tried in vain, a new one, and the mail over it: each within its bound. */
export const LONGEST_HAND_OVER_MS = 3 * DEFAULT_TIMEOUTS.totalMs;
