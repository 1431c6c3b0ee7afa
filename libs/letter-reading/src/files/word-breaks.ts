const BROKEN = /(?<before>[\p{L}\p{N}.-]*)(?<sign>[-\u00AD\u2010]|(?<=\d)–)$/u;
const GOES_ON = /^(?<rest>(?:\p{L}[\p{L}-]+|\d+)[.,;:)»”]*)(?:\s+|$)/u;
/** "nærings- og handelsdepartementet": the hyphen stands for a word that is left out. */
const LEFT_OUT = /^(?:og|eller|samt|til|men|som|i|av|for|på|med)$/u;

/**
 * Joins words that a line end parts: "utred-" over "ning av" becomes "utredning" over "av". A hyphen that belongs to
 * the word ("IA-" over "avtalen", "Nord-" over "Norge") stays. Soft hyphens go.
 */
export function joinBrokenWords(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const above = joined.length - 1;
    const { whole, left } = joinOver(joined[above] ?? '', line);
    if (whole !== null) joined[above] = whole;
    if (whole === null || left !== '') joined.push(left);
  }
  return joined.map((line) => line.replaceAll('\u00AD', ''));
}

function joinOver(above: string, line: string): { whole: string | null; left: string } {
  const broken = BROKEN.exec(above)?.groups;
  const rest = GOES_ON.exec(line)?.groups?.rest;
  if (!broken?.sign || !broken.before || rest === undefined) return { whole: null, left: line };
  const before = broken.before;
  const soft = broken.sign === '\u00AD';
  // A dash with a space before it, an address and a number are no broken words.
  if (!soft && (LEFT_OUT.test(rest) || !/[\p{L}\p{N}]$/u.test(before))) return { whole: null, left: line };
  // The dash of a range: "10–" over "12".
  if (broken.sign === '–' && !/^\d/u.test(rest)) return { whole: null, left: line };
  const ownHyphen = !soft && !(/\p{Ll}{2}$/u.test(before) && /^\p{Ll}/u.test(rest));
  const whole = `${above.slice(0, -1)}${ownHyphen ? broken.sign : ''}${rest}`;
  return { whole, left: line.slice(rest.length).trimStart() };
}
