import type { TellDeliverable } from '@tertial/domain';
import { dayWords } from './when-words';

/** What has become of what is over, in place of how long its deadline has passed. */
export const ENDED_WORDS: Partial<Record<TellDeliverable['state'], string>> = {
  accepted: 'godkjent',
  cancelled: 'avlyst',
  superseded: 'erstattet av et senere brev',
  'carried-over': 'overført til neste år',
};

/** 'levert fredag 24. april 2026, 2 dager etter fristen': what was late stays late, also when something newer has come. */
export function deliveredWords({ deliveredOn, daysLate, lateOn }: TellDeliverable): string {
  if (!deliveredOn) return 'levert';
  const delivered = dayWords(deliveredOn);
  if (!daysLate) return `levert ${delivered}`;
  if (!lateOn || lateOn === deliveredOn) return `levert ${delivered}, ${afterDeadline(daysLate)}`;
  return `levert på nytt ${delivered}; leveransen ${dayWords(lateOn)} kom ${afterDeadline(daysLate)}`;
}

/** What was late or missed, where the words of when say nothing of it. */
export function lateness({ state, daysLate, lateOn, missedOn }: TellDeliverable): { name: string; words: string }[] {
  if (state === 'delivered') return [];
  if (daysLate && lateOn)
    return [{ name: 'Levert for sent', words: `${dayWords(lateOn)}, ${afterDeadline(daysLate)}.` }];
  return missedOn ? [{ name: 'Har brutt en frist', words: `Var forfalt fra ${dayWords(missedOn)}.` }] : [];
}

function afterDeadline(days: number): string {
  return `${days === 1 ? '1 dag' : `${days} dager`} etter fristen`;
}
