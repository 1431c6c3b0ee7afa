import type { Span } from '../letter/reading';
import { MONTH_NAMES } from '../time/norwegian-date';

const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES);
const NUMBER = '#';
/** A number of a page on a line of its own stands in the middle of sentences. */
const PAGE_FOOT = /^[ \t\f]*side[ \t]+\d{1,3}[ \t]*$/gimu;
/** Fewer words than these say too little to be told apart from another place. */
const FEWEST_WORDS = 3;
const WORDS_AROUND = 6;
const CHARACTERS_AROUND = 160;

/**
 * The wording of a text, for comparing it with that of another year: small letters, no signs, every number, year and month alike.
 * The same assignment with a new date has the same wording. Null when it says too little to be told apart. Pure.
 */
export function wordingOf(text: string): string | null {
  const words = comparable(text);
  return words.filter((word) => word !== NUMBER).length < FEWEST_WORDS ? null : words.join(' ');
}

/** The wording of some words of a letter together with a few before and after: of a date, which says little by itself. */
export function wordingAround(letter: string, [from, to]: Span): string | null {
  const before = comparable(wholeWords(letter.slice(Math.max(0, from - CHARACTERS_AROUND), from), from, 'end'));
  const after = comparable(wholeWords(letter.slice(to, to + CHARACTERS_AROUND), letter.length - to, 'start'));
  const own = comparable(letter.slice(from, to));
  const around = [...before.slice(-WORDS_AROUND), '|', ...own, '|', ...after.slice(0, WORDS_AROUND)];
  const words = around.filter((word) => word !== NUMBER && word !== '|');
  return words.length < FEWEST_WORDS ? null : around.join(' ');
}

/** Whether two texts differ in signs, numbers and years only. */
export function sameWording(a: string, b: string): boolean {
  return comparable(a).join(' ') === comparable(b).join(' ');
}

/** Numbers that follow each other are one: "1. mai 2021" and "mai 2022" are alike. */
function comparable(text: string): string[] {
  const joined = text
    .replace(PAGE_FOOT, ' ')
    .toLowerCase()
    .replace(/(?<=\p{L})-\s+(?=\p{L})/gu, '');
  const words: string[] = [];
  for (const [token] of joined.matchAll(/\p{L}+|\d+/gu)) {
    const word = /^\d/.test(token) || MONTHS.has(token) ? NUMBER : token;
    if (word !== NUMBER || words.at(-1) !== NUMBER) words.push(word);
  }
  return words;
}

/** Without the word that was cut through at the far edge. */
function wholeWords(text: string, available: number, near: 'start' | 'end'): string {
  if (available <= CHARACTERS_AROUND) return text;
  return near === 'end' ? text.replace(/^\S*/, '') : text.replace(/\S*$/, '');
}
