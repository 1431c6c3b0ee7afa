import type { DayMail } from '@tertial/domain';
import type { RenderOptions } from '../day-mail/mail-view';
import { renderDayMail } from '../day-mail/render-day-mail';
import { buildMime, type MimeHead } from './build-mime';

/** A day's mail in the form in which it is stored before it is sent. */
export async function freezeDayMail(
  mail: DayMail,
  options: RenderOptions & Pick<MimeHead, 'from' | 'messageId' | 'date'>,
): Promise<{ readonly subject: string; readonly raw: Buffer }> {
  const rendered = renderDayMail(mail, options);
  const { from, messageId, date } = options;
  return { subject: rendered.subject, raw: await buildMime(rendered, { from, to: mail.person, messageId, date }) };
}
