import type { TimeExpression } from '../deadlines/expressions';
import type { Sentence } from '../deadlines/sentences';
import type { LetterContext } from '../items/draft';
import type { Block, Section } from '../structure/section';
import { amendedTimes, type AmendedTimes } from './amended-times';
import type { AmendmentRule } from './amendment-rules';

/** Where one change is told: the sentence, the form of words, and where these stand in the block's text. */
export interface Told {
  readonly section: Section;
  readonly block: Block;
  readonly sentence: Sentence;
  readonly rule: AmendmentRule;
  readonly at: Range;
  /** For a row of a table that has a column of new deadlines. */
  readonly cells?: AmendingCells;
}

/** Where the cells of a row stand in its text. */
export interface AmendingCells {
  readonly concerns: Range;
  readonly fresh: Range;
  readonly old: Range | null;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

function expressionsIn(context: LetterContext, { block, sentence }: Told): TimeExpression[] {
  return context.expressions(block).filter(({ from }) => from >= sentence.from && from < sentence.to);
}

/** The words of time of the sentence, each for what it is to the change. */
export function timesIn(context: LetterContext, told: Told): AmendedTimes {
  const { text } = context.passage(told.block);
  const { cells } = told;
  if (cells) return timesInCells(expressionsIn(context, told), cells);
  return amendedTimes(context, text, expressionsIn(context, told), told.rule, told.at);
}

function timesInCells(expressions: readonly TimeExpression[], { fresh, old }: AmendingCells): AmendedTimes {
  const inCell = (cell: Range | null) => expressions.find(({ to }) => cell && cell.from < to && to <= cell.to) ?? null;
  const own = expressions.filter((it) => it === inCell(fresh) || it === inCell(old));
  return { fresh: inCell(fresh), old: inCell(old), own };
}

const ASKED_BEFORE =
  /(?<![\p{L}])(?:ble|blei|vart|ba|bad|bedt|hadde|har|var|er|skulle)(?![\p{L}])[^.]*(?:oppdrag|bedt|bede|levere|frist|oversende|rapport)/iu;

/** The date that a sentence before tells as what was asked for: "I tildelingsbrevet ble direktoratet bedt om å levere … innen 1. oktober." */
export function oldBefore(context: LetterContext, { block, sentence, rule }: Told): TimeExpression | null {
  if (rule.kind !== 'deadline') return null;
  const { text } = context.passage(block);
  const earlier = context
    .expressions(block)
    .filter(({ meaning, from }) => meaning.type === 'date' && from < sentence.from);
  const told = earlier.filter(
    (it) =>
      /innen|innan|senest|seinast|frist/u.test(it.lead) &&
      ASKED_BEFORE.test(text.slice(it.sentence.from, it.sentence.to)),
  );
  return told[told.length - 1] ?? null;
}
