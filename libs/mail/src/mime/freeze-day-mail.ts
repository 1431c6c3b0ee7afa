import type { DayMail, MailLinkSubject } from '@tertial/domain';
import type { RenderOptions } from '../day-mail/mail-view';
import { renderDayMail } from '../day-mail/render-day-mail';
import { buildMime, type MimeHead } from './build-mime';
import { maskSecrets } from './mask-secrets';

/** A day's mail in the form in which it is stored before it is sent, and `masked`, if it has any: the same without the secrets of its links. */
export async function freezeDayMail(
  mail: DayMail,
  options: RenderOptions & Pick<MimeHead, 'from' | 'messageId' | 'date' | 'calendar'>,
): Promise<{ readonly subject: string; readonly raw: Buffer; readonly masked?: Buffer }> {
  const { from, messageId, date, calendar = null, secretFor } = options;
  const head = { from, to: mail.person, messageId, date, calendar };
  const secrets = new Set<string>();
  const noted = (subject: MailLinkSubject) => {
    const secret = secretFor?.(subject) ?? null;
    if (secret !== null) secrets.add(secret);
    return secret;
  };
  const rendered = renderDayMail(mail, { ...options, secretFor: noted });
  const raw = await buildMime(rendered, head);
  return { subject: rendered.subject, raw, ...(secrets.size > 0 && { masked: maskSecrets(raw, secrets) }) };
}
