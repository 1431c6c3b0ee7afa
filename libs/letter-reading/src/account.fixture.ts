import type { Span } from '@tertial/domain';
import { readLetter } from './read-letter';
import {
  numberedPoints,
  pointsOf2014,
  pointsWithSign,
  shapesOfDates,
  wordsOfTime,
  type Sighting,
} from './scan.fixture';

/** What a plain scan of a letter sees, and what of it the reading does not settle. */
export interface Scanned {
  readonly times: number;
  readonly points: number;
  /** Each with the words around it. */
  readonly unsettled: readonly string[];
}

/**
 * Words of time must be a deadline, no deadline, a question or a change by themselves, also inside an item; a point may be
 * an item or a part of one. `damaged`: only what is beyond doubt a point or a date counts, as damage makes others look like one.
 */
export function unsettledIn(letter: string, { damaged = false } = {}): Scanned {
  const { items, notDeadlines, questions, changes = [] } = readLetter(letter);
  const settled: Span[] = [
    ...items.flatMap(({ deliverables }) => deliverables.flatMap(({ span }) => (span ? [span] : []))),
    ...[...notDeadlines, ...questions, ...changes, ...changes.map(({ concerns }) => concerns)].map(({ span }) => span),
  ];
  const covered = [...settled, ...items.flatMap(({ span, spans }) => spans ?? [span])];
  const times = [...wordsOfTime(letter), ...shapesOfDates(letter)];
  const points = damaged
    ? pointsWithSign(letter, { sureOnly: true })
    : [...pointsWithSign(letter), ...numberedPoints(letter), ...pointsOf2014(letter)];
  const around = ({ at, words }: Sighting): string =>
    `${words} … ${letter.slice(Math.max(0, at - 60), at + 60).replace(/\s+/gu, ' ')}`;
  return {
    times: times.length,
    points: points.length,
    unsettled: [...outside(times, settled), ...outside(points, covered)].map(around),
  };
}

function outside(found: readonly Sighting[], spans: readonly Span[]): Sighting[] {
  return found.filter(({ at, to }) => !spans.some(([from, end]) => from < to && at < end));
}
