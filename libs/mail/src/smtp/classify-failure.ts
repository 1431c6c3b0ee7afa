import type { HandOver } from './hand-over';

/** What is known when handing a mail over failed. `code` and `command` are nodemailer's. */
export interface SmtpFailure {
  readonly code: string | undefined;
  /** The SMTP command that was answered ('MAIL FROM', 'RCPT TO', 'DATA', …), 'CONN', or 'API' when nodemailer itself refused. */
  readonly command: string | undefined;
  /** The server's reply, with its code; undefined when there was none. */
  readonly response: string | undefined;
  readonly responseCode: number | undefined;
  readonly message: string;
  /** The server had asked for the content (354) and at least a part of it may have reached it. */
  readonly contentBegun: boolean;
}

/** Replies that are about us (relaying, signing in, a blocked sender), though they answer a recipient. */
const ABOUT_THE_SENDER =
  /relay|authenti|authoriz|sender|blocked|blacklist|block list|blocklist|spamhaus|\bspf\b|\bdkim\b|\bdmarc\b|client host|reverse dns|\bhelo\b|\bptr\b/i;

/**
 * What a failure means for the mail (RFC 5321, 4.2 and 6.1; RFC 1047 on lost answers). Refused for good is only what the server
 * says of this recipient or this message; a fault of the connection, the signing in or the sender concerns all mails alike and
 * is tried again, so that a wrong setting never marks every address of an agency as bad.
 */
export function classifyFailure(failure: SmtpFailure): HandOver {
  const { code, command, response, responseCode, message, contentBegun } = failure;
  const answer = (response ?? message).replace(/\s+/g, ' ').trim();
  if (!responseCode) {
    if (contentBegun) return { kind: 'unsure', answer };
    // An address that cannot be written in SMTP at all.
    if (code === 'EENVELOPE' && command === 'API' && /recipient/i.test(message))
      return { kind: 'refused', answer, recipient: true };
    // Larger than the server said that it takes.
    if (code === 'EMESSAGE') return { kind: 'refused', answer, recipient: false };
    return { kind: 'not-taken', answer };
  }
  if (!isForGood(responseCode) || code === 'EAUTH') return { kind: 'not-taken', answer };
  if (command === 'RCPT TO')
    return ABOUT_THE_SENDER.test(answer) ? { kind: 'not-taken', answer } : { kind: 'refused', answer, recipient: true };
  if (command === 'DATA') return { kind: 'refused', answer, recipient: false };
  // 552 to MAIL FROM: too large (RFC 1870). Everything else there is about the sender.
  if (command === 'MAIL FROM' && responseCode === 552) return { kind: 'refused', answer, recipient: false };
  return { kind: 'not-taken', answer };
}

/** 5yz; but 503 says that the session is in a wrong state, and 530–538 that one must sign in or encrypt first. */
function isForGood(responseCode: number): boolean {
  return responseCode >= 500 && responseCode !== 503 && !(responseCode >= 530 && responseCode <= 538);
}
