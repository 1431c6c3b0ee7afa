import { weightsOf, wordsOf } from '../carry-over/letter-words';
import type { ReadAmendment } from '../letter/amendment';
import type { ItemKind, MainReportPeriod } from '../letter/reading';
import type { LocalDate } from '../time/local-date';

/** What of an item of today's register counts when a letter's words are looked for in it. */
export interface AmendableItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly number: string | null;
  readonly chapter: string | null;
  readonly heading: string | null;
  readonly text: string;
  /** Those that can still change, the ones that bind others left out. */
  readonly deliverables: readonly {
    readonly id: string;
    readonly label: string;
    readonly due: LocalDate | null;
    readonly report: MainReportPeriod | null;
  }[];
}

export const matchReasons = ['number', 'title', 'words', 'chapter', 'old-date'] as const;
/** Why an item is taken for the one that the letter means. */
export type MatchReason = (typeof matchReasons)[number];

/** An item that a change may be about. */
export interface AmendmentMatch {
  readonly itemId: string;
  /** The deliverable whose deadline is meant; null where the item has several and nothing tells which. */
  readonly deliverableId: string | null;
  /** 0–1. */
  readonly score: number;
  readonly because: readonly MatchReason[];
}

/** What was found: the best is proposed where it is good and stands out; the others are there to choose from, best first. */
export interface AmendmentMatches {
  readonly proposed: AmendmentMatch | null;
  readonly offered: readonly AmendmentMatch[];
}

/** From here on an item is proposed … */
export const PROPOSED_FROM = 0.5;
/** … if it is ahead of the next by this; else a person chooses among those offered. */
export const AHEAD_BY = 0.08;
export const OFFERED_FROM = 0.2;
const MOST_OFFERED = 6;

/** How far each sign alone makes an item the one that is meant; together they make it surer (1 − Π(1 − sign)). */
const SIGNS: Readonly<Record<MatchReason, number>> = {
  number: 0.85,
  title: 0.8,
  words: 0.85,
  chapter: 0.25,
  'old-date': 0.35,
};
/** A share of words below this says nothing. */
const FEWEST_WORDS = 0.34;
/** Words of items are cut to this length. */
const CUT = 6;
/** The letter names a number, and the item has another. */
const OTHER_NUMBER = 0.4;

/** Words of letters that say that something is changed, not what; cut as the words of items are. */
const ABOUT_LETTERS =
  /^(?:oppdra|deloppd|frist|friste|fristan|ny|nye|nytt|tildel|supple|depart|direkt|brev|brevet|kapitt|kap|punkt|nr|nummer|lever|levere|leveri|leveran|oversen|innlev|krav|kravet|rappor|rapport|dette|denne|år-?\d+|jf|utgår|gjelde|viser|vises|avsnit)$/u;

/**
 * Finds the items of the register that a letter's change may be about, by number, quoted title, words (weighted by how rare they are
 * in the register), chapter and old date. Pure; nothing is decided by it.
 */
export function matchAmendment(
  change: Pick<ReadAmendment, 'kind' | 'concerns' | 'oldDue'>,
  items: readonly AmendableItem[],
  year: number,
): AmendmentMatches {
  const weight = weightsOf([{ year, items }]);
  const sought = soughtWords(change, year);
  const offered = items
    .map((item) => matched(change, item, { year, weight, sought }))
    .filter(({ score }) => score >= OFFERED_FROM)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_OFFERED);
  const [best, next] = offered;
  const isClear = best && best.score >= PROPOSED_FROM && best.score - (next?.score ?? 0) >= AHEAD_BY;
  return { proposed: isClear ? best : null, offered };
}

interface Search {
  readonly year: number;
  readonly weight: (word: string) => number;
  readonly sought: readonly string[];
}

function soughtWords({ concerns }: Pick<ReadAmendment, 'concerns'>, year: number): string[] {
  const words = wordsOf({ text: concerns.raw, kind: 'assignment' }, year);
  return [...words].filter((word) => !ABOUT_LETTERS.test(word));
}

function matched(
  change: Pick<ReadAmendment, 'kind' | 'concerns' | 'oldDue'>,
  item: AmendableItem,
  search: Search,
): AmendmentMatch {
  const { concerns, oldDue } = change;
  const share = shareOfWords(item, search);
  const signs: Record<MatchReason, number> = {
    number: sameNumber(concerns.number, item.number) ? 1 : 0,
    title: concerns.title && plain(`${item.heading ?? ''} ${item.text}`).includes(plain(concerns.title)) ? 1 : 0,
    words: share >= FEWEST_WORDS ? share : 0,
    chapter: isWithin(item.chapter, concerns.chapter) ? 1 : 0,
    'old-date': oldDue !== null && item.deliverables.some(({ due }) => due === oldDue) ? 1 : 0,
  };
  const because = matchReasons.filter((reason) => signs[reason] > 0);
  const doubt = because.reduce((rest, reason) => rest * (1 - SIGNS[reason] * signs[reason]), 1);
  const hasOther = concerns.number !== null && item.number !== null && signs.number === 0;
  return {
    itemId: item.id,
    deliverableId: change.kind === 'deadline' ? deliverableOf(change, item) : null,
    score: (1 - doubt) * (hasOther ? OTHER_NUMBER : 1),
    because,
  };
}

/** How much of what the letter says stands in the item, by weight. */
function shareOfWords(item: AmendableItem, { year, weight, sought }: Search): number {
  const own = [...wordsOf({ ...item, text: `${item.heading ?? ''} ${item.text}` }, year)];
  const total = sought.reduce((sum, word) => sum + weight(word), 0);
  const stands = (word: string) => own.some((other) => other === word || isAkin(word, other));
  const found = sought.filter(stands).reduce((sum, word) => sum + weight(word), 0);
  return total === 0 ? 0 : found / total;
}

/** 'utredning' and 'utrede', both cut to six letters, differ in the sixth. */
function isAkin(a: string, b: string): boolean {
  return a.length === CUT && b.length === CUT && a.slice(0, CUT - 1) === b.slice(0, CUT - 1);
}

/** 'Oppdrag nr. 5' and '5', 'TB2026-3' and 'tb 2026-3'. */
function sameNumber(named: string | null, printed: string | null): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/oppdrag|nr\.?|nummer|\s/gu, '');
  return named !== null && printed !== null && bare(named) !== '' && bare(named) === bare(printed);
}

function isWithin(chapter: string | null, named: string | null): boolean {
  return chapter !== null && named !== null && (chapter === named || chapter.startsWith(`${named}.`));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The one with the old date, the one of the report that is named, or the only one. */
function deliverableOf(
  { concerns, oldDue }: Pick<ReadAmendment, 'concerns' | 'oldDue'>,
  { deliverables }: AmendableItem,
): string | null {
  const byDate = deliverables.filter(({ due }) => oldDue !== null && due === oldDue);
  if (byDate.length === 1) return byDate[0]?.id ?? null;
  const tertial = /([12])\. ?tertial/u.exec(concerns.raw)?.[1];
  const byReport = deliverables.filter(({ report }) => tertial !== undefined && report === `T${tertial}`);
  if (byReport.length === 1) return byReport[0]?.id ?? null;
  return deliverables.length === 1 ? (deliverables[0]?.id ?? null) : null;
}
