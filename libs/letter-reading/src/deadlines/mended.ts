import { withDigits } from '../text/similar';
import { isMet } from '../text/word-needs';
import { forEachWord } from '../text/words-of';
import { joinedOf, metIn, wordOf, type Met, type Word } from './known-word';
import { ruleNeedsMetBetween } from './needs';
import type { Repair } from './repair';
import { repairs } from './repairs';

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
  readonly met: Met;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

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
  return {
    from: printedAt(mended, found.index) ?? text.length,
    to: (printedAt(mended, last) ?? text.length - 1) + 1,
  };
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
  const { edits, met } = readWords(digits);
  let mended = edited({ text: digits, origin: null, met }, edits);
  for (const one of repairs)
    if (isMet(one.needs, mended.met.forRepairs)) mended = edited(mended, repairEdits(mended.text, one));
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

/** Words that were damaged, broken in two or glued together; and what the text meets as it stands. */
function readWords(text: string): { readonly edits: readonly Edit[]; readonly met: Met } {
  const edits: Edit[] = [];
  let forRepairs = 0;
  let forRules = ruleNeedsMetBetween(text);
  let before: Word | null = null;
  let start = 0;
  let end = 0;
  forEachWord(text, (from, to) => {
    const word = wordOf(text.slice(from, to));
    forRepairs |= word.forRepairs;
    forRules |= word.forRules;
    const joined = before && mayBeBreak(text, end, from) ? joinedOf(before, word) : null;
    if (joined !== null) {
      // The first piece may have been near a word by itself: "tertia lrapport".
      if (edits[edits.length - 1]?.from === start) edits.pop();
      edits.push({ from: start, to, text: joined });
      before = null;
      return;
    }
    if (word.whole !== null) edits.push({ from, to, text: word.whole });
    before = word;
    start = from;
    end = to;
  });
  return { edits, met: { forRepairs, forRules } };
}

/** Whether a word may have been broken by what stands here: a space, a hyphen or both. */
function mayBeBreak(text: string, from: number, to: number): boolean {
  if (to - from === 1) return text[from] === ' ' || text[from] === '-';
  return to - from === 2 && text[from] === '-' && text[from + 1] === ' ';
}

/** The text with its edits made, the first where two overlap. */
function edited(mended: Mended, edits: readonly Edit[]): Mended {
  if (edits.length === 0) return mended;
  const { text, origin } = mended;
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
  return { text: result, origin: from, met: metIn(result) };
}

function placesIn(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) places.push(at);
  return places;
}
