import { bare, likeness } from './text/similar';

/** Names of ministries and agencies as a letter spells them, also where a scanner damaged some of them. */

const AGENCY =
  '(?:direktoratet|tilsynet|etaten|verket|instituttet|ombudet|ombodet|vesenet|universitetet|høyskolen|høgskolen|høgskulen|museet|administrasjonen|forvaltningen|rådet|senteret|banken|kassen|sentralen)';
const MINISTRY = 'departementet';
/** How a name ends; and what is looked for, as few words have the last letters of all of them. */
const ends = {
  agency: { end: AGENCY, found: `e[nt](?<=${AGENCY})` },
  ministry: { end: MINISTRY, found: MINISTRY },
} as const;
export type BodyKind = keyof typeof ends;

/**
 * "Fjelltilsynet", "Kyst- og fjelldepartementet", "Barne-, ungdoms- og familiedirektoratet". How a name ends is looked for
 * first, and what stands before it from there: that is ten times as fast.
 */
const nameOf = ({ end, found }: (typeof ends)[BodyKind]): string =>
  `${found}(?![\\p{L}])(?<=(?<![\\p{L}-])(?<name>\\p{Lu}\\p{Ll}*(?:-(?:,\\s*\\p{Ll}+-){0,3}\\s+og\\s+\\p{Ll}*)?${end}))`;

/** A name in words of the letter that is at least so like another is the same one. */
const SAME_NAME = 0.85;
/** How like a word must be to "direktoratet" to end a name. */
const SAME_END = 0.8;

/** How often each body is named; `after`: what must follow the name. A name may go on over the end of a line. */
export function countNames(letter: string, kind: BodyKind, after = ''): Map<string, number> {
  const counts = new Map<string, number>();
  const names = new RegExp(`${nameOf(ends[kind])}${after}`, 'gu');
  for (const { groups } of letter.matchAll(names)) {
    const name = (groups?.name ?? '').replace(/\s+/gu, ' ');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The name that is found most, at least so often; null when there is none. */
export function mostNamed(counts: ReadonlyMap<string, number>, least: number): string | null {
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most && most[1] >= least ? most[0] : null;
}

/** The spelling that the letter uses most for a name that it may have damaged where it was found. */
export function usualSpelling(found: string, letter: string, kind: BodyKind): string {
  const name = kind === 'agency' ? withoutRest(found) : found;
  const same = [...countNames(letter, kind)].filter(([other]) => likeness(bare(other), bare(name)) >= SAME_NAME);
  const own = same.find(([other]) => other === name)?.[1] ?? 0;
  const usual = mostNamed(new Map(same), 2);
  return usual !== null && (same.find(([other]) => other === usual)?.[1] ?? 0) > own ? usual : name;
}

/** "Fjelldirektoraet og ir samtidig": where the end of a name is damaged the sentence runs on behind it. */
function withoutRest(found: string): string {
  const words = found.split(' ');
  const last = words.findIndex((word, at) => at + 1 < words.length && endsName(word));
  return last < 0 || /^direktoratet$/iu.test(words[0] ?? '') ? found : words.slice(0, last + 1).join(' ');
}

function endsName(word: string): boolean {
  const letters = bare(word);
  return (
    letters.length > 14 &&
    ['direktoratet', 'direktoratetog'].some((end) => likeness(letters.slice(-end.length), bare(end)) >= SAME_END)
  );
}
