import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import { timingOf } from '../items/timing';
import { readSpans } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import { cellsOf } from '../text/table-row';
import type { AnnexFound } from './annex-lines';
import { addStatistic, type Groups } from './statistic-items';
import { isNumber, type Part } from './statistics-parts';

/** Shorter cells are signs and numbers, not what is to be delivered. */
const SHORTEST_TEXT = 5;

/** A row of a table: its number, what is to be delivered, and when, in any order. What says no "when" has its group's. */
export function addStatisticRow(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  { lines: [line] }: Part,
  groups: Groups,
  found: AnnexFound,
): void {
  if (!line) return;
  const cells = cellsOf(line).map(({ text, span }) => ({ text, read: readSpans(context, [span], line.page), span }));
  const timings = cells.map(({ text, read }) => (isNumber(text) ? null : timingOf(context, anchors, read)));
  const when = timings.findIndex((timing) => timing !== null);
  const told = cells.filter((_, index) => index !== when);
  if (!told.some(({ text }) => /\p{L}/u.test(text) && text.length >= SHORTEST_TEXT)) return;
  found.used.add(line);
  const read = readSpans(
    context,
    told.map(({ span }) => span),
    line.page,
  );
  const number = /^\d[\d.]*\d/u.exec(read.passage.text)?.[0] ?? null;
  const timing = timings[when] ?? null;
  addStatistic(context, anchors, section, { read, number, timing }, groups, found);
}
