import type { Line } from '../text/lines';
import { isMarkedBelow, marksItsChapters } from './heading-marks';

/** A point takes at most so many lines. */
const MOST_LINES = 6;
const POINT = /^(?<number>\d{1,2})\.?\s+\p{L}/u;

interface Place {
  readonly lines: readonly Line[];
  readonly index: number;
  /** The number of the open chapter. */
  readonly openNumber: readonly number[];
}

/** Whether "3. Title" is a point of a list, where chapters are `marked` as headings or their numbers have come further. */
export function isPoint({ lines, index, openNumber }: Place, marked: boolean): boolean {
  if (marksItsChapters(lines)) return !marked || isMarkedBelow(lines, index);
  return openNumber.length > 0 && isAnnouncedPoint(lines, index);
}

/**
 * Whether a line is a point of a list that a sentence announces: "… følgende hovedmål:", then "1. …" and all numbers up to
 * this one, close together. The points may be titles, and look like chapters. A chapter stands apart.
 */
function isAnnouncedPoint(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  let number = numberOf(line);
  if (!line || number === null || line.gap || line.startsPage) return false;
  let last = index;
  for (let at = index - 1; at >= 0 && last - at <= MOST_LINES; at -= 1) {
    const above = lines[at];
    if (number === 1) return above?.text.endsWith(':') === true;
    const found = numberOf(above);
    if (found === null) continue;
    if (found !== number - 1) return false;
    number = found;
    last = at;
  }
  return false;
}

function numberOf(line: Line | undefined): number | null {
  const number = POINT.exec(line?.text ?? '')?.groups?.number;
  return number === undefined ? null : Number(number);
}
