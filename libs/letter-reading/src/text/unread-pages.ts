import type { Question } from '@tertial/domain';

/**
 * Pages of a file that are pictures leave a line in its text, so that whoever reads it sees where something is missing,
 * also when the stored text is read again.
 */

const UNREAD = /^\[Side \d+(?:–\d+)? har ingen tekst som kan leses, bare bilde: les (?:den|dem) i originalen\.\]$/u;
/** What the other pages of a run say, so that each page is counted. */
const GOES_ON = '[…]';

/** What stands for the pages `first` to `last`: a line for each of them. */
export function unreadPages(first: number, last: number): string[] {
  const told =
    first === last
      ? `[Side ${first} har ingen tekst som kan leses, bare bilde: les den i originalen.]`
      : `[Side ${first}–${last} har ingen tekst som kan leses, bare bilde: les dem i originalen.]`;
  return [told, ...Array.from({ length: last - first }, () => GOES_ON)];
}

/** Whether the line stands for a page that could not be read. */
export function isUnreadPage(line: string): boolean {
  return line === GOES_ON || UNREAD.test(line);
}

/** A question for each run of pages that could not be read. */
export function questionsOnPages(letter: string): Question[] {
  return [...letter.matchAll(/\[(?<=(?:^|[\n\r\f])\[)Side [^\n\r\f]+\]/gu)].flatMap(({ 0: raw, index }) =>
    UNREAD.test(raw) ? [{ about: 'other' as const, raw, span: [index, index + raw.length] as const }] : [],
  );
}
