import { anchorName, dayByRule, norwegianDate } from '@tertial/domain';
import type { DatesArgs } from './script';

/** 'fører datoen for rapporten for 1. tertial 2026: 5. juni 2026' */
export function datesWords(act: DatesArgs): string {
  if (act.do === 'set-report-date') {
    return `fører datoen for ${anchorName(act.args)}: ${norwegianDate(act.args.due)}`;
  }
  const { subject = 'annual-report', fromYear } = act.args;
  const what = subject === 'annual-report' ? 'årsrapportens dag' : 'dagen for publisering';
  const first = norwegianDate(dayByRule(act.args, fromYear));
  return `endrer ${what} fra og med budsjettåret ${fromYear}: ${first}`;
}
