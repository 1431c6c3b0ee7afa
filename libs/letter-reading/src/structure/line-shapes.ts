/** What the letters and signs of a line tell by themselves. */

/** Whether the line ends a sentence or announces a list. */
export function endsSentence(text: string): boolean {
  return /[.:!?;)\]]["»”]?\d{0,2}$/.test(text);
}

/** Whether a sentence, a title or a number starts here. */
export function startsHigh(text: string): boolean {
  return /^["«”(]?[\p{Lu}\d]/u.test(text);
}

/** Whether a title is printed in capitals. */
export function isCapitals(printed: string): boolean {
  if (!/\p{Lu}{2}/u.test(printed)) return false;
  // A small l among capitals is an I that was read wrongly, and no other letter is.
  if (/(?!l)\p{Ll}/u.test(printed)) return false;
  const text = printed.replace(/(?<=[\p{Lu}\d])l|l(?=[\p{Lu}\d])/gu, 'I');
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 8 && hasNoSmallLetters(text);
}

export function hasNoSmallLetters(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

/** A heading without Markdown's signs and marks for bold, which are no words; any other line as it is. */
export function unmarked(text: string): string {
  if (!text.startsWith('#') && !text.startsWith('**')) return text;
  return text
    .replace(/^#{1,6}\s+/u, '')
    .replace(/^\*\*(.+)\*\*$/u, '$1')
    .trim();
}

/** "Post 70 Tilskudd, kan overføres  208 800": a row of a table of money. */
export function endsInMoney(text: string): boolean {
  return /\s\d{1,3}(?:[ \u00a0]\d{3})+$/u.test(text);
}

/** "… etter ny metode.   1. juni 2026": a deadline in the margin ends the line. */
export function endsInDay(text: string): boolean {
  return /(?<!\d)\d{1,2}\. ?(?:(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)\p{L}*\.? 20\d\d|\d{1,2}\. ?20\d\d)$/iu.test(
    text,
  );
}
