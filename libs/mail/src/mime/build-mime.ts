import { createHash } from 'node:crypto';
import { msOf, type Instant } from '@tertial/domain';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { RenderedMail } from '../day-mail/render-day-mail';

export interface MimeHead {
  /** 'Tertial <tertial@etat.example>' */
  readonly from: string;
  readonly to: { readonly name: string; readonly email: string };
  /** With its angle brackets. */
  readonly messageId: string;
  readonly date: Instant;
  /** Text of a calendar file (iCalendar, METHOD:PUBLISH) to attach. */
  readonly calendar?: string | null;
}

/**
 * The bytes of a mail. The same input gives the same bytes: the boundary is derived from the Message-ID, so that a mail can be
 * frozen, stored and handed over again. Quoted-printable, so that a person can read the stored bytes and every server takes them.
 */
export async function buildMime({ subject, text, html }: RenderedMail, head: MimeHead): Promise<Buffer> {
  const { from, to, messageId, date, calendar } = head;
  const composer = new MailComposer({
    from,
    to: { name: to.name, address: to.email },
    subject,
    text,
    html,
    messageId,
    date: new Date(msOf(date)),
    encoding: 'utf-8',
    textEncoding: 'quoted-printable',
    newline: 'windows',
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 32),
    headers: {
      // RFC 3834: nobody's absence notice shall answer it. Exchange asks in its own way; NDR is left out, failures may be told.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      'Content-Language': 'nb',
    },
    ...(calendar && { attachments: [calendarFile(calendar)] }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** As a plain attachment, not as an invitation: there is nothing to accept or decline. */
function calendarFile(content: string) {
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH; name=frister.ics';
  return { filename: 'frister.ics', content, contentType, contentDisposition: 'attachment' as const };
}
