const ENDS_IN_SIGN = /[-\u00AD\u2010–]$/u;
/** A hyphen that justified lines set apart from its word; a dash looks the same. */
const APART = /(?<before>\p{L}+) (?<sign>[-\u2010])$/u;
/** An address has no hyphen after a full stop or a space: "(kari.-" over "nes@dep.example)". */
const BROKEN_ADDRESS = /[\p{L}\d](?:\.| )-$/u;
const BROKEN = /(?<before>[\p{L}\p{N}.-]*)(?<sign>[-\u00AD\u2010]|(?<=\d)–)$/u;
const GOES_ON = /^(?<rest>(?:\p{L}[\p{L}-]+|\d+)[.,;:)»”]*)(?:\s+|$)/u;
/** "nærings- og handelsdepartementet": the hyphen stands for a word that is left out. */
const LEFT_OUT = /^(?:og|eller|samt|til|men|som|i|av|for|på|med)$/u;

/** Words that go on after a dash more often than they end a broken word. */
const AFTER_A_DASH =
  /^(?:det|dette|den|de|der|ikke|ikkje|også|blant|særlig|både|at|er|skal|kan|vil|herunder|altså|slik|ved|fra|frå)$/u;

/** The words of a document, asked for only where a line ends in a hyphen. */
export type KnownWords = () => ReadonlySet<string>;

export function wordsIn(texts: () => Iterable<string>): KnownWords {
  let known: Set<string> | null = null;
  return () => {
    if (known) return known;
    known = new Set();
    let broken = false;
    for (const text of texts()) {
      const words = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
      // What stands before a hyphen at a line's end, and what goes on below, is what is asked about.
      const breaks = ENDS_IN_SIGN.test(text);
      for (const word of words.slice(broken ? 1 : 0, breaks ? -1 : undefined)) known.add(word);
      broken = breaks;
    }
    return known;
  };
}

/**
 * Joins words that a line end parts: "utred-" over "ning av" becomes "utredning" over "av". A hyphen that belongs to
 * the word ("IA-" over "avtalen", "Nord-" over "Norge") stays, and where the document writes the word both says which.
 * Soft hyphens go.
 */
export function joinBrokenWords(lines: readonly string[], known: KnownWords): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const above = joined.length - 1;
    const { whole, left } = joinOver(joined[above] ?? '', line, known);
    if (whole !== null) joined[above] = whole;
    if (whole === null || left !== '') joined.push(left);
  }
  return joined.map((line) => line.replaceAll('\u00AD', ''));
}

function joinOver(above: string, line: string, known: KnownWords): { whole: string | null; left: string } {
  if (!ENDS_IN_SIGN.test(above)) return { whole: null, left: line };
  if (BROKEN_ADDRESS.test(above) && /^[\p{L}\d.-]+@/u.test(line))
    return { whole: above.slice(0, -1).trimEnd() + line, left: '' };
  const broken = closed(above, line, known);
  const rest = GOES_ON.exec(line)?.groups?.rest;
  if (!broken?.sign || !broken.before || rest === undefined) return { whole: null, left: line };
  const { before, sign } = broken;
  // A dash with a space before it, an address and a number are no broken words.
  if (sign !== '\u00AD' && (LEFT_OUT.test(rest) || !/[\p{L}\p{N}]$/u.test(before))) return { whole: null, left: line };
  // The dash of a range: "10–" over "12".
  if (sign === '–' && !/^\d/u.test(rest)) return { whole: null, left: line };
  const own = sign !== '\u00AD' && isOwnHyphen(before, rest, known);
  return {
    whole: `${above.slice(0, -1).trimEnd()}${own ? sign : ''}${rest}`,
    left: line.slice(rest.length).trimStart(),
  };
}

/** The end of a line that a hyphen breaks: glued to its word, or apart where what it breaks is no word of the document. */
function closed(above: string, line: string, known: KnownWords): Record<string, string> | undefined {
  const apart = APART.exec(above)?.groups;
  const more = /^\p{Ll}\p{L}+/u.exec(line)?.[0];
  if (!apart?.before || more === undefined) return BROKEN.exec(above)?.groups;
  const words = known();
  const isDash = words.has(apart.before) || AFTER_A_DASH.test(more);
  return words.has(apart.before + more) || !isDash ? apart : undefined;
}

function isOwnHyphen(before: string, rest: string, known: KnownWords): boolean {
  if (!/\p{Ll}{2}$/u.test(before) || !/^\p{Ll}/u.test(rest)) return true;
  const word = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? before;
  const more = /^[\p{L}\p{N}]+/u.exec(rest)?.[0] ?? rest;
  const words = known();
  if (words.has(word + more)) return false;
  // A name that stands alone elsewhere ("Nav") keeps its hyphen ("Nav-kontoret"); "Utred" never stands alone.
  return words.has(`${word}-${more}`) || (/^\p{Lu}/u.test(word) && words.has(word));
}
