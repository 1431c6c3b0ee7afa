import type { Anchors } from '../items/anchors';
import { itemId, type LetterContext } from '../items/draft';
import { timesOf } from '../items/times';
import { readLinesOf } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import type { AnnexFound } from './annex-lines';
import { onlyWithLimit } from './new-statistics';
import { researchRows, type ResearchRow } from './research-rows';
import { contactsOf } from './table-contacts';

/** The research annex: rows of title, type, comments and contacts on both sides, whose columns were flattened to lines. */
export function readResearch(context: LetterContext, anchors: Anchors, section: Section): AnnexFound {
  const found: AnnexFound = { drafts: [], notDeadlines: [], questions: [], used: new Set() };
  for (const row of researchRows(section.lines)) addRow(context, anchors, section, row, found);
  return found;
}

function addRow(context: LetterContext, anchors: Anchors, section: Section, row: ResearchRow, found: AnnexFound): void {
  const texts = [...row.title, ...row.type, ...row.comments].sort((a, b) => a.from - b.from);
  const read = readLinesOf(context, texts);
  const item = itemId(context, 'research-assignment', read.block.spans, read.passage.text);
  const times = timesOf(context, anchors, { ...read, zone: 'goals', item, refuses: onlyWithLimit });
  [...texts, ...row.contacts].forEach((line) => found.used.add(line));
  found.drafts.push({
    kind: 'research-assignment',
    section,
    spans: read.block.spans,
    page: read.block.page,
    deliverables: times.deliverables,
    parties: [],
    lead: null,
    contacts: contactsOf(
      row.contacts.map(({ text, blanks, startsPage }) => ({ text, opens: blanks > 0 || startsPage })),
    ),
    extra: { research: { type: textOf(row.type, row.typeWords), comments: commentsOf(row) } },
  });
  found.notDeadlines.push(...times.notDeadlines);
  found.questions.push(...times.questions);
}

function textOf(lines: readonly Line[], words: string | null): string | null {
  return words ?? (lines.length > 0 ? lines.map(({ text }) => text).join(' ') : null);
}

/** The comments may start on the last line of the type ("Intern analyse Dialog med …"). */
function commentsOf({ type, typeWords, comments }: ResearchRow): string | null {
  const all = type.map(({ text }) => text).join(' ');
  const glued = typeWords === null ? '' : all.slice(typeWords.length).trim();
  const text = [glued, ...comments.map((line) => line.text)].filter((part) => part !== '').join(' ');
  return text === '' ? null : text;
}
