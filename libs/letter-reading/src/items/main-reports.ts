import type { Question, ReadDeliverable, Span } from '@tertial/domain';
import { findMended, mendedWords } from '../deadlines/mended';
import { sentencesOf } from '../deadlines/sentences';
import type { Block, Section } from '../structure/section';
import { cover, cutSpans, fold, passageOf, spanIn } from '../text/passage';
import type { Anchor, Anchors } from './anchors';
import { cellsOf } from '../text/table-row';
import { demandedReport } from './demanded-reports';
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
  if (published?.deliverables.length === 0) questions.push(dateQuestion(context, published));
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

/** When it is published is not said, or not to be read. */
function dateQuestion(context: LetterContext, draft: Draft): Question {
  const { text } = passageOf(context.letter, draft.spans);
  return { about: 'date', raw: text, span: cover(draft.spans), item: itemId(context, draft.kind, draft.spans, text) };
}

/** From the section whose heading names the tertial; else the sentence that gives its date. */
function tertialReport(
  context: LetterContext,
  anchors: Anchors,
  sections: Section[],
  period: 'T1' | 'T2',
): Draft | null {
  const anchor = anchors.reports[period];
  const words = `${period.slice(1)}. tertial`;
  const section = sections.find(({ reports, heading }) => reports && mendedWords(fold(heading ?? '')).includes(words));
  if (section?.headingSpan) {
    const [start] = section.headingSpan;
    const name = findMended(
      context.letter.slice(...section.headingSpan),
      new RegExp(`${period.slice(1)}\\.\\s?tertial`),
    );
    const from = start + (name?.from ?? 0);
    const to = name ? start + name.to : section.headingSpan[1];
    const raw = fold(context.letter.slice(from, to));
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
  if (anchor && !anchor.isOfCalendar) return fromSentence(context, anchor, anchors.reports.T1);
  const demanded = demandedReport(context, anchors, sections, period);
  return demanded && mainReport(demanded.section, demanded.spans, demanded.block.page, demanded.deliverable);
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
    return (
      /rapport|årsmelding/iu.test(words) &&
      !/(?:[12]\.|første|fyrste|andre) ?(?:tertial|halvår)|(?:tertial|halvårs)rapport/u.test(words) &&
      !isOfAnotherYear(context, words)
    );
  };
  while (index > 0 && isOnIt(index - 1)) index -= 1;
  const from = sentences[index]?.from ?? 0;
  const cut = cutSpans(passage, anchor.block.spans, from, anchor.expression.to);
  const spans = anchor.block.kind === 'row' ? cellSpans(context, cut) : cut;
  return mainReport(anchor.section, spans, anchor.block.page, dated(context, anchor));
}

/** "Frist for årsrapporten for 2025 er …" in the letter of 2026 is a sentence of its own. */
function isOfAnotherYear({ year }: LetterContext, words: string): boolean {
  const named = /års(?:rapport|melding)\p{L}* for (?<year>20\d\d)/u.exec(words)?.groups?.year;
  return named !== undefined && year !== null && Number(named) !== year;
}

/** A heading of the annual report over no date: the report is due, the calendar gives its date or it is asked for. */
function annualReportByHeading(sections: Section[], anchor: Anchor | undefined): Draft | null {
  const section = sections.find(
    ({ reports, heading }) => reports && /3\. ?tertial|^års(?:rapport|melding)/iu.test(mendedWords(heading ?? '')),
  );
  if (!section?.headingSpan) return null;
  const under = section.blocks.flatMap((block) => block.spans);
  const spans: readonly Span[] = under.length > 0 ? under : [section.headingSpan];
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

const PUBLISHED = /publiser\p{L}*|offentl[ei]ggj\p{L}*|offentl[ei]g (?:tilgjengelig|tilgjengeleg)/u;
/** "Publisering på etatens nettsted skjer innen 1. mai", "Den publiseres på etatens nettsted": after what was said of the report. */
const PUBLISHED_ON_PAGES =
  /^publisering(?:en|a)? (?:på|av)(?!\p{L})[^.]*nett|^(?:den|han|denne)(?: skal)? (?:publiser|offentl[ei]ggj)\p{L}* /u;

/** The clause that tells the agency to publish its annual report. */
function publication(context: LetterContext, anchors: Anchors, sections: Section[]): Draft | null {
  const found = sections.flatMap((section) =>
    section.blocks.flatMap((block) => publicationIn(context, anchors, section, block) ?? []),
  );
  return found.find(({ deliverables }) => deliverables.length > 0) ?? found[0] ?? null;
}

function publicationIn(context: LetterContext, anchors: Anchors, section: Section, block: Block): Draft | null {
  const passage = context.passage(block);
  const all = mendedWords(passage.text);
  if (!PUBLISHED.test(all) || !/rapport|årsmelding/u.test(all)) return null;
  for (const sentence of sentencesOf(passage.text)) {
    const words = passage.text.slice(sentence.from, sentence.to);
    const verb = findMended(words, PUBLISHED)?.from;
    const mended = mendedWords(words);
    if (verb === undefined || !(/rapport|årsmelding/u.test(mended) || PUBLISHED_ON_PAGES.test(mended))) continue;
    const times = context.expressions(block).filter(({ from }) => from >= sentence.from + verb && from < sentence.to);
    const time =
      times.find(({ meaning }) => meaning.type === 'date') ?? times.find(({ meaning }) => meaning.type === 'event');
    // Other reports are published too: one of the whole year has its day, or where it is told to everybody.
    if (!/nett|offentl|\.no(?!\p{L})/u.test(mended) && !(time && /års(?:rapport|melding)/u.test(mended))) continue;
    const shared = anchors.reports.T3?.block === block && anchors.reports.T3.expression.sentence.from === sentence.from;
    // "skal foreligge senest …, og publiseres": the clause of its own.
    const from = sentence.from + (shared || / og $/u.test(words.slice(0, verb)) ? verb : 0);
    const deliverable: ReadDeliverable | null = time
      ? {
          raw: passage.text.slice(time.from, time.to),
          span: spanIn(passage, time.from, time.to),
          type: time.meaning.type === 'date' ? 'date' : 'event',
          due: time.meaning.type === 'date' ? time.meaning.due : null,
          rule: time.rule.name,
          ruleVersion: time.rule.version,
        }
      : null;
    return mainReport(section, cutSpans(passage, block.spans, from, sentence.to), block.page, deliverable);
  }
  return null;
}

function mainReport(
  section: Section,
  spans: readonly Span[],
  page: number,
  deliverable: ReadDeliverable | null,
): Draft {
  return {
    kind: 'main-report',
    section,
    spans,
    page,
    deliverables: deliverable ? [deliverable] : [],
    parties: [],
    lead: null,
    contacts: [],
  };
}
