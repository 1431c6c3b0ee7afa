import type { MainReportPeriod, Question, ReadDeliverable, Span } from '@tertial/domain';
import { mendedWords } from '../deadlines/mended';
import { sentencesOf } from '../deadlines/sentences';
import type { Block, Section } from '../structure/section';
import { cover, cutSpans, fold, passageOf, spanIn } from '../text/passage';
import type { Anchor, Anchors } from './anchors';
import { cellsOf } from '../text/table-row';
import { itemId, type Draft, type LetterContext } from './draft';

/** The main reports of a letter, and what must be asked about their dates. */
export interface MainReports {
  readonly drafts: Draft[];
  readonly questions: Question[];
}

/** T1, T2, the annual report and its publication: each one item, from the reporting chapter. */
export function readMainReports(context: LetterContext, anchors: Anchors): MainReports {
  const sections = reportingSections(context);
  const drafts: Draft[] = [];
  const questions: Question[] = [];
  for (const period of ['T1', 'T2'] as const) {
    const draft = tertialReport(context, anchors, sections, period);
    if (!draft) continue;
    drafts.push(draft);
    const [deliverable] = draft.deliverables;
    if (deliverable?.span && !deliverable.due) questions.push(anchorQuestion(context, draft, deliverable));
  }
  const annual = annualReport(context, anchors, sections);
  if (annual) drafts.push(annual);
  const [due] = annual?.deliverables ?? [];
  if (annual && due && !due.due) questions.push(anchorQuestion(context, annual, due));
  const published = publication(context, anchors, sections);
  if (published) drafts.push(published);
  return { drafts, questions };
}

/** Sections of the reporting chapter; in a letter without one, of the whole text. */
function reportingSections(context: LetterContext): Section[] {
  const reporting = context.outline.sections.filter(({ zone }) => zone === 'reporting');
  return reporting.length > 0
    ? reporting
    : context.outline.sections.filter(({ zone }) => zone === 'goals' || zone === 'front');
}

function anchorQuestion(context: LetterContext, draft: Draft, deliverable: ReadDeliverable): Question {
  const item = itemId(context, draft.kind, draft.spans, passageOf(context.letter, draft.spans).text);
  return { about: 'anchor', raw: deliverable.raw, span: deliverable.span ?? cover(draft.spans), item };
}

/** From the section whose heading names the tertial; else the sentence that gives its date. */
function tertialReport(
  context: LetterContext,
  anchors: Anchors,
  sections: Section[],
  period: MainReportPeriod,
): Draft | null {
  const anchor = anchors.reports[period];
  const words = `${period.slice(1)}. tertial`;
  const section = sections.find(({ reports, heading }) => reports && mendedWords(fold(heading ?? '')).includes(words));
  if (section?.headingSpan) {
    const printed = context.letter
      .slice(...section.headingSpan)
      .toLowerCase()
      .indexOf(words);
    const from = section.headingSpan[0] + Math.max(0, printed);
    const raw = printed < 0 ? fold(context.letter.slice(...section.headingSpan)) : words;
    const to = printed < 0 ? section.headingSpan[1] : from + words.length;
    const spans: Span[] = [[from, section.headingSpan[1]], ...section.blocks.flatMap((block) => block.spans)];
    const deliverable: ReadDeliverable = {
      raw,
      span: [from, to],
      type: 'report',
      in: [period],
      due: anchor?.due ?? null,
      rule: 'main-report',
      ruleVersion: '1',
    };
    return mainReport(section, spans, section.headingPage, deliverable);
  }
  return anchor && !anchor.isOfCalendar ? fromSentence(context, anchor, anchors.reports.T1) : null;
}

/** The second report of one sentence starts at its own name, or its day, so that the two are two items. */
const SECOND =
  /(?:\p{L}*rapport(?:en)? )?(?:(?:for|per|pr\.|etter) (?:den )?)?(?:(?:2\.|andre) ?tertial|31\. ?august)/gu;

function fromSentence(context: LetterContext, anchor: Anchor, first: Anchor | undefined): Draft {
  const { block, expression, section } = anchor;
  const passage = context.passage(block);
  const { from, to } = expression.sentence;
  const isSecond = first?.block === block && first.expression.sentence.from === from && first !== anchor;
  const before = mendedWords(passage.text.slice(from, expression.from));
  const named = [...before.matchAll(SECOND)].pop()?.index;
  const start = isSecond ? from + (named ?? expression.from - from) : from;
  const spans = cutSpans(passage, block.spans, start, to);
  return mainReport(
    section,
    block.kind === 'row' ? cellSpans(context, spans) : spans,
    block.page,
    dated(context, anchor),
  );
}

/** A row's text without the lines between its cells. */
function cellSpans(context: LetterContext, spans: readonly Span[]): Span[] {
  return spans.flatMap(([from, to]) => cellsOf({ text: context.letter.slice(from, to), from }).map(({ span }) => span));
}

function dated(context: LetterContext, { block, expression, due }: Anchor): ReadDeliverable {
  const passage = context.passage(block);
  return {
    raw: passage.text.slice(expression.from, expression.to),
    span: spanIn(passage, expression.from, expression.to),
    type: 'date',
    due,
    rule: expression.rule.name,
    ruleVersion: expression.rule.version,
  };
}

/** From the first sentence on the report up to its date. */
function annualReport(context: LetterContext, anchors: Anchors, sections: Section[]): Draft | null {
  const anchor = anchors.reports.T3;
  if (!anchor || anchor.isOfCalendar) return annualReportByHeading(sections, anchor);
  const passage = context.passage(anchor.block);
  const sentences = sentencesOf(passage.text);
  let index = sentences.findIndex(({ from }) => from === anchor.expression.sentence.from);
  const isOnIt = (at: number): boolean => {
    const sentence = sentences[at];
    const words = sentence ? mendedWords(passage.text.slice(sentence.from, sentence.to)) : '';
    return /rapport|årsmelding/iu.test(words) && !/[12]\. ?tertial/u.test(words);
  };
  while (index > 0 && isOnIt(index - 1)) index -= 1;
  const from = sentences[index]?.from ?? 0;
  const cut = cutSpans(passage, anchor.block.spans, from, anchor.expression.to);
  const spans = anchor.block.kind === 'row' ? cellSpans(context, cut) : cut;
  return mainReport(anchor.section, spans, anchor.block.page, dated(context, anchor));
}

/** A heading of the annual report over no date: the report is due, the calendar gives its date or it is asked for. */
function annualReportByHeading(sections: Section[], anchor: Anchor | undefined): Draft | null {
  const section = sections.find(
    ({ reports, heading }) => reports && /3\. ?tertial|^års(?:rapport|melding)/iu.test(mendedWords(heading ?? '')),
  );
  if (!section?.headingSpan) return null;
  const spans: Span[] = [section.headingSpan, ...section.blocks.flatMap((block) => block.spans)];
  const deliverable: ReadDeliverable = {
    raw: section.heading ?? '',
    span: section.headingSpan,
    type: 'report',
    in: ['T3'],
    due: anchor?.due ?? null,
    rule: 'main-report',
    ruleVersion: '1',
  };
  return mainReport(section, spans, section.headingPage, deliverable);
}

/** "publiseres", also with a letter lost; not "publikum". */
const PUBLISHED = /(?<![\p{L}])(?:publ(?!ik)\p{L}{3,}|pubiser\p{L}*|pulise\p{L}*|ubliser\p{L}*)/iu;

/** The clause that tells the agency to publish its annual report. */
function publication(context: LetterContext, anchors: Anchors, sections: Section[]): Draft | null {
  for (const section of sections) {
    for (const block of section.blocks) {
      const draft = publicationIn(context, anchors, section, block);
      if (draft) return draft;
    }
  }
  return null;
}

function publicationIn(context: LetterContext, anchors: Anchors, section: Section, block: Block): Draft | null {
  const passage = context.passage(block);
  if (!PUBLISHED.test(passage.text) || !/rapport|årsmelding/iu.test(mendedWords(passage.text))) return null;
  for (const sentence of sentencesOf(passage.text)) {
    const words = passage.text.slice(sentence.from, sentence.to);
    const verb = words.search(PUBLISHED);
    if (verb < 0 || !/rapport|årsmelding/iu.test(mendedWords(words)) || !/net+|etts|offentl/iu.test(words)) continue;
    const time = context
      .expressions(block)
      .find(
        ({ from, meaning }) =>
          from >= sentence.from + verb && from < sentence.to && (meaning.type === 'date' || meaning.type === 'event'),
      );
    if (!time) continue;
    const shared = anchors.reports.T3?.block === block && anchors.reports.T3.expression.sentence.from === sentence.from;
    const from = sentence.from + (shared ? verb : 0);
    const deliverable: ReadDeliverable = {
      raw: passage.text.slice(time.from, time.to),
      span: spanIn(passage, time.from, time.to),
      type: time.meaning.type === 'date' ? 'date' : 'event',
      due: time.meaning.type === 'date' ? time.meaning.due : null,
      rule: time.rule.name,
      ruleVersion: time.rule.version,
    };
    return mainReport(section, cutSpans(passage, block.spans, from, sentence.to), block.page, deliverable);
  }
  return null;
}

function mainReport(section: Section, spans: readonly Span[], page: number, deliverable: ReadDeliverable): Draft {
  return {
    kind: 'main-report',
    section,
    spans,
    page,
    deliverables: [deliverable],
    parties: [],
    lead: null,
    contacts: [],
  };
}
