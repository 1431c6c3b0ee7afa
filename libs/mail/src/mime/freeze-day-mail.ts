import type { DayMail, MailLinkSubject } from '@tertial/domain';
import type { RenderOptions } from '../day-mail/mail-view';
import { renderDayMail } from '../day-mail/render-day-mail';
import { buildMime, type MimeHead } from './build-mime';

/** What stands in the place of a link's secret where a mail is kept or shown; as long as one, or the mail might be cut elsewhere. */
const MASK = 'skjult'.padEnd(43, '-');

/** A day's mail in the form in which it is stored before it is sent, and `masked`: the same without the secrets of its links. */
export async function freezeDayMail(
  mail: DayMail,
  options: RenderOptions & Pick<MimeHead, 'from' | 'messageId' | 'date' | 'calendar'>,
): Promise<{ readonly subject: string; readonly raw: Buffer; readonly masked: Buffer }> {
  const { from, messageId, date, calendar = null, secretFor } = options;
  const head = { from, to: mail.person, messageId, date, calendar };
  const secrets = new Set<string>();
  const noted = (subject: MailLinkSubject) => {
    const secret = secretFor?.(subject) ?? null;
    if (secret !== null) secrets.add(secret);
    return secret;
  };
  const rendered = renderDayMail(mail, { ...options, secretFor: noted });
  const mask = (part: string) => [...secrets].reduce((text, secret) => text.replaceAll(secret, MASK), part);
  const masked = { ...rendered, text: mask(rendered.text), html: mask(rendered.html) };
  return { subject: rendered.subject, raw: await buildMime(rendered, head), masked: await buildMime(masked, head) };
}
