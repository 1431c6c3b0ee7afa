import { SHORTEST_MENDED, knownWords } from '../text/mending';
import { withDigits } from '../text/similar';
import { fieldWords, realWords } from './field-words';
import { repairs, type Repair } from './repairs';

/**
 * Words of the field in damaged text, made whole where only words are looked at; what is shown is always the text as it
 * stands. Mended is what is near one word of the field and is no word itself (see `text/mending`).
 */
export interface Mended {
  readonly text: string;
  /**
   * For each character of `text`, where it (or the one that stood for it) is in the text as printed. Null: every one stands
   * where it stood, as in most texts.
   */
  readonly origin: readonly number[] | null;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const known = knownWords(fieldWords, realWords);
/** What words of the field start with, letter by letter. */
const beginnings = new Set(fieldWords.flatMap((word) => [...word].map((_, index) => word.slice(0, index))));
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

const WORD = /[\p{L}\d|]+/gu;
const BREAKS: readonly string[] = [' ', '-', '- '];
/** A year, a day or a footnote's number glued to a word. */
const WITH_FIGURES = /^(?<before>\d*)(?<letters>\p{L}+)(?<after>\d*)$/u;

/** A text in small letters with the words of the field mended, where only its words are looked at. */
export function mendedWords(text: string): string {
  return mend(text.toLowerCase()).text;
}

/** Where the pattern (for small letters) first stands in a text with its words mended: offsets in the text as it stands. */
export function findMended(text: string, pattern: RegExp): { readonly from: number; readonly to: number } | null {
  const lower = text.toLowerCase();
  const mended = mend(lower.length === text.length ? lower : text);
  const found = pattern.exec(mended.text);
  if (!found) return null;
  const last = Math.max(found.index, found.index + found[0].length - 1);
  return { from: printedAt(mended, found.index) ?? text.length, to: (printedAt(mended, last) ?? text.length - 1) + 1 };
}

/** Where a character of a mended text is in the text as printed; null for one outside. */
export function printedAt({ text, origin }: Mended, at: number): number | null {
  if (at < 0 || at >= text.length) return null;
  return origin ? (origin[at] ?? null) : at;
}

/** Texts of the letter at hand: its paragraphs are looked at from several sides. */
const mendedTexts = new Map<string, Mended>();
const MOST_TEXTS = 5_000;

/** What was mended of one letter is of no use for the next. */
export function forgetMended(): void {
  mendedTexts.clear();
}

/** `text` in small letters. */
export function mend(text: string): Mended {
  const before = mendedTexts.get(text);
  if (before) return before;
  if (mendedTexts.size >= MOST_TEXTS) mendedTexts.clear();
  const mended = mendedAnew(text);
  mendedTexts.set(text, mended);
  return mended;
}

function mendedAnew(text: string): Mended {
  const digits = withDigits(text);
  let mended: Mended = edited({ text: digits, origin: null }, wordEdits(digits));
  for (const { needs, repairs: group } of repairs) {
    if (!needs.test(mended.text)) continue;
    for (const one of group) mended = edited(mended, repairEdits(mended.text, one));
  }
  return mended;
}

function repairEdits(text: string, { pattern, put }: Repair): Edit[] {
  const edits: Edit[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (found[0] === '') pattern.lastIndex += 1;
    const { before = '', word = '', after } = found.groups ?? {};
    const from = after === undefined ? found.index + before.length : found.index - word.length;
    const repaired = put(word);
    if (repaired !== null && repaired !== word) edits.push({ from, to: from + word.length, text: repaired });
  }
  return edits;
}

/** Words that were damaged, broken in two or glued together. */
function wordEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let before: { word: Word; from: number; to: number } | null = null;
  for (const { 0: letters, index } of text.matchAll(WORD)) {
    const word = wordOf(letters);
    const to = index + letters.length;
    const joined: string | null =
      before !== null && BREAKS.includes(text.slice(before.to, index)) ? joinedOf(before.word, word) : null;
    if (joined !== null && before !== null) {
      // The first piece may have been near a word by itself: "tertia lrapport".
      if (edits[edits.length - 1]?.from === before.from) edits.pop();
      edits.push({ from: before.from, to, text: joined });
      before = null;
      continue;
    }
    if (word.whole !== null) edits.push({ from: index, to, text: word.whole });
    before = { word, from: index, to };
  }
  return edits;
}

/** What is to be known of a word by itself. */
interface Word {
  readonly letters: string;
  /** We know it as a word. */
  readonly isKnown: boolean;
  /** A word of the field starts like this: it may have been broken after it. */
  readonly isBeginning: boolean;
  /** What it was before it was damaged, glued words with a space between them; null where nothing is to be mended. */
  readonly whole: string | null;
}

/** Words remembered, as a letter has the same ones over and over. */
const MOST_REMEMBERED = 50_000;
const words = new Map<string, Word>();

function wordOf(letters: string): Word {
  const before = words.get(letters);
  if (before) return before;
  const isKnown = small.has(letters) || known.has(letters) || realWords.has(letters);
  const whole = letters.length < SHORTEST_MENDED - 1 || isKnown ? null : mendedWord(letters);
  const word: Word = { letters, isKnown, isBeginning: beginnings.has(letters), whole };
  if (words.size >= MOST_REMEMBERED) words.clear();
  words.set(letters, word);
  return word;
}

/** The word of the field that two pieces are together; near to one only where neither piece is a word that we know. */
function joinedOf(first: Word, second: Word): string | null {
  const isOfKnown = first.isKnown || second.isKnown;
  // Most words that stand side by side are told apart by what is known of each.
  if (isOfKnown && !first.isBeginning) return null;
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

/** The text with its edits made, the first where two overlap. */
function edited({ text, origin }: Mended, edits: readonly Edit[]): Mended {
  if (edits.length === 0) return { text, origin };
  const places = origin ?? placesIn(text);
  let result = '';
  const from: number[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.from < at) continue;
    result += text.slice(at, edit.from) + edit.text;
    for (; at < edit.from; at += 1) from.push(places[at] ?? 0);
    const last = Math.max(edit.from, edit.to - 1);
    let added = 0;
    for (let index = 0; index < edit.text.length; index += 1) {
      if (edit.text[index] === ' ' && text[edit.from + index - added] !== ' ') added += 1;
      const place = index === edit.text.length - 1 ? last : Math.min(edit.from + Math.max(0, index - added), last);
      from.push(places[place] ?? places[places.length - 1] ?? 0);
    }
    at = edit.to;
  }
  result += text.slice(at);
  for (; at < text.length; at += 1) from.push(places[at] ?? 0);
  return { text: result, origin: from };
}

function placesIn(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) places.push(at);
  return places;
}
