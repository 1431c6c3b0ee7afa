import type { MailTransport } from '@tertial/mail';

/** For tests that send none: a mail would be a fault. */
export const noMail: MailTransport = {
  handOver: () => Promise.reject(new Error('This test sends no mail')),
  verify: () => Promise.resolve({ ok: true }),
  close: () => undefined,
};
