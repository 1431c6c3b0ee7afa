import type { AmendedReference } from '@tertial/domain';
import { sentencesOf } from '../deadlines/sentences';
import type { LetterContext } from '../items/draft';
import { passageOf } from '../text/passage';
import { timesIn, type Told } from './told';
import { namesSomething, numbersIn, referenceOf, tellingWords } from './reference';

/**
 * What a change is about, in the letter's words: the side of the rule's words that says most; where the sentence names nothing
 * ("Fristen utsettes til …") the sentence before it, the heading, or the paragraph before. One for each number that is named.
 */
export function findReferences(context: LetterContext, told: Told): AmendedReference[] {
  const reference =
    inCells(context, told) ??
    ownReference(context, told) ??
    earlierReference(context, told) ??
    wholeSentence(context, told);
  const numbers = numbersIn(reference.raw);
  return numbers.length > 1 ? numbers.map((number) => ({ ...reference, number })) : [reference];
}

function inCells(context: LetterContext, { block, cells }: Told): AmendedReference | null {
  return cells ? referenceOf(context.passage(block), cells.concerns.from, cells.concerns.to) : null;
}

function ownReference(context: LetterContext, told: Told): AmendedReference | null {
  const { block, at, rule } = told;
  const passage = context.passage(block);
  // What stands after the words of a new wording is that wording.
  const end = rule.kind === 'text' ? at.from : told.sentence.to;
  const { fresh, old, own } = timesIn(context, told);
  // Days of a new pace say when, not what.
  const days = rule.kind === 'frequency' ? own : [];
  // What is dropped has its old pace in its name.
  const times = rule.kind === 'cancelled' ? [] : [fresh, old];
  const cuts = [...days, ...times, at.to > at.from ? at : null].filter((cut) => cut !== null);
  const pieces = between(told.sentence.from, end, cuts).map(([from, to]) => ({
    from,
    to,
    words: weight(passage.text.slice(from, to)),
  }));
  const ownSide = pieces.filter(({ from, to }) => (rule.side === 'before' ? to <= at.from : from >= at.to));
  const best = heaviest(rule.side ? ownSide : []) ?? heaviest(pieces);
  return best && referenceOf(passage, best.from, best.to);
}

/** What is left of [from, to) without the cuts. */
function between(
  from: number,
  to: number,
  cuts: readonly { readonly from: number; readonly to: number }[],
): [number, number][] {
  const pieces: [number, number][] = [];
  let at = from;
  for (const cut of [...cuts].sort((a, b) => a.from - b.from)) {
    if (cut.from > at) pieces.push([at, Math.min(cut.from, to)]);
    at = Math.max(at, cut.to);
  }
  if (at < to) pieces.push([at, to]);
  return pieces;
}

function heaviest<T extends { readonly words: number }>(pieces: readonly T[]): T | null {
  const [first] = [...pieces].sort((a, b) => b.words - a.words);
  return first && first.words > 0 ? first : null;
}

/** Numbers and titles say more than words; of the words after "jf." or "fordi" none says what it is about. */
function weight(piece: string): number {
  const text = piece.replace(/(?:,? jf\.|,? fordi|,? ettersom|,? siden|,? slik at|\. (?=\p{Lu})).*$/u, '');
  if (!namesSomething(text)) return 0;
  return tellingWords(text) + numbersIn(text).length * 10 + (/[«"“]/u.test(text) ? 10 : 0);
}

function earlierReference(context: LetterContext, { section, block, sentence }: Told): AmendedReference | null {
  const passage = context.passage(block);
  const before = sentencesOf(passage.text.slice(0, sentence.from)).reverse();
  const spoken = before.find(({ from, to }) => speaksOfDemand(passage.text.slice(from, to)));
  if (spoken) return referenceOf(passage, spoken.from, spoken.to);
  if (section.headingSpan && weight(section.heading ?? '') > 0) {
    const heading = passageOf(context.letter, [section.headingSpan]);
    return referenceOf(heading, 0, heading.text.length);
  }
  const previous = section.blocks[section.blocks.indexOf(block) - 1];
  if (!previous) return null;
  const above = context.passage(previous);
  return weight(above.text) > 0 ? referenceOf(above, 0, above.text.length) : null;
}

/** "Det vises til oppdraget om …": the sentence before names a demand; one that tells why does not. */
function speaksOfDemand(text: string): boolean {
  return (
    weight(text) > 0 &&
    (numbersIn(text).length > 0 || /oppdrag|rapport|leveranse|utredning|utgreiing|[«"“]/iu.test(text))
  );
}

function wholeSentence(context: LetterContext, { block, sentence }: Told): AmendedReference {
  return referenceOf(context.passage(block), sentence.from, sentence.to);
}
