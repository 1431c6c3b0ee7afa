import { bulletSign } from '../text/bullets';
import type { Line } from '../text/lines';
import { faultsBetween } from '../text/mending';
import { withNumber } from '../text/similar';
import { cellsOf, isTableRow } from '../text/table-row';

/**
 * A piece of the statistics annex: a group's heading, a line to deliver with all that belongs to it, a row of a table,
 * or other text.
 */
export interface Part {
  readonly kind: 'heading' | 'item' | 'row' | 'text';
  /** Printed number of a heading or an item. */
  readonly number: string | null;
  readonly lines: Line[];
}

/** "1.4.2 Antall …", also with a digit lost ("1..2"); a number alone ("80 prosent") counts only before a capital. */
const NUMBERED = /^(\d{1,2}(?:\.\d{0,3}){2,4}(?=\s*[\p{L}«"(])|\d{1,2}(?:\.\d{1,3})?\.?(?=\s+[\p{Lu}«"]))/u;
/** "A1 Antall søknader" under "A. Asyl". */
const LETTERED = /^(\p{Lu}\d{1,2}(?:\.\d{1,2})?|\p{Lu}(?=\. ))\.?(?=\s+[\p{Lu}«"])/u;
/** Groups do not count further than this; "1.75" is "1.7.5" without its dot. */
const MOST_GROUPS = 20;

/** Splits the annex. Items are the lines with the deepest numbers; without numbers, the bullets of the first level. */
export function partsOfStatistics(lines: readonly Line[]): Part[] {
  const depth = itemDepth(lines);
  const sign = outermostSign(lines);
  const parts: Part[] = [];
  let group = '';
  let item = '';
  lines.forEach((line, index) => {
    const last = parts[parts.length - 1];
    const opened = isTableRow(line.text)
      ? openedByRow(line, lines[index - 1], depth)
      : (numberedByOrder(line, depth, group, item) ?? openedBy(line, depth, group, sign));
    if (opened?.kind === 'heading') group = opened.number ?? '';
    if (opened?.kind === 'item') item = opened.number ?? '';
    if (opened) parts.push({ ...opened, lines: [line] });
    else if (last && goesOn(last, line, lines[index - 1])) last.lines.push(line);
    else parts.push({ kind: 'text', number: null, lines: [line] });
  });
  return parts;
}

/** How many numbers the lines to deliver have; 0 where they have none. */
function itemDepth(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const number = numberOf(line);
    const depth = number === null ? undefined : depthOf(number);
    if (depth !== undefined) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].filter(([, count]) => count >= 2).map(([depth]) => depth));
}

/** The sign of the first level: bullets where there are any, else the first sign ("a)", "–"). */
export function outermostSign(lines: readonly Line[]): string | null {
  const signs = lines.flatMap(({ text }) => bulletSign(text)?.sign ?? []);
  return signs.includes('•') ? '•' : (signs[0] ?? null);
}

/** A table's first row without a number is its head; a row with a shorter number than the others heads a group. */
function openedByRow(
  line: Line,
  before: Line | undefined,
  depth: number,
): { kind: 'heading' | 'row' | 'text'; number: string | null } {
  const cells = cellsOf(line);
  const number = numberOf(line);
  const isHead = number === null && !(before && isTableRow(before.text));
  if (cells.length === 0 || isHead) return { kind: 'text', number: null };
  const isGroup = number !== null && number.split('.').length < depth && cells.length === 2;
  return { kind: isGroup ? 'heading' : 'row', number };
}

/** Whether a cell holds nothing but a printed number. */
export function isNumber(text: string): boolean {
  return /^\d{1,2}(?:\.\d{1,3})*\.?$/u.test(text);
}

function numberOf(line: Line): string | null {
  if (isTableRow(line.text)) {
    const [first] = cellsOf(line);
    return first && isNumber(first.text) ? first.text.replace(/\.$/u, '') : null;
  }
  const number = NUMBERED.exec(withNumber(line.text))?.[1] ?? LETTERED.exec(line.text)?.[1];
  return number?.trim().replace(/\.$/u, '') ?? null;
}

/** "1.2" and "A1" are of the second level. */
function depthOf(number: string): number {
  return number.split('.').length + (/^\p{Lu}\d/u.test(number) ? 1 : 0);
}

/** `group`: the number of the open group; seen again it is an item that lost its last digit. */
function openedBy(
  line: Line,
  depth: number,
  group: string,
  sign: string | null,
): { kind: 'heading' | 'item'; number: string | null } | null {
  if (depth === 0) return sign !== null && bulletSign(line.text)?.sign === sign ? { kind: 'item', number: null } : null;
  const number = numberOf(line);
  if (number === null) return null;
  const own = depthOf(number);
  const isCut = own === depth - 1 && own > 1 && (number === group || Number(number.split('.').pop()) > MOST_GROUPS);
  if (own === depth || isCut) return { kind: 'item', number };
  return own < depth && line.text.length < 110 ? { kind: 'heading', number } : null;
}

const DAMAGED_NUMBER = /^(?<number>[\d.,]{2,7})(?=\s*\p{Lu})/u;

/**
 * A line whose number is damaged is the next one by its place, where one fault tells them apart: "26.6" after "2.6.5" is an
 * item, "1.55" after "1.4.3" a heading.
 */
function numberedByOrder(
  { text }: Line,
  depth: number,
  group: string,
  item: string,
): { kind: 'heading' | 'item'; number: string } | null {
  const printed = DAMAGED_NUMBER.exec(withNumber(text))?.groups?.number?.replace(/\.$/u, '');
  if (printed === undefined || group === '' || group.split('.').length !== depth - 1) return null;
  if (isNumber(printed) && printed.split('.').length === depth) return null;
  const next = item.startsWith(`${group}.`) ? nextOf(item) : `${group}.1`;
  if (faultsBetween(printed, next, 1) <= 1) return { kind: 'item', number: next };
  const isNextGroup = Number(printed.split('.').pop()) > MOST_GROUPS && faultsBetween(printed, nextOf(group), 1) <= 1;
  return isNextGroup ? { kind: 'heading', number: nextOf(group) } : null;
}

function nextOf(number: string): string {
  return number.replace(/\d+$/u, (last) => String(Number(last) + 1));
}

/** "Vi ber om …", "I tillegg skal Fjelltilsynet levere …": another demand than the line above. */
const ASKS_ANEW =
  /^(?:vi ber|(?:i tillegg |dessuten |videre |vidare )?skal|det skal|direktoratet skal|etaten skal)(?![\p{L}])/iu;

/** A heading goes on over small letters; an item until a gap or a sentence that asks for the next group. */
function goesOn(part: Part, line: Line, before: Line | undefined): boolean {
  if (part.kind === 'row') return false;
  if (part.kind === 'heading') return /^\p{Ll}/u.test(line.text) && !line.gap;
  if (bulletSign(line.text) && part.kind === 'item') return true;
  if (line.gap) return /^\p{Ll}/u.test(line.text) && before !== undefined && before.page !== line.page;
  return part.kind === 'text' || !ASKS_ANEW.test(line.text);
}
