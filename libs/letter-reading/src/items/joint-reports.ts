import { judge } from '../deadlines/judge';
import { mendedWords } from '../deadlines/mended';
import { sentencesOf, type Sentence } from '../deadlines/sentences';
import type { Block, Section } from '../structure/section';
import { cutSpans } from '../text/passage';
import type { Anchors } from './anchors';
import { deliverableOf } from './times';
import { contactsIn } from './contacts';
import type { Draft, LetterContext } from './draft';
import { leadIn, partiesIn } from './parties';

const JOINT = /felles (?:\p{L}+ )?\p{L}*(?:rapport|årsmelding)/iu;

/** A report that several agencies write together, demanded in a paragraph of its own with a date. */
export function readJointReport(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  block: Block,
): Draft | null {
  const passage = context.passage(block);
  if (
    block.kind !== 'paragraph' ||
    section.zone === 'money' ||
    section.zone === 'annex' ||
    !JOINT.test(mendedWords(passage.text))
  )
    return null;
  const place = {
    text: passage.text,
    zone: section.zone,
    inItem: true,
    letterYear: context.year,
    agency: context.agency,
  };
  for (const expression of context.expressions(block)) {
    const { to } = expression.sentence;
    const from = startOf(passage.text, expression.sentence);
    const words = passage.text.slice(from, to);
    const verdict = judge(expression, place);
    if (expression.meaning.type !== 'date' || verdict.kind !== 'deadline' || verdict.type !== 'date') continue;
    const mended = mendedWords(words);
    if (!JOINT.test(mended) || !/(?<![\p{L}])(?:skal|må|bes)(?![\p{L}])/u.test(mended)) continue;
    const text = passage.text.slice(from);
    const parties = withFallback(partiesIn(text, context.agency), context, section, block, passage.text.slice(0, from));
    return {
      kind: 'joint-report',
      section,
      spans: cutSpans(passage, block.spans, from, passage.text.length),
      page: block.page,
      deliverables: [deliverableOf(context, anchors, verdict, expression, passage)],
      parties,
      lead: leadIn(text, context.agency, parties),
      contacts: contactsIn(text),
    };
  }
  return null;
}

/** "… og rapporten skal foreligge 1. desember": the sentence before it demands the report and names no day. */
function startOf(text: string, { from, to }: Sentence): number {
  if (!/(?<!\p{L})rapporten(?!\p{L})/u.test(mendedWords(text.slice(from, to)))) return from;
  const before = sentencesOf(text).find(
    (sentence) => sentence.to < from && text.slice(sentence.to, from).trim() === '',
  );
  const words = before ? mendedWords(text.slice(before.from, before.to)) : '';
  return before && JOINT.test(words) && !/\d\. ?\p{L}|\d\.\d/u.test(words) ? before.from : from;
}

/** "Etatene skal …": who they are stands in the words before, or in the nearest paragraph before that names several. */
function withFallback(own: string[], context: LetterContext, section: Section, block: Block, before: string): string[] {
  if (own.length > 1) return own;
  const earlier = section.blocks.slice(0, section.blocks.indexOf(block)).reverse();
  const texts = [
    before,
    ...earlier.filter(({ kind }) => kind === 'paragraph').map((other) => context.passage(other).text),
  ];
  return (
    texts.map((text) => partiesIn(text, context.agency)).find((found) => found.length > Math.max(1, own.length)) ?? own
  );
}
