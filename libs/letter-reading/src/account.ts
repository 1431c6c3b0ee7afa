import type { NotDeadline, Question, Span } from '@tertial/domain';
import type { FoundAmendments } from './amendments/amendments';
import type { TimeExpression } from './deadlines/expressions';
import { judge, type Verdict } from './deadlines/judge';
import { itemId, type Draft, type LetterContext } from './items/draft';
import { obliges } from './items/field-items';
import { isListOfWords } from './items/lists';
import type { Block, Section } from './structure/section';
import { cover, passageOf, spanIn } from './text/passage';

/** Where everything ends that is no item: nothing of a letter is lost without a word. */
export interface Account {
  readonly notDeadlines: NotDeadline[];
  readonly questions: Question[];
  /** Words of time that are an item's deadline already. */
  readonly taken: Span[];
  /** Points and paragraphs that are settled as changes of earlier letters. */
  readonly amended: ReadonlySet<Block>;
}

/** An account that knows the deadlines of items which stand in running text, and what the letter changes of earlier ones. */
export function newAccount(
  drafts: readonly Draft[],
  questions: readonly Question[],
  amended: Pick<FoundAmendments, 'blocks' | 'questions' | 'taken'>,
): Account {
  return {
    notDeadlines: [],
    questions: [...questions, ...amended.questions],
    taken: [...drafts.flatMap(deadlineSpans), ...amended.taken],
    amended: amended.blocks,
  };
}

/** Remembers the words of time that these items have as deadlines. */
export function take(account: Account, drafts: readonly Draft[]): void {
  account.taken.push(...drafts.flatMap(deadlineSpans));
}

/**
 * What a delivery in running text says besides its deadlines: a report or a frequency that it names again is the same one, no
 * other deadline and no question; vague words are asked about.
 */
export function accountForRepeats(context: LetterContext, block: Block, draft: Draft, account: Account): void {
  const passage = context.passage(block);
  const [first, end] = cover(draft.spans);
  const item = itemId(context, draft.kind, draft.spans, passageOf(context.letter, draft.spans).text);
  for (const { type, raw, span } of draft.deliverables)
    if (type === 'vague' && span) account.questions.push({ about: 'date', raw, span, item });
  for (const expression of context.expressions(block)) {
    const span = spanIn(passage, expression.from, expression.to);
    const isWithin = first <= span[0] && span[1] <= end;
    if (!isRepeated(expression, draft) || !isWithin || isTaken(account, span)) continue;
    account.notDeadlines.push({ raw: passage.text.slice(expression.from, expression.to), span, reason: 'no-deadline' });
    account.taken.push(span);
  }
}

function isRepeated({ meaning }: TimeExpression, { deliverables }: Draft): boolean {
  if (meaning.type === 'report') return true;
  return (
    meaning.type === 'recurring' &&
    deliverables.some(({ type, every }) => type === 'recurring' && every === meaning.every)
  );
}

function isTaken({ taken }: Account, span: Span): boolean {
  return taken.some(([from, to]) => from <= span[0] && span[1] <= to);
}

function deadlineSpans({ deliverables }: Draft): Span[] {
  return deliverables.flatMap(({ span }) => (span ? [span] : []));
}

const ownDateVerdict: Verdict = { kind: 'not-deadline', reason: 'no-deadline' };

/** A block that is no item: a bullet that this reader does not classify is asked about; words of time are judged. */
export function accountFor(context: LetterContext, section: Section, block: Block, account: Account): void {
  const passage = context.passage(block);
  const { text } = passage;
  // Under the signatures stand copies and names; a point there counts where it says that somebody shall do something.
  const isName = section.zone === 'closing' && !obliges(text);
  if (!isName && block.kind === 'bullet' && !account.amended.has(block)) {
    const span = cover(block.spans);
    if (section.zone === 'money') {
      account.notDeadlines.push({ raw: text, span, reason: 'money' });
      accountForDays(context, block, account);
    } else if (isListOfWords(context, section, block))
      account.notDeadlines.push({ raw: text, span, reason: 'no-deadline' });
    else account.questions.push({ about: 'bullet', raw: text, span });
    return;
  }
  const place = { text, zone: section.zone, inItem: false, letterYear: context.year, agency: context.agency };
  for (const expression of context.expressions(block)) {
    const span = spanIn(passage, expression.from, expression.to);
    if (isTaken(account, span)) continue;
    const raw = text.slice(expression.from, expression.to);
    const isOwnDate =
      section.zone === 'front' && expression.meaning.type === 'date' && expression.meaning.due === context.ownDate;
    const verdict = isOwnDate ? ownDateVerdict : judge(expression, place);
    if (verdict.kind === 'not-deadline') account.notDeadlines.push({ raw, span, reason: verdict.reason });
    else account.questions.push({ about: 'date', raw, span });
  }
}

/** Among the points of money a day by which somebody shall do something is judged as anywhere else. */
function accountForDays(context: LetterContext, block: Block, account: Account): void {
  const passage = context.passage(block);
  const { text } = passage;
  const place = { text, zone: 'goals', inItem: false, letterYear: context.year, agency: context.agency } as const;
  for (const expression of context.expressions(block)) {
    const { from, to } = expression.sentence;
    if (!obliges(text.slice(from, to)) || judge(expression, place).kind !== 'question') continue;
    const raw = text.slice(expression.from, expression.to);
    account.questions.push({ about: 'date', raw, span: spanIn(passage, expression.from, expression.to) });
  }
}

/** A date may stand in a heading, or in a line of a table that looks like one. Headings of main reports are items. */
export function accountForHeading(context: LetterContext, section: Section, account: Account): void {
  const { headingSpan, headingPage, reports } = section;
  if (!headingSpan || reports) return;
  const heading: Block = {
    kind: 'paragraph',
    spans: [headingSpan],
    start: headingSpan[0],
    page: headingPage,
    note: null,
  };
  accountFor(context, section, heading, account);
}

/** Words of time in footnotes. */
export function accountForNotes(context: LetterContext, account: Account): void {
  const notes: Section = {
    chapter: null,
    heading: null,
    headingSpan: null,
    headingPage: 1,
    field: null,
    opens: null,
    title: null,
    reports: false,
    zone: 'goals',
    goal: null,
    annex: null,
    lines: [],
    blocks: context.outline.notes,
  };
  for (const note of notes.blocks) accountFor(context, notes, note, account);
}
