/** Whether a scanner lost figures of a text: told by the years that stand all over a letter, whose figures are known. */

/** Three or five figures that stand by themselves and are no amount, no share and no paragraph's number. */
const BROKEN =
  /(?<![\p{L}\d.,§/:–-]|\d )(\d{3}|\d{5})(?![\p{L}\d%]|[.,:/–-]\d| \d{3}(?!\d)| (?:mill|mrd|kr|pst|prosent|personer|plasser))/gu;

/** One such number may be something else: a footnote's number glued to a year, or a chapter of the budget. */
const ENOUGH = 2;

/**
 * Whether years near the letter's own have a figure too few or too many in several places ("206", "026", "20226" for 2026). Then a
 * day of one figure may be the rest of one of two. `year`: the letter's; null where it is not known, and nothing is told.
 */
export function figuresAreLost(letter: string, year: number | null): boolean {
  if (year === null) return false;
  const broken = new Set([year - 1, year, year + 1].map(String).flatMap(brokenFormsOf));
  let found = 0;
  for (const [figures] of letter.matchAll(BROKEN)) {
    if (!broken.has(figures)) continue;
    // No number is written with a naught before it.
    found += figures.startsWith('0') ? ENOUGH : 1;
    if (found >= ENOUGH) return true;
  }
  return false;
}

function brokenFormsOf(year: string): string[] {
  return [...year].flatMap((figure, at) => [
    year.slice(0, at) + year.slice(at + 1),
    year.slice(0, at) + figure + year.slice(at),
  ]);
}
