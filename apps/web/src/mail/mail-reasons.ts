import type { MailRow } from '@tertial/contracts';

/** Why a mail was sent: each reason once, with how often it holds, in the order of the mail. */
export function reasonsOf(steps: MailRow['steps']): { reason: string; times: number }[] {
  const times = new Map<string, number>();
  for (const { reason } of steps) times.set(reason, (times.get(reason) ?? 0) + 1);
  return [...times].map(([reason, count]) => ({ reason, times: count }));
}
