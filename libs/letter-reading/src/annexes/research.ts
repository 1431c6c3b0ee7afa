import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import { readLinesOf } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import { isTableRow } from '../text/table-row';
import type { AnnexFound } from './annex-lines';
import { addResearch } from './research-items';
import { addResearchPoints } from './research-points';
import { researchRows, type ResearchRow } from './research-rows';
import { addResearchTable } from './research-table';
import { contactLines, contactsOf } from './table-contacts';

/**
 * The research annex: rows of title, type, comments and contacts on both sides, as rows of a table, or with the columns
 * flattened to lines.
 */
export function readResearch(context: LetterContext, anchors: Anchors, section: Section): AnnexFound {
  const found: AnnexFound = { drafts: [], notDeadlines: [], questions: [], used: new Set() };
  addResearchTable(context, anchors, section, found);
  const lines = section.lines.filter((line) => !isTableRow(line.text));
  for (const row of researchRows(lines)) addRow(context, anchors, section, row, found);
  if (found.drafts.length === 0) addResearchPoints(context, anchors, section, found);
  return found;
}

function addRow(context: LetterContext, anchors: Anchors, section: Section, row: ResearchRow, found: AnnexFound): void {
  const texts = [...row.title, ...row.type, ...row.comments].sort((a, b) => a.from - b.from);
  [...texts, ...row.contacts].forEach((line) => found.used.add(line));
  const research = {
    read: readLinesOf(context, texts),
    department: row.department,
    contacts: contactsOf(contactLines(row.contacts)),
    research: { type: row.typeWords ?? textOf(row.type), comments: commentsOf(row) },
  };
  addResearch(context, anchors, section, research, found);
}

/** The lines of a narrow cell; a closing bracket may stand alone on its last line. */
function textOf(lines: readonly Line[]): string | null {
  const text = lines.map((line) => line.text).join(' ');
  return text === '' ? null : text.replace(/ (?=[).,;])/gu, '');
}

/** The comments may start on the last line of the type ("Intern analyse Dialog med …"). */
function commentsOf({ type, typeWords, comments }: ResearchRow): string | null {
  const all = type.map(({ text }) => text).join(' ');
  const glued = typeWords === null ? '' : all.slice(typeWords.length).trim();
  const text = [glued, ...comments.map((line) => line.text)].filter((part) => part !== '').join(' ');
  return text === '' ? null : text;
}
