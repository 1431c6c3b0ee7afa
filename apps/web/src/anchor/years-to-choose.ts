const YEARS_AROUND = [-2, -1, 0, 1];

/** The budget years around this one, and `others` that there is a reason to look at; from the first to the last. */
export function yearsToChoose(thisYear: number, others: readonly number[]): number[] {
  return [...new Set([...YEARS_AROUND.map((step) => thisYear + step), ...others])].sort((a, b) => a - b);
}

/** The years that letters are for: their own, else that of their date. */
export function yearsOfLetters(
  letters: readonly { readonly year: number | null; readonly date: string | null }[],
): number[] {
  return letters.flatMap(({ year, date }) => year ?? (date ? Number(date.slice(0, 4)) : []));
}
