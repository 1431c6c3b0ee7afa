/** The mails: what a day's mail says, its bytes, and handing it to a mail server. */
export * from './smtp/hand-over';
export { createMailTransport } from './smtp/mail-transport';
