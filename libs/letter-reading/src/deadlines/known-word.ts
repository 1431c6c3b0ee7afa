import { SHORTEST_MENDED, knownWords } from '../text/mending';
import { forEachWord } from '../text/words-of';
import { fieldWords, realWords } from './field-words';
import { ruleNeedsMetBetween, ruleNeedsMetBy } from './needs';
import { repairNeedsMetBy } from './repair-needs';

const known = knownWords(fieldWords, realWords);
/** What words of the field start and end with, letter by letter. */
const beginnings = new Set(fieldWords.flatMap((word) => [...word].map((_, index) => word.slice(0, index))));
const ends = new Set(fieldWords.flatMap((word) => [...word].map((_, index) => word.slice(index))));
/** Words that two words of the field may be glued to, or that stand by themselves beside a piece of one. */
const small = new Set(
  'i på til av for med og om det den de en et er som fra frå per skal må bes ber ikke ved etter innen innan senest hver hvert dette vil har'.split(
    ' ',
  ),
);
/** Ends of words that are no small word glued on. */
const ENDING = /^(?:i|en|et|er|de|de|som)$/u;
/** The least that a broken word has after it is put together: shorter ones are two words too often. */
const SHORTEST_JOINED = 6;
/** The same for one that is only near a word of the field when its pieces are put together. */
const SHORTEST_JOINED_BY_LIKENESS = 8;

/** A year, a day or a footnote's number glued to a word. */
const WITH_FIGURES = /^(?<before>\d*)(?<letters>\p{L}+)(?<after>\d*)$/u;

/** What words, or a text, meet of what the repairs and the rules of time need, as bits. */
export interface Met {
  readonly forRepairs: number;
  readonly forRules: number;
}

/** What is to be known of a word by itself. */
export interface Word extends Met {
  readonly letters: string;
  /** We know it as a word. */
  readonly isKnown: boolean;
  /** A word of the field starts like this: it may have been broken after it. */
  readonly isBeginning: boolean;
  /** A word of the field ends like this. */
  readonly isEnd: boolean;
  /** We do not know it, and it may be what a word of the field was broken into. */
  readonly mayBePiece: boolean;
  /** What it was before it was damaged, glued words with a space between them; null where nothing is to be mended. */
  readonly whole: string | null;
}

/** Words remembered, as a letter has the same ones over and over. */
const MOST_REMEMBERED = 50_000;
const words = new Map<string, Word>();

export function wordOf(letters: string): Word {
  const before = words.get(letters);
  if (before) return before;
  const isKnown = small.has(letters) || known.has(letters) || realWords.has(letters);
  const whole = letters.length < SHORTEST_MENDED - 1 || isKnown ? null : mendedWord(letters);
  const word: Word = {
    letters,
    isKnown,
    isBeginning: beginnings.has(letters),
    isEnd: ends.has(letters),
    mayBePiece: !isKnown && known.mayBePiece(letters),
    whole,
    forRepairs: repairNeedsMetBy(letters),
    forRules: ruleNeedsMetBy(letters),
  };
  if (words.size >= MOST_REMEMBERED) words.clear();
  words.set(letters, word);
  return word;
}

/** What a text meets by its words and by what stands between them. */
export function metIn(text: string): Met {
  let forRepairs = 0;
  let forRules = ruleNeedsMetBetween(text);
  forEachWord(text, (from, to) => {
    const word = wordOf(text.slice(from, to));
    forRepairs |= word.forRepairs;
    forRules |= word.forRules;
  });
  return { forRepairs, forRules };
}

/** The word of the field that two pieces are together; near to one only where neither piece is a word that we know. */
export function joinedOf(first: Word, second: Word): string | null {
  const isOfKnown = first.isKnown || second.isKnown;
  // Most words that stand side by side are told apart by what is known of each.
  const mayBeOne = isOfKnown ? first.isBeginning && second.isEnd : first.mayBePiece && second.mayBePiece;
  if (!mayBeOne) return null;
  const joined = first.letters + second.letters;
  if (joined.length < SHORTEST_JOINED) return null;
  if (known.has(joined)) return joined;
  // A day stands by itself after a damaged word.
  if (isOfKnown || joined.length < SHORTEST_JOINED_BY_LIKENESS || /\d/u.test(joined)) return null;
  return known.nearest(joined)[0] ?? null;
}

function mendedWord(word: string): string | null {
  const { before = '', letters = '', after = '' } = WITH_FIGURES.exec(word)?.groups ?? {};
  const hasFigures = letters !== '' && before + after !== '';
  // "senest1" is a whole word and a day, no word with a letter too many.
  const near = hasFigures && known.has(letters) ? undefined : known.nearest(word)[0];
  if (near !== undefined) return near;
  if (letters === '') return null;
  const bare = !hasFigures ? null : known.has(letters) ? letters : (known.nearest(letters)[0] ?? null);
  const whole = bare ?? splitOf(letters);
  return whole === null ? null : [before, whole, after].filter((piece) => piece !== '').join(' ');
}

/** "tertialvis", "årlige": it stands after another word of the field, and is never the end of one. */
function isFrequency(word: string): boolean {
  return /(?:vis|lig|leg)e?$/u.test(word) && known.has(word);
}

/** A word of the field and a small one, or a frequency, glued together. */
function splitOf(word: string): string | null {
  if (word.length < SHORTEST_JOINED || known.nearest(word).length > 0) return null;
  for (let at = 1; at < word.length; at += 1) {
    const first = word.slice(0, at);
    const second = word.slice(at);
    if (small.has(first) && known.has(second)) return `${first} ${second}`;
    if (known.has(first) && ((small.has(second) && !ENDING.test(second)) || isFrequency(second)))
      return `${first} ${second}`;
  }
  return null;
}
