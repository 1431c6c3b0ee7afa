/** The mails: what a day's mail says, its bytes, and handing it to a mail server. */
export type { RenderOptions } from './day-mail/mail-view';
export { renderDayMail, type RenderedMail } from './day-mail/render-day-mail';
export { buildMime, type MimeHead } from './mime/build-mime';
export { freezeDayMail } from './mime/freeze-day-mail';
export * from './smtp/hand-over';
export { createMailTransport } from './smtp/mail-transport';
