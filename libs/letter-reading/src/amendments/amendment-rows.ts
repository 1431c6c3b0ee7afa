import type { LetterContext } from '../items/draft';
import type { Block, Section } from '../structure/section';
import type { AmendmentRule } from './amendment-rules';
import { namesSomething } from './reference';
import { timesIn, type Range, type Told } from './told';

const NEW = /(?<![\p{L}])(?:ny|nye|endret|endra|utsatt|utsett|revidert) (?:\p{L}*frist|dato)/iu;
const OLD =
  /(?<![\p{L}])(?:opprinnelig|opphavleg|tidligere|tidlegare|gammel|gammal|dagens|fra) ?(?:\p{L}*frist|dato)?/iu;

/** A table with a column "Ny frist". */
const COLUMN: AmendmentRule = { name: 'new-deadline-column', version: '1', kind: 'deadline', pattern: /(?!)/u };

/** The rows of tables that move deadlines: the head names a column of new deadlines, each row under it moves one. */
export function toldInRows(context: LetterContext, section: Section): Map<Block, Told> {
  const told = new Map<Block, Told>();
  let head: string[] | null = null;
  for (const block of section.blocks) {
    if (block.kind !== 'row') {
      head = null;
      continue;
    }
    const { text } = context.passage(block);
    const cells = cellsOf(text);
    const words = cells.map(({ from, to }) => text.slice(from, to).trim());
    if (words.some((cell) => NEW.test(cell)) && context.expressions(block).length === 0) head = words;
    else if (head) {
      const row = rowOf(section, block, text, cells, head);
      if (row && timesIn(context, row).fresh) told.set(block, row);
    }
  }
  return told;
}

function rowOf(
  section: Section,
  block: Block,
  text: string,
  cells: readonly Range[],
  head: readonly string[],
): Told | null {
  const fresh = cells[head.findIndex((cell) => NEW.test(cell))];
  const old = cells[head.findIndex((cell) => OLD.test(cell))] ?? null;
  const named = cells
    .filter((cell) => cell !== fresh && cell !== old && namesSomething(text.slice(cell.from, cell.to)))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const [concerns] = named;
  if (!fresh || !concerns) return null;
  const sentence = { from: 0, to: text.length };
  return { section, block, sentence, rule: COLUMN, at: fresh, cells: { concerns, fresh, old } };
}

/** The cells between the bars of a row. */
function cellsOf(text: string): Range[] {
  const bars = [...text.matchAll(/\|/gu)].map(({ index }) => index);
  return bars.slice(0, -1).map((bar, index) => ({ from: bar + 1, to: bars[index + 1] ?? text.length }));
}
