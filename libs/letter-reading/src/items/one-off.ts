import type { ReadDeliverable, Span } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { delivers, isHandedOver, judge } from '../deadlines/judge';
import { mendedWords } from '../deadlines/mended';
import { bindsOthers } from '../deadlines/obliged';
import { sentencesOf, type Sentence } from '../deadlines/sentences';
import { isStandingReport } from '../deadlines/standing-reports';
import { isDeadlineLine } from '../structure/continuation';
import type { Block, Section } from '../structure/section';
import { cover, cutSpans, spanIn } from '../text/passage';
import type { Anchors } from './anchors';
import { contactsIn } from './contacts';
import { isDefaultRule } from './default-rule';
import type { Draft, LetterContext } from './draft';
import { obliges } from './field-items';
import { withFirstDays, type ReadTime } from './first-days';
import { leadIn, partiesIn } from './parties';
import { deliverableOf, namesDay } from './times';

/** Verbs and nouns of handing something over that are too common to make a deadline by themselves. */
const HANDS_OVER =
  /(?<![\p{L}])(?:foreslå|legge fra?m|legges fra?m|innspill|tilbakemelding|(?:gi|gis|gje) (?:en |ei |ein |et )?(?:\p{L}+,? ){0,3}(?:vurdering|redegjørelse|oversikt|status|omtale|beskrivelse|anbefaling)|utarbeide (?:en |ei |ein |et )?(?:\p{L}+ ){0,2}\p{L}*(?:rapport|plan|oversikt|notat)(?!\p{L})|komme tilbake (?:til \p{L}+ )?med|ferdigstille (?:en |ei |et )?(?:\p{L}+ ){0,2}(?:rapport|plan|utredning))/iu;
const OFTEN =
  '(?:(?:hver|kvar) (?:måned|månad|uke|veke)|(?:hvert|kvart) (?:kvartal|halvår)|månedlige?|månadlege?|kvartalsvise?|halvårl\\p{L}+|ukentl\\p{L}+|vekentl\\p{L}+)';
/** "Etaten skal sende månedlige regnskapsrapporter", "tall sendes departementet kvartalsvis", "ber om en rapport hvert kvartal". */
const SENDS = new RegExp(
  [
    `(?<!\\p{L})skal (?:\\p{L}+ ){0,2}?${OFTEN}(?:,[^,]{0,60},)? (?:over)?(?:sende|levere)(?!\\p{L})`,
    `(?<!\\p{L})skal (?:\\p{L}+ ){0,4}?(?:over)?sende (?:inn )?(?:ein |en |ei |et )?${OFTEN}`,
    `(?<!\\p{L})(?:over)?(?:sendes|sendast|leveres|leverast) (?:\\p{L}+ ){0,4}?${OFTEN}`,
    `(?<!\\p{L})ber (?:\\p{L}+ ){0,4}?om (?:ein |en |ei )?\\p{L}*(?:rapport|oversikt|status|prognose)(?!\\p{L})[^.]{0,60} ${OFTEN}`,
  ].join('|'),
  'u',
);
/** "Fristen for halvårsrapporten er 20. august 2026." */
const NAMES_DEADLINE =
  /^frist(?:en)? for (?!å (?:søke|klage))[^.]{3,120}? (?:er|blir|er (?:foreløpig |førebels |tentativt )?(?:satt til|sett til)|settes til|setjast til)(?: den)? \d/iu;
const COPY =
  /(?:kopi|hos|til|sendes|oversendes)(?![\p{L}])[^.]*riksrevisjonen|riksrevisjonen (?:senest|innen)(?!\p{L})/iu;

/**
 * Deliveries that a paragraph of running text demands: sentences that oblige the agency to hand something over or to
 * report, with a date, a named report or a frequency. What follows in the paragraph belongs to them.
 * `taken`: words that belong to an item already.
 */
export function readOneOffs(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  block: Block,
  taken: readonly Span[],
): Draft[] {
  if (block.kind !== 'paragraph' || section.reports || section.zone === 'annex' || section.zone === 'closing')
    return [];
  const expressions = context.expressions(block);
  if (expressions.length === 0) return [];
  const passage = context.passage(block);
  const isTaken = (sentence: Sentence): boolean => {
    const span = spanIn(passage, sentence.from, sentence.to);
    return taken.some(([from, to]) => from < span[1] && span[0] < to);
  };
  const starts: { sentence: Sentence; own: TimeExpression[]; times: TimeExpression[] }[] = [];
  for (const sentence of sentencesOf(passage.text)) {
    if (isTaken(sentence)) continue;
    const inSentence = expressions.filter(({ from }) => from >= sentence.from && from < sentence.to);
    if (inSentence.length === 0) continue;
    const own = demanded(context, section, passage.text, sentence, inSentence);
    const before = starts[starts.length - 1];
    const asked = own.length === 0 ? askedBefore(passage.text, sentence, inSentence) : null;
    if (asked && (!before || before.sentence.from < asked.from)) {
      starts.push({ sentence: asked, own: inSentence, times: inSentence });
      continue;
    }
    if (own.length === 0 || (before && sameWords(before.own, own))) continue;
    // Vague words beside them are a deadline that is asked about.
    const times = inSentence.filter((time) => own.includes(time) || time.meaning.type === 'vague');
    starts.push({ sentence, own, times });
  }
  return starts.map(({ sentence, times }, index) => {
    const ofOthers = sentencesOf(passage.text).find((other) => other.from > sentence.from && isTaken(other));
    const end = ofOthers?.from ?? endOfParagraph(passage.text, sentence);
    const to = Math.min(starts[index + 1]?.sentence.from ?? end, end);
    const draft = draftOf(context, anchors, section, block, { from: sentence.from, to }, times);
    const more = to === passage.text.length ? furtherParagraph(context, section, block, taken) : null;
    return more ? { ...draft, spans: [...draft.spans, ...more.spans] } : draft;
  });
}

/** "Vi ber om et forslag. … Frist: 6. februar": what the line with the deadline is about; null for another sentence. */
function askedBefore(text: string, { from, to }: Sentence, times: readonly TimeExpression[]): Sentence | null {
  if (!isDeadlineLine(text.slice(from, to)) || !times.some(({ meaning }) => meaning.type === 'date')) return null;
  const before = sentencesOf(text).filter((sentence) => sentence.to <= from);
  return before.findLast((sentence) => obliges(text.slice(sentence.from, sentence.to))) ?? null;
}

/** "Redegjørelsen skal også …", "Direktoratet skal som en del av rapporteringen …": more about the report of the paragraph before. */
const GOES_ON =
  /^(?:(?:rapporteringen|rapporteringa|redegjørelsen|oversikten|omtalen|vurderingen|beskrivelsen|tilbakemeldingen)(?![\p{L}])|[^.]{0,80}som (?:en |ein )?(?:del av|ledd i) (?:denne |den )?(?:rapportering|redegjørelse)(?:en|a)(?![\p{L}]))/iu;

/** The next paragraph, where it goes on about the same delivery and names no time of its own. */
function furtherParagraph(
  context: LetterContext,
  section: Section,
  block: Block,
  taken: readonly Span[],
): Block | null {
  const next = section.blocks[section.blocks.indexOf(block) + 1];
  if (next?.kind !== 'paragraph' || !GOES_ON.test(context.passage(next).text)) return null;
  const [from, to] = cover(next.spans);
  const isFree = taken.every(([start, end]) => end <= from || to <= start);
  return isFree && context.expressions(next).every(({ meaning }) => meaning.type === 'none') ? next : null;
}

/** A sentence on whom a copy goes to is none of the delivery's; a last sentence that announces a list belongs to the list. */
function endOfParagraph(text: string, start: Sentence): number {
  const sentences = sentencesOf(text);
  const copy = sentences.find(({ from, to }) => from > start.from && COPY.test(mendedWords(text.slice(from, to))));
  if (copy) return copy.from;
  const last = sentences.pop();
  return last && last.from > start.from && /:\s*$/u.test(text) ? last.from : text.length;
}

/** The words of time of a sentence that make it a delivery of the agency; none when it is none. */
function demanded(
  context: LetterContext,
  section: Section,
  text: string,
  sentence: Sentence,
  expressions: readonly TimeExpression[],
): TimeExpression[] {
  const words = text.slice(sentence.from, sentence.to);
  const mended = mendedWords(words);
  const namesDeadline = NAMES_DEADLINE.test(mended);
  if (!(obliges(words) || isHandedOver(mended) || namesDeadline) || isDefaultRule(mended) || COPY.test(mended))
    return [];
  if (bindsOthers(words, context.agency)) return [];
  const hands = delivers(words) || HANDS_OVER.test(mended) || isHandedOver(mended) || namesDeadline;
  // Among the money only what is told in words counts, and is judged as anywhere else.
  const zone = section.zone === 'money' ? 'goals' : section.zone;
  const place = { text, zone, inItem: true, letterYear: context.year, agency: context.agency };
  return expressions.filter((expression) => {
    const verdict = judge(expression, place);
    if (verdict.kind !== 'deadline') return false;
    if (verdict.type === 'report') return hands || section.zone !== 'reporting';
    if (isStandingReport(expression.rule)) return true;
    // In the reporting chapter frequencies are mostly the reports' own; what is sent each month is asked for.
    if (verdict.type === 'recurring') return hands && (section.zone !== 'reporting' || SENDS.test(mended));
    return verdict.type === 'date' && hands;
  });
}

function sameWords(a: readonly TimeExpression[], b: readonly TimeExpression[]): boolean {
  return JSON.stringify(a.map(({ meaning }) => meaning)) === JSON.stringify(b.map(({ meaning }) => meaning));
}

function draftOf(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  block: Block,
  range: Sentence,
  times: readonly TimeExpression[],
): Draft {
  const passage = context.passage(block);
  const text = passage.text.slice(range.from, range.to).trimEnd();
  const place = {
    text: passage.text,
    zone: 'goals' as const,
    inItem: true,
    letterYear: context.year,
    agency: context.agency,
  };
  const told = withFirstDays(
    passage,
    times.flatMap((expression): ReadTime[] => {
      const verdict = judge(expression, place);
      if (verdict.kind !== 'deadline') return [];
      const deliverable = deliverableOf(context, anchors, verdict, expression, passage);
      const isTentative = /(?<!\p{L})(?:foreløpig|førebels|tentativ\p{L}*)(?!\p{L})[^.]{0,40}$/u.test(
        expression.before,
      );
      return [{ deliverable: isTentative ? { ...deliverable, tentative: true } : deliverable, expression }];
    }),
  );
  // "Månedlige rapporter … hver måned" is one frequency.
  const isRepeat = (one: ReadDeliverable, at: number): boolean =>
    one.type === 'recurring' &&
    told.some((other, index) => {
      const tellsMore = namesDay(other) === namesDay(one) ? index < at : namesDay(other);
      return other !== one && other.type === one.type && other.every === one.every && tellsMore;
    });
  const deliverables = told.filter((one, at) => !isRepeat(one, at));
  const parties = partiesIn(text, context.agency);
  return {
    kind: 'one-off-delivery',
    section,
    spans: cutSpans(passage, block.spans, range.from, range.from + text.length),
    page: block.page,
    deliverables,
    parties,
    lead: leadIn(text, context.agency, parties),
    contacts: contactsIn(text),
  };
}
