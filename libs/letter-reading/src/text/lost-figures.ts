/** Whether a scanner damaged figures of a text: told by the years that stand all over a letter, whose figures are known. */

/** What was found of a letter's figures. */
export interface FigureFaults {
  /** Figures are missing, or stand twice: a day of one figure may be the rest of one of two, "11" may be a "1". */
  readonly lost: boolean;
  /** Figures were turned round too: "21" may be a "12". */
  readonly turned: boolean;
}

/** Three to five figures that stand by themselves and are no amount, no share and no paragraph's number. */
const BROKEN =
  /(?<![\p{L}\d.,§/:–-]|\d )(\d{3,5})(?![\p{L}\d%]|[.,:/–-]\d| \d{3}(?!\d)| (?:mill|mrd|kr|pst|prosent|personer|plasser))/gu;

/** One such number may be something else: a footnote's number glued to a year, or a chapter of the budget. */
const ENOUGH = 2;

/**
 * Whether years near the letter's own have a figure too few or too many in several places ("206", "026", "20226" for 2026), or two
 * that changed places ("0226", "2206"). `year`: the letter's; null where it is not known, and nothing is told.
 */
export function figureFaults(letter: string, year: number | null): FigureFaults {
  if (year === null) return { lost: false, turned: false };
  const years = [year - 1, year, year + 1].map(String);
  const broken = new Set(years.flatMap(brokenFormsOf));
  const turned = new Set(years.flatMap(turnedFormsOf));
  let found = 0;
  let areTurned = false;
  for (const [figures] of letter.matchAll(BROKEN)) {
    if (!broken.has(figures) && !turned.has(figures)) continue;
    // No number is written with a naught before it.
    found += figures.startsWith('0') ? ENOUGH : 1;
    areTurned ||= turned.has(figures);
  }
  const lost = found >= ENOUGH;
  return { lost, turned: lost && areTurned };
}

function brokenFormsOf(year: string): string[] {
  return [...year].flatMap((figure, at) => [
    year.slice(0, at) + year.slice(at + 1),
    year.slice(0, at) + figure + year.slice(at),
  ]);
}

/** The first figures changed places; with the last ones it would be another year. */
function turnedFormsOf(year: string): string[] {
  const [a = '', b = '', c = '', d = ''] = year;
  return [b + a + c + d, a + c + b + d].filter((form) => form !== year);
}
