import type { NotDeadline, Question, ReadItem, Reading } from '@tertial/domain';
import { findTimeExpressions } from './deadlines/expressions';
import { judge } from './deadlines/judge';
import { readAnchors } from './items/anchors';
import { assignmentBlocks, holdsAssignments, readAssignment } from './items/assignments';
import { finishItem, type Draft, type LetterContext } from './items/draft';
import { readJointReport } from './items/joint-reports';
import { readMainReports } from './items/main-reports';
import { readHead } from './letter-head';
import { outlineOf } from './structure/outline';
import type { Block, Section } from './structure/section';
import { cover, passageOf, spanIn } from './text/passage';

export interface ReadLetterOptions {
  /** The year of the letter, where a person knows it and the letter does not say. */
  readonly year?: number;
}

/**
 * Reads a letter: who writes to whom, what is asked for, and by when. Pure; never throws, whatever the text.
 * Every bullet and every expression of time ends in an item, among what is no deadline, or among the questions.
 * Offsets are UTF-16 offsets in `letter`.
 */
export function readLetter(letter: string, options: ReadLetterOptions = {}): Reading {
  const head = readHead(letter);
  const year = options.year ?? head.year;
  const context = contextOf(letter, year, head.agency ?? null);
  const anchors = readAnchors(context);
  const main = readMainReports(context, anchors);
  const drafts: Draft[] = [...main.drafts];
  const notDeadlines: NotDeadline[] = [];
  const questions: Question[] = [...main.questions];

  for (const section of context.outline.sections) {
    const heading = headingBlock(section);
    if (heading) accountFor(context, section, heading, drafts, notDeadlines, questions);
    const assignments = new Set(holdsAssignments(section) ? assignmentBlocks(context, section) : []);
    for (const block of section.blocks) {
      if (assignments.has(block)) {
        const found = readAssignment(context, anchors, section, block);
        drafts.push(...found.drafts);
        notDeadlines.push(...found.notDeadlines);
        questions.push(...found.questions);
      } else {
        const joint = readJointReport(context, anchors, section, block);
        if (joint) drafts.push(joint);
        accountFor(context, section, block, drafts, notDeadlines, questions);
      }
    }
  }
  accountForNotes(context, notDeadlines, questions);
  return {
    letter: { ...head, year },
    items: inOrder(drafts.map((draft) => finishItem(context, draft))),
    notDeadlines: inOrder(notDeadlines),
    questions: inOrder(questions),
  };
}

function contextOf(letter: string, year: number | null, agency: string | null): LetterContext {
  const passage = once((block: Block) => passageOf(letter, block.spans));
  let positions: Uint32Array | null = null;
  return {
    letter,
    outline: outlineOf(letter),
    year,
    agency,
    passage,
    expressions: once((block: Block) => findTimeExpressions(passage(block).text, year)),
    position: (offset) => (positions ??= inkBefore(letter))[offset] ?? 0,
  };
}

function once<Value>(make: (block: Block) => Value): (block: Block) => Value {
  const known = new Map<Block, Value>();
  return (block) => {
    const value = known.get(block) ?? make(block);
    known.set(block, value);
    return value;
  };
}

/** For each offset, how many characters before it are no white space. */
function inkBefore(letter: string): Uint32Array {
  const counts = new Uint32Array(letter.length + 1);
  for (let at = 0; at < letter.length; at += 1) {
    const code = letter.charCodeAt(at);
    const white = code <= 32 || code === 0xa0 || code === 0xfeff;
    counts[at + 1] = (counts[at] ?? 0) + (white ? 0 : 1);
  }
  return counts;
}

/** What is no item: a bullet that this reader does not classify is asked about; words of time are judged. */
function accountFor(
  context: LetterContext,
  section: Section,
  block: Block,
  drafts: readonly Draft[],
  notDeadlines: NotDeadline[],
  questions: Question[],
): void {
  if (section.zone === 'closing') return;
  const passage = context.passage(block);
  const span = cover(block.spans);
  if (block.kind === 'bullet') {
    if (section.zone === 'money') notDeadlines.push({ raw: passage.text, span, reason: 'money' });
    else questions.push({ about: 'bullet', raw: passage.text, span });
    return;
  }
  const taken = drafts.flatMap(({ deliverables }) =>
    deliverables.flatMap((deliverable) => (deliverable.span ? [deliverable.span] : [])),
  );
  for (const expression of context.expressions(block)) {
    const at = spanIn(passage, expression.from, expression.to);
    if (taken.some(([from, to]) => from <= at[0] && at[1] <= to)) continue;
    const raw = passage.text.slice(expression.from, expression.to);
    const verdict = judge(expression, {
      text: passage.text,
      zone: section.zone,
      inItem: false,
      letterYear: context.year,
      agency: context.agency,
    });
    if (verdict.kind === 'not-deadline') notDeadlines.push({ raw, span: at, reason: verdict.reason });
    else questions.push({ about: 'date', raw, span: at });
  }
}

/** A date may stand in a heading, or in a line of a table that looks like one. */
function headingBlock({ headingSpan, headingPage }: Section): Block | null {
  if (!headingSpan) return null;
  return { kind: 'paragraph', spans: [headingSpan], start: headingSpan[0], page: headingPage, note: null };
}

function accountForNotes(context: LetterContext, notDeadlines: NotDeadline[], questions: Question[]): void {
  const notes: Section = {
    chapter: null,
    heading: null,
    headingSpan: null,
    headingPage: 1,
    field: null,
    reports: false,
    zone: 'goals',
    blocks: context.outline.notes,
  };
  for (const note of notes.blocks) accountFor(context, notes, note, [], notDeadlines, questions);
}

function inOrder<T extends NotDeadline | Question | ReadItem>(found: T[]): T[] {
  return found.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}
