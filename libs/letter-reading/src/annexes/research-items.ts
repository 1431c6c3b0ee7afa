import type { NotDeadlineReason, ReadContact } from '@tertial/domain';
import { delivers } from '../deadlines/judge';
import type { TimeExpression } from '../deadlines/expressions';
import type { Anchors } from '../items/anchors';
import { itemId, type LetterContext } from '../items/draft';
import { timesOf } from '../items/times';
import type { Read } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import type { AnnexFound } from './annex-lines';

/** One research assignment as it was found in lines or in a table. */
export interface FoundResearch {
  readonly read: Read;
  /** The department whose table it stands in. */
  readonly department: string | null;
  readonly number?: string;
  readonly contacts: readonly ReadContact[];
  readonly research?: { readonly type: string | null; readonly comments: string | null };
  /** Texts of footnotes that stand within the row. */
  readonly notes?: readonly string[];
}

/** A department's short name above its table. */
const DEPARTMENT = /^[\p{Lu}ÆØÅ]{2,8}$/u;

/** Whether a line is the short name of the department whose table follows. */
export function isDepartment(text: string): boolean {
  return DEPARTMENT.test(text);
}

/** Puts a research assignment among the items. */
export function addResearch(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  { read, department, number, contacts, research, notes }: FoundResearch,
  found: AnnexFound,
): void {
  const { text } = read.passage;
  const item = itemId(context, 'research-assignment', read.block.spans, text);
  const refuses = (expression: TimeExpression): NotDeadlineReason | null => noTimeOfRow(expression, text);
  const times = timesOf(context, anchors, { ...read, zone: 'goals', item, refuses });
  found.drafts.push({
    kind: 'research-assignment',
    section: { ...section, heading: department ?? section.heading },
    spans: read.block.spans,
    page: read.block.page,
    deliverables: times.deliverables,
    parties: [],
    lead: null,
    contacts,
    extra: {
      ...(number === undefined ? {} : { number }),
      ...(research === undefined ? {} : { research }),
      ...(notes === undefined || notes.length === 0 ? {} : { notes }),
    },
  });
  found.notDeadlines.push(...times.notDeadlines);
  found.questions.push(...times.questions);
}

const LIMIT = /innen|innan|senest|seinast|frist/u;
/** "opprettes første kvartal", "skal … høsten": something is to be done then. Other times tell of what is looked into. */
const TO_BE_DONE = /(?<![\p{L}])(?:skal|må|bes|legges opp til|leggast opp til|\p{Ll}{4,}(?:es|ast))(?![\p{L}])/u;

/** Why words of time in a row are no deadline of it; null where they are one. */
function noTimeOfRow({ lead, meaning, sentence, from, to }: TimeExpression, text: string): NotDeadlineReason | null {
  if (meaning.type === 'report' || meaning.type === 'recurring')
    return delivers(text.slice(sentence.from, sentence.to)) ? null : 'no-deadline';
  if (meaning.type !== 'date' && meaning.type !== 'vague') return null;
  if (LIMIT.test(lead)) return null;
  const isStart = /^(?:fra|frå|til|fram til|frem til|siden|per|pr\.)(?![\p{L}])/iu.test(text.slice(from, to));
  return !isStart && TO_BE_DONE.test(text.slice(sentence.from, from).toLowerCase()) ? null : 'no-deadline';
}
