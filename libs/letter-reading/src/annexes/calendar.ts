import type { ReadDeliverable } from '@tertial/domain';
import type { Anchors } from '../items/anchors';
import { readCalendarEntries, type CalendarEntry } from '../items/calendar-entries';
import { itemId, type Draft, type LetterContext } from '../items/draft';
import { timesOf } from '../items/times';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import { spanIn } from '../text/passage';
import type { AnnexFound } from './annex-lines';

/** The governance calendar: meetings with their day, time and kind, and deadlines. */
export function readCalendar(context: LetterContext, anchors: Anchors, section: Section): AnnexFound {
  return itemsOfEntries(context, anchors, section, readCalendarEntries(context, section));
}

/** Each day of a calendar as an item. */
export function itemsOfEntries(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  entries: readonly CalendarEntry[],
): AnnexFound {
  const found: AnnexFound = { drafts: [], notDeadlines: [], questions: [], used: new Set() };
  if (entries.length > 0) for (const line of section.lines.filter(isNoteOnStars)) found.used.add(line);
  for (const entry of entries) {
    entry.lines.forEach((line) => found.used.add(line));
    found.drafts.push(draftOf(section, entry));
    const item = itemId(context, entry.kind, entry.spans, entry.passage.text);
    const { passage } = entry;
    const expressions = entry.expressions.filter(({ from }) => from >= entry.dateEnd);
    const others = timesOf(context, anchors, {
      passage,
      expressions,
      zone: 'annex',
      item,
      refuses: () => 'no-deadline',
    });
    found.notDeadlines.push(...others.notDeadlines);
    if (entry.due === null)
      found.questions.push({
        about: 'date',
        raw: entry.raw,
        span: spanIn(passage, entry.dateStart, entry.dateEnd),
        item,
      });
  }
  return found;
}

/** "* Fristen er tentativ." under the calendar: what it says is with the days that carry the star. */
function isNoteOnStars({ text }: Line): boolean {
  return /^\*[^\d]*tentativ[^\d]*$/iu.test(text);
}

function draftOf(section: Section, entry: CalendarEntry): Draft {
  const deliverable: ReadDeliverable = {
    raw: entry.raw,
    span: spanIn(entry.passage, entry.dateStart, entry.dateEnd),
    type: 'date',
    due: entry.due,
    rule: entry.rule,
    ruleVersion: '1',
    ...(entry.tentative ? { tentative: true } : {}),
  };
  return {
    kind: entry.kind,
    section,
    spans: entry.spans,
    page: entry.lines[0]?.page ?? section.headingPage,
    deliverables: [deliverable],
    parties: [],
    lead: null,
    contacts: [],
    ...(entry.meeting ? { extra: { meeting: entry.meeting } } : {}),
  };
}
