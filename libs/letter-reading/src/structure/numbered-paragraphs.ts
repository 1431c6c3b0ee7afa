import { mendedWords } from '../deadlines/mended';
import type { Line } from '../text/lines';
import { isDeadlineLine } from './continuation';
import { tellsItem } from './item-titles';
import { startsHigh } from './line-shapes';

/** A paragraph has at most so many lines. */
const MOST_LINES = 25;
/** A line is full from this part of the longest on. */
const FULL = 0.95;
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=\p{Lu})/u;
/** Somebody shall do something; in a goal it is people ("Flere skal komme i arbeid"). */
const OBLIGES = /^\S+\s+(?<subject>\S.*?)(?<!\p{L})(?:skal|må|bes|ber)(?!\p{L})/u;
const PEOPLE =
  /^(?:flere|fleire|færre|alle|folk(?:et)?|mennesker?|personer|barn(?:a)?|unge|eldre|samfunnet|norge|noreg|befolkning(?:en|a)|(?:innbygg|borg|bruk|pasient|elev|student|søk|kvinn|mottak|arbeidstak|arbeidsgiv|arbeidsgjev|kommun)(?:j?[ea]r)?(?:e|ne|ene|ane)?)(?!\p{L})/u;
/** A longer subject is a sentence of its own. */
const MOST_WORDS = 9;

/**
 * How many characters of the line are the number of a paragraph ("3.2.1 Direktoratet skal …"), which looks like a chapter: it
 * tells from its first line on what to do, in sentences with a full stop. A title may say "skal" too, but has none. Null
 * where it is none.
 */
export function paragraphNumber(lines: readonly Line[], index: number): number | null {
  const first = lines[index]?.text ?? '';
  const number = NUMBER.exec(first)?.[0].length;
  if (number === undefined || tellsItem(first.slice(number)) || !obligesSomebody(first)) return null;
  const texts = linesOf(lines, index);
  return /[.:]$|(?<!\p{L})(?:herunder|følgende|mellom anna|blant annet)$/u.test(texts[texts.length - 1] ?? '') &&
    !startsWithTitle(texts)
    ? number
    : null;
}

/** The lines up to the next gap, page, number or deadline. */
function linesOf(lines: readonly Line[], index: number): string[] {
  const rest = lines.slice(index, index + MOST_LINES);
  const end = rest.findIndex(
    ({ gap, startsPage, text }, at) => at > 0 && (gap || startsPage || NUMBER.test(text) || isDeadlineLine(text)),
  );
  return (end < 0 ? rest : rest.slice(0, end)).map(({ text }) => text);
}

/** A line that is cut though it has no stop and had room for the word that starts high after it: a title over its text. */
function startsWithTitle(texts: readonly string[]): boolean {
  const longest = Math.max(...texts.map(({ length }) => length));
  return texts.some((text, at) => {
    const next = texts[at + 1];
    if (next === undefined || !startsHigh(next) || /[.:;,]$/u.test(text)) return false;
    return text.length + 1 + (next.split(' ')[0] ?? '').length < longest * FULL;
  });
}

function obligesSomebody(first: string): boolean {
  const subject = OBLIGES.exec(mendedWords(first))?.groups?.subject?.trim();
  return subject !== undefined && subject.split(' ').length <= MOST_WORDS && !PEOPLE.test(subject);
}
