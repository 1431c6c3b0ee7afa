/** Mails go within these hours in Oslo: nobody is woken by one. At `until` it is too late for the day. */
export const MAIL_HOURS = { from: '07:00', until: '17:00' } as const;

/** The hours at which an agency may have its mails sent: every full and half hour that leaves a round some time. */
export const SENDING_HOURS: readonly string[] = Array.from({ length: 20 }, (_, half) => {
  const hour = String(7 + Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 ? '30' : '00'}`;
});
