import { fieldOf } from '../structure/vocabulary';
import { bulletSign } from './bullets';
import type { Line } from './lines';

export interface Footnote {
  readonly number: number;
  /** Index of its first line and the index after its last. */
  readonly first: number;
  readonly end: number;
}

const NOTE = /^(\d{1,3})\s+[\p{Lu}«»”"'§(].*$/u;

/** A numbered line of an annex that a flattened page left under its footnotes. */
const SECTION_NUMBER = /^\d{1,2}(?:\.\d{1,3})+\.?\s/u;

/** A line is cut at this part of the usual length at the earliest; a shorter one ends what it belongs to. */
const EARLIEST_CUT = 0.85;

/**
 * Finds footnotes: at the foot of a page, lines that start with the next footnote number, where the same number stands
 * glued to a word earlier on the page ("unge3"). A footnote lasts until the next one, a gap, or the end of the page. In a
 * text that does not say where its pages end, also until a bullet, a line that had room for the next word, or where the
 * sentence that it interrupted goes on. `width`: length of a full line.
 */
export function findFootnotes(lines: readonly Line[], width: number): Footnote[] {
  if (!lines.some(({ startsPage }) => startsPage)) return notesOfRunningText(lines, width);
  const notes: Footnote[] = [];
  let expected = 1;
  let pageStart = 0;
  while (pageStart < lines.length) {
    let pageEnd = pageStart + 1;
    while (pageEnd < lines.length && !lines[pageEnd]?.startsPage) pageEnd += 1;
    const found = notesOfPage(lines, pageStart, pageEnd, expected);
    notes.push(...found);
    expected = (found[found.length - 1]?.number ?? expected - 1) + 1;
    pageStart = pageEnd;
  }
  return notes;
}

/** Footnotes among the text: each number must stand glued to a word before, so that a chapter's number is none. */
function notesOfRunningText(lines: readonly Line[], width: number): Footnote[] {
  const notes: Footnote[] = [];
  let textBefore = '';
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    const number = Number(NOTE.exec(text)?.[1] ?? 0);
    if (number !== (notes[notes.length - 1]?.number ?? 0) + 1 || !isMarked(textBefore, number)) {
      textBefore += `${text}\n`;
      continue;
    }
    let end = index + 1;
    while (end < lines.length && goesOn(lines, end, width)) end += 1;
    notes.push({ number, first: index, end });
    index = end - 1;
  }
  return notes;
}

/** Whether the line belongs to the footnote that the line before belongs to. */
function goesOn(lines: readonly Line[], index: number, width: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (!line || !before || line.gap || SECTION_NUMBER.test(line.text) || NOTE.test(line.text)) return false;
  if (bulletSign(line.text)?.doubtful === false) return false;
  const [word = ''] = line.text.split(/\s/u);
  if (before.text.length + 1 + word.length <= width * EARLIEST_CUT) return false;
  return !(/[.!?]["»”)]?$/u.test(before.text) && /^\p{Ll}/u.test(line.text));
}

function notesOfPage(lines: readonly Line[], start: number, end: number, expected: number): Footnote[] {
  const starts: { number: number; first: number }[] = [];
  let next = expected;
  let textBefore = '';
  for (let index = start; index < end; index += 1) {
    const line = lines[index];
    if (!line) break;
    const match = NOTE.exec(line.text);
    const number = match ? Number(match[1]) : 0;
    // An annex may count its footnotes from 1 again.
    const counts = number === next || (starts.length === 0 && number === 1);
    if (counts && (starts.length > 0 || isMarked(textBefore, number))) {
      starts.push({ number, first: index });
      next = number + 1;
    }
    if (starts.length === 0) textBefore += `${line.text}\n`;
  }
  return starts.map(({ number, first }, at) => ({
    number,
    first,
    end: noteEnd(lines, first, starts[at + 1]?.first ?? end, starts[at + 1] !== undefined),
  }));
}

/** `isFollowed`: another footnote stands at `until`, so that a gap before it ends nothing. */
function noteEnd(lines: readonly Line[], first: number, until: number, isFollowed: boolean): number {
  for (let index = first + 1; index < until; index += 1) {
    const line = lines[index];
    if ((line?.gap && !isFollowed) || SECTION_NUMBER.test(line?.text ?? '') || opensItems(line?.text ?? ''))
      return index;
  }
  return until;
}

/** A point or a heading of the field: where the page ends was not to be seen, the text goes on. */
function opensItems(text: string): boolean {
  return bulletSign(text)?.doubtful === false || fieldOf(text) !== null;
}

/** Whether the number stands glued to a word, a closing sign or a year in the text. */
function isMarked(text: string, number: number): boolean {
  return new RegExp(`(?:[\\p{L}»”")\\]]|(?<!\\d)[.,;:]|\\b(?:19|20)\\d\\d)${number}(?![\\d])`, 'u').test(text);
}

/** Whether the text carries the mark of this footnote. */
export function carriesMark(text: string, number: number): boolean {
  return isMarked(text, number);
}
