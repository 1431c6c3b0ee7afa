import type { Line } from '../text/lines';
import { endsSentence, startsHigh } from './line-shapes';
import type { OpenBlock } from './open-block';
import type { Zone } from './vocabulary';

interface Open extends OpenBlock {
  readonly zone: Zone;
}

/** Lines are cut at this part of their usual length at the earliest: letters are not equally wide. */
const EARLIEST_CUT = 0.85;

/** Whether a line goes on with the open block that the line before belongs to, on one page. `width`: length of a full line. */
export function continues({ kind, lines, zone }: Open, line: Line, before: Line, width: number): boolean {
  // Points of money are short, and what stands below them is none of theirs.
  if (!line.gap && kind === 'bullet' && (zone === 'money' || isOfWords(lines))) return !breaksHard(before, line, width);
  if (!line.gap) return kind !== 'paragraph' || !endsParagraph(before, line, width);
  return /^\p{Ll}/u.test(line.text) && !endsSentence(before.text);
}

/** A point that starts low and has no sentence in it ("antall klager"): a sentence below it is none of its own. */
function isOfWords(lines: OpenBlock['lines']): boolean {
  const [first] = lines;
  if (!first || !/^\p{Ll}/u.test(first.line.text.slice(first.cut))) return false;
  return lines.every(({ line }) => !/[.:;,]$/u.test(line.text));
}

/** Whether the line before was cut though it had room for the next word: what starts high after it is a paragraph of its own. */
function breaksHard(before: Line, line: Line, width: number): boolean {
  const room = width * EARLIEST_CUT - before.text.length - 1;
  const [word = ''] = line.text.split(/\s/u);
  return startsHigh(line.text) && word.length <= room;
}

/** In wrapped text without gaps a paragraph ends with a sentence whose line had room for the next word. */
function endsParagraph(before: Line, line: Line, width: number): boolean {
  return /[.!?]["»”]?$/u.test(before.text) && breaksHard(before, line, width);
}

/** "Frist: 1. mai" on a line of its own belongs to what stands above it. */
const DEADLINE_LINE =
  /^(?:tids|leveranse|rapporterings)?frist(?:en)?(?: for (?:oppdraget|levering|leveranse)| er)?(?![\p{L}])/iu;

/** Whether the line tells the deadline of what stands above it. */
export function isDeadlineLine(text: string): boolean {
  return DEADLINE_LINE.test(text);
}
