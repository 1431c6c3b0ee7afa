import { cutText } from '../letter/cut-text';
import { seriesOf } from '../series/begin-series';
import type { Series } from '../series/series';
import { newRuleSentence, seriesSentence, type SeriesRuleEvent } from '../series/series-sentence';
import { seriesWords } from '../series/series-words';
import { instantOfMs, msOf, type Instant } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import type { ItemEvent, ItemEventBody } from './event';
import type { ItemState } from './item-state';
import { withinSentence } from './rules/rule';

/** What has been changed of what an item asks for, or of when: its owner is told of it once. */
export interface ItemNews {
  /** The event's; part of the key of the notice. */
  readonly seq: number;
  readonly at: Instant;
  /** Id of the person who did it. */
  readonly by: string;
  /** Whether what recurs comes to its end by it: that is told though nothing is left open. */
  readonly ends: boolean;
  /** Norwegian: what, by which letter or by whom, and how it was before. */
  readonly words: string;
}

/** Longer than any news is told, so that the state stays small. */
const KEPT_MS = 40 * 86_400_000;

/** Characters of a demand's earlier text; the history has all of it. */
const BEFORE_LENGTH = 300;

/** Adds what the owner is to be told of an event to the state after it. Pure. */
export function withNews(after: ItemState, before: ItemState, event: ItemEvent): ItemState {
  const { body, at, by, seq } = event;
  const words = wordsOf(body, before, event);
  if (!words) return after;
  const kept = (before.news ?? []).filter((it) => it.at >= instantOfMs(msOf(at) - KEPT_MS));
  const last = kept.at(-1);
  // The pace that a letter gives comes with the letter's change: one piece of news.
  if (body.kind === 'series-set' && body.raw !== undefined && last?.at === at && last.by === by)
    return { ...after, news: [...kept.slice(0, -1), { ...last, words: `${last.words} ${words}` }] };
  return { ...after, news: [...kept, { seq, at, by, ends: body.kind === 'series-ended', words }] };
}

function wordsOf(body: ItemEventBody, before: ItemState, event: ItemEvent): string | null {
  switch (body.kind) {
    case 'amended':
      return amendedWords(body);
    case 'series-set':
    case 'series-paused':
    case 'series-resumed':
      return seriesWordsOf(body, seriesOf(before));
    case 'series-ended':
      return isToldOtherwise(body, before, event) ? null : seriesWordsOf(body, seriesOf(before));
    default:
      return null;
  }
}

/** 'Ny ordlyd etter supplerende tildelingsbrev nr. 2. Tidligere ordlyd: «Lever en plan.»' */
function amendedWords({ reference, words, text }: Extract<ItemEventBody, { kind: 'amended' }>): string {
  const letter = withinSentence(reference);
  return text
    ? `Ny ordlyd etter ${letter}. Tidligere ordlyd: «${cutText(text.before, BEFORE_LENGTH)}»`
    : `Endret etter ${letter}: «${words}»`;
}

/** What becomes of it, what was before, who did it and why. */
function seriesWordsOf(body: SeriesRuleEvent, series: Series | null): string {
  if (body.kind === 'series-set') {
    const earlier = series ? `Tidligere: ${seriesWords(series)}.` : 'Til nå har det ikke vært noen fast rapportering.';
    // The letter that asks for a pace is named beside it.
    return [newRuleSentence(body), earlier, ...(body.raw === undefined ? [body.source] : [])].join(' ');
  }
  const pause = body.kind === 'series-resumed' && series?.pauses.findLast(({ until }) => until >= body.on);
  return [
    seriesSentence(body),
    ...(pause ? [`Pausen skulle ha vart til og med ${norwegianDate(pause.until)}.`] : []),
    ...(body.who ? [`Bestemt av ${body.who}.`] : []),
  ].join(' ');
}

/** What ends with the whole item is told of what was open of it; of what goes on in the next letter nothing is told. */
function isToldOtherwise(
  { within }: Extract<ItemEventBody, { kind: 'series-ended' }>,
  { deliverables }: ItemState,
  { at, by }: Pick<ItemEvent, 'at' | 'by'>,
): boolean {
  if (within === 'carried-over') return true;
  return (
    within !== undefined &&
    deliverables.some(({ cancelled, superseded }) =>
      [cancelled, superseded].some((ended) => ended?.at === at && ended.by === by),
    )
  );
}
