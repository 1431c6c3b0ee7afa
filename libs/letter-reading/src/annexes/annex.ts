import { take, type Account } from '../account';
import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import type { Found } from '../items/found';
import type { Section } from '../structure/section';
import type { AnnexKind } from '../structure/vocabulary';
import { accountForRest, type AnnexFound } from './annex-lines';
import { readCalendar } from './calendar';
import { readNewStatistics } from './new-statistics';
import { readResearch } from './research';
import { readSpecialReports } from './special-reports';
import { readStatistics } from './statistics';

type AnnexReader = (context: LetterContext, anchors: Anchors, section: Section) => AnnexFound;

const readers: Readonly<Record<AnnexKind, AnnexReader>> = {
  'special-report': readSpecialReports,
  statistic: readStatistics,
  research: readResearch,
  'new-statistics': readNewStatistics,
  calendar: readCalendar,
};

/** The items of an annex that has a form of its own; the rest of its lines is accounted for. */
export function readAnnex(context: LetterContext, anchors: Anchors, section: Section, account: Account): Found {
  if (!section.annex) return { drafts: [], notDeadlines: [], questions: [] };
  const found = readers[section.annex](context, anchors, section);
  take(account, found.drafts);
  accountForRest(context, section, found.used, account);
  return found;
}
