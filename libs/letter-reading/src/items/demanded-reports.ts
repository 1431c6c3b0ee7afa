import type { MainReportPeriod, ReadDeliverable, Span } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { mendedWords } from '../deadlines/mended';
import { sentencesOf, type Sentence } from '../deadlines/sentences';
import type { Block, Section } from '../structure/section';
import { cutSpans, spanIn } from '../text/passage';
import type { Anchors } from './anchors';
import type { LetterContext } from './draft';

/** A main report that a sentence demands without its day, and the words of it. */
export interface DemandedReport {
  readonly section: Section;
  readonly block: Block;
  readonly spans: readonly Span[];
  readonly deliverable: ReadDeliverable;
}

const FOR = '(?:etter|for|per|pr\\.)(?: både)? ';
const TERTIAL = '(?:1\\.|2\\.|første|fyrste|andre|annet|anna)';
/** "Etaten skal rapportere etter første og andre tertial", "Rapport per 1. tertial og 2. tertial skal inneholde …". */
const DEMANDS = new RegExp(
  [
    `^(?:[^.,:]{3,80}? )?(?:skal|må|bes) (?:\\p{L}+ ){0,2}?(?:rapportere|rapporterast|rapporteres)(?: (?:skriftlig|skriftleg|til \\p{L}+))? ${FOR}${TERTIAL}`,
    `^(?:[^.,:]{2,80}? )?(?:skal|må|bes(?: om å)?) (?:over)?(?:levere|sende|avgi|gi|utarbeide) (?:\\p{L}+ ){0,2}?(?:tertial|virksomhets|verksemds)rapport(?:er|ar)? ${FOR}${TERTIAL}`,
    `^(?:det skal |etaten skal |direktoratet skal |verksemda skal |virksomheten skal )?(?:leveres |leverast |avgis |avgjevast |sendes |sendast |levere |avgi |sende )?(?:\\p{L}+ )?(?:tertial|virksomhets|verksemds)?rapport(?:er|ar|en|ene|ane)? ${FOR}${TERTIAL}[^;]{0,60} (?:skal|må)(?!\\p{L})`,
  ].join('|'),
  'u',
);
/** "I rapportene skal etaten …", "Rapportane skal vere korte". */
const ON_THEM = /^(?:i )?(?:rapport(?:en|ene|ane|eringen|eringa)|disse rapportene|desse rapportane) /u;
const NAMES: Readonly<Record<'T1' | 'T2', RegExp>> = {
  T1: /(?:1\.|første|fyrste)(?: ?tertial)?/iu,
  T2: /(?:2\.|andre|annet|anna)(?: ?tertial)?/iu,
};

/** The report of a tertial that a paragraph of the reporting chapter demands where no day stands beside it; null without one. */
export function demandedReport(
  context: LetterContext,
  anchors: Anchors,
  sections: readonly Section[],
  period: 'T1' | 'T2',
): DemandedReport | null {
  for (const section of sections) {
    if (section.zone !== 'reporting') continue;
    for (const block of section.blocks) {
      const found = block.kind === 'paragraph' ? reportIn(context, anchors, section, block, period) : null;
      if (found) return found;
    }
  }
  return null;
}

function reportIn(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  block: Block,
  period: 'T1' | 'T2',
): DemandedReport | null {
  const passage = context.passage(block);
  const sentences = sentencesOf(passage.text);
  for (const [at, sentence] of sentences.entries()) {
    if (!DEMANDS.test(mendedWords(passage.text.slice(sentence.from, sentence.to)))) continue;
    const time = context.expressions(block).find((expression) => isOf(expression, sentence, period));
    const name = time && NAMES[period].exec(passage.text.slice(time.from, time.to));
    if (!time || !name) continue;
    const from = time.from + name.index;
    const isFirst = time.meaning.type === 'report' && time.meaning.in[0] === period;
    const to = endOf(passage.text, sentences, at);
    const due = anchors.reports[period]?.due ?? null;
    const raw = name[0];
    const span = spanIn(passage, from, from + raw.length);
    return {
      section,
      block,
      spans: cutSpans(passage, block.spans, isFirst ? sentence.from : from, to),
      deliverable: { raw, span, type: 'report', in: [period], due, rule: 'main-report', ruleVersion: '1' },
    };
  }
  return null;
}

function isOf({ meaning, from }: TimeExpression, sentence: Sentence, period: MainReportPeriod): boolean {
  return meaning.type === 'report' && meaning.in.includes(period) && from >= sentence.from && from < sentence.to;
}

/** The sentences after it that go on about the reports are of them too. */
function endOf(text: string, sentences: readonly Sentence[], at: number): number {
  let last = at;
  for (let next = sentences[at + 1]; next; next = sentences[last + 1]) {
    if (!ON_THEM.test(mendedWords(text.slice(next.from, next.to)))) break;
    last += 1;
  }
  return sentences[last]?.to ?? text.length;
}
