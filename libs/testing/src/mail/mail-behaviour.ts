/** What the mail sink does with a message; programmable, since real servers do all of this. */
export type MailBehaviour =
  | { readonly kind: 'accept' }
  /** 550 at RCPT TO for addresses that match; others are accepted. */
  | { readonly kind: 'refuse-address'; readonly pattern: RegExp }
  /** A permanent no to the message itself, after DATA. */
  | { readonly kind: 'refuse-message'; readonly code?: number; readonly text?: string }
  /** Not now: a 4xx after DATA (greylisting, a full disk). */
  | { readonly kind: 'delay'; readonly code?: number; readonly text?: string }
  /** The connection breaks before the message is sent: surely not taken. */
  | { readonly kind: 'drop-before-data' }
  /** The message is taken, and the connection breaks before the answer: nobody on the other side can know. */
  | { readonly kind: 'drop-after-data' }
  /** The message is read and never answered. */
  | { readonly kind: 'silence' };

export const ACCEPT: MailBehaviour = { kind: 'accept' };

/** An error with the code that the SMTP server answers. */
export function smtpError(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
