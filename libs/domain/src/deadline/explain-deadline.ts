import type { Unsettled } from '../item/item-state';
import { letterDefaultRule, type MainReportPeriod } from '../letter/reading';
import { norwegianDate } from '../time/norwegian-date';
import type { LocalDate } from '../time/local-date';

const REPORTS: Record<MainReportPeriod, string> = {
  T1: 'rapporten for 1. tertial',
  T2: 'rapporten for 2. tertial',
  T3: 'årsrapporten',
};

const UNSETTLED: Record<Unsettled, string> = {
  anchor: 'Datoen står ikke i brevet og må fastsettes med kilde.',
  vague: 'Ordene gir ingen bestemt dag. Koordinatoren må fastsette en dato.',
  event: 'Fristen løper fra en hendelse som ennå ikke er registrert.',
  frequency: 'Brevet sier hvor ofte, men ikke hvilken dag. Koordinatoren må fastsette dagen.',
};

/** The answer to "why this date?" in one or two Norwegian sentences: the words, the rule, the anchor, the result. */
export function explainDeadline(deadline: {
  readonly raw: string;
  readonly rule: string;
  readonly report: MainReportPeriod | null;
  readonly due: LocalDate | null;
  readonly unsettled: Unsettled | null;
  /** Where an anchor's date stands, when it isn't the letter's own text. */
  readonly source: string | null;
  /** The words stand in the letter, though a coordinator gave the date. */
  readonly quoted?: boolean;
}): string {
  const words = deadline.raw ? `Brevet sier «${deadline.raw}».` : '';
  if (!deadline.due) return `${words} ${UNSETTLED[deadline.unsettled ?? 'anchor']}`.trim();
  const date = norwegianDate(deadline.due);
  const source = deadline.source ? ` (kilde: ${deadline.source})` : '';
  if (deadline.rule === letterDefaultRule)
    return `Brevet nevner ingen frist her. Etter brevets hovedregel rapporteres det i ${REPORTS.T3}, som har frist ${date}${source}.`;
  if (deadline.report) return `${words} Det følger ${REPORTS[deadline.report]}, som har frist ${date}${source}.`.trim();
  return `${words} Det gir fristen ${date}.`.trim();
}
