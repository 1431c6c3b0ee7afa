import { frequencies, type Frequency } from '../letter/reading';

const RULE = /^every-(.+)$/;

/** The reader's rule of words for how often: 'every-month'. */
export function frequencyRule(frequency: Frequency): string {
  return `every-${frequency}`;
}

/** How often a reader's rule says, else null. */
export function frequencyOfRule(rule: string): Frequency | null {
  const [, every] = RULE.exec(rule) ?? [];
  return frequencies.find((frequency) => frequency === every) ?? null;
}
