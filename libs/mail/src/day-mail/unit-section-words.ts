import type { DayMailLine, MailSection } from '@tertial/domain';
import { sectionWords, type SectionWords } from './section-words';

/** What is said otherwise to a unit's shared mailbox: several read it, and who signs in is one of them. */
const FOR_A_UNIT: Partial<Record<MailSection, Pick<SectionWords, 'lead'> & Partial<Pick<SectionWords, 'title'>>>> = {
  overdue: { lead: 'Marker som levert når det er gjort. Trenger dere mer tid, ta det opp med koordinatoren.' },
  new: {
    title: 'Enheten er satt opp som ansvarlig for',
    lead: 'Bekreft at enheten har mottatt det. Hører det hjemme hos andre, si fra til koordinatoren.',
  },
};

/** Title, lead and list of a section for a shared mailbox: its list is that of its items, as «Mine oppdrag» is of who signs in. */
export function sectionWordsForUnit(
  section: MailSection,
  lines: readonly DayMailLine[],
  mailboxId: string,
): SectionWords {
  const words = sectionWords(section, lines);
  return { ...words, ...FOR_A_UNIT[section], list: words.list === '/' ? itemsOf(mailboxId) : words.list };
}

/** The page that lists what somebody owns. */
export function itemsOf(ownerId: string): string {
  return `/oppdrag?ansvarlig=${ownerId}`;
}
