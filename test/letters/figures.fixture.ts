import { coreKinds, type Figure, type Score } from './score.fixture';

const atLeast = (name: string, { recall, precision }: Figure, least: number): string[] => [
  ...(recall < least ? [`${name}: recall ${recall.toFixed(3)}, at least ${least}`] : []),
  ...(precision < least ? [`${name}: precision ${precision.toFixed(3)}, at least ${least}`] : []),
];

/** What a reading must reach on every letter, and does not; with everything that is wrong, in words. */
export function shortfalls(scored: Score): string[] {
  const frequenciesRight = 1 - scored.frequenciesWrong.length / (scored.frequencies || 1);
  const short = [
    ...Object.entries(scored.kinds).flatMap(([kind, figure]) =>
      coreKinds.has(kind) ? atLeast(kind, figure, 0.98) : [],
    ),
    ...atLeast('all kinds', scored.all, 0.95),
    ...(scored.datesWrong.length > 1 ? [`${scored.datesWrong.length} days wrong, at most 1`] : []),
    ...(scored.invented.length > 0 ? [`${scored.invented.length} days invented, none allowed`] : []),
    ...(frequenciesRight < 0.97 ? [`frequencies: ${frequenciesRight.toFixed(3)} right, at least 0.97`] : []),
  ];
  return short.length === 0 ? [] : [...short, ...whatIsWrong(scored)];
}

/** Everything that a reading has wrong, a line each. */
export function whatIsWrong(scored: Score): string[] {
  return [
    ...scored.missed.map((line) => `missed ${line}`),
    ...scored.extra.map((line) => `extra ${line}`),
    ...scored.datesWrong.map((line) => `day ${line}`),
    ...scored.invented.map((line) => `invented ${line}`),
    ...scored.frequenciesWrong.map((line) => `frequency ${line}`),
    ...scored.meetingsWrong.map((line) => `meeting ${line}`),
    ...scored.contactsWrong.map((line) => `contacts ${line}`),
  ];
}
