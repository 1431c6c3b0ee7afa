import { withDigits } from '../text/similar';

/**
 * Words of time in damaged text, by their shape. Only what one fault of a scanner makes of a word of time is mended, and
 * only where the result is no other word.
 */
export interface Mended {
  readonly text: string;
  /** For each character of `text`, where it (or the one that stood for it) is in the text as printed. */
  readonly origin: readonly number[];
}

const MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];
const WORDS = [
  ...[
    'utgangen',
    'halvår',
    'kvartal',
    'tertial',
    'tertialvis',
    'tertialrapporten',
    'kvartalsvis',
    'månedlig',
    'halvårlig',
  ],
  ...['årsrapport', 'årsrapporten', 'virksomhetsrapporten', 'september', 'oktober', 'november', 'desember', 'februar'],
  ...[
    'tertialvise',
    'halvårlige',
    'månedlige',
    'årsrapporteringen',
    'virksomhetsrapport',
    'tertialrapport',
    'rapporten',
  ],
  // Words beside the time, by which it is told whether somebody must hand something over.
  ...[
    'rapportere',
    'rapporteres',
    'rapportering',
    'redegjøre',
    'redegjøres',
    'oversende',
    'oversendes',
    'foreligge',
    'senest',
  ],
  ...[
    'publiseres',
    'strategier',
    'satsinger',
    'direktoratet',
    'oppdragene',
    'departementet',
    'herunder',
    'samarbeidet',
    'felles',
    'rapporteringen',
    'virksomheten',
    'handlingsplaner',
    'tverrsektorielle',
  ],
];
/** One letter less than a word of time, and words themselves. */
const REAL = new Set([
  'tertialvis',
  'månedlig',
  'halvårlig',
  'årsrapport',
  'halvår',
  'kvartal',
  'tertial',
  'utgange',
  'rapportere',
  'oversende',
  'redegjøre',
  'rapporter',
  'halvårig',
  'halvårige',
]);

const mends = new Map([
  ...mendsOf(WORDS, REAL),
  ...(['skl', 'kal', 'skai'] as const).map((cut) => [cut, 'skal'] as const),
  // Not "årig", which is the end of "20-årig".
  ...(['rlig', 'årlg', 'årli', 'åriig', 'årllg'] as const).map((cut) => [cut, 'årlig'] as const),
]);
const monthMends = mendsOf(MONTHS, new Set(MONTHS));

function mendsOf(words: readonly string[], real: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) {
      const without = word.slice(0, at) + word.slice(at + 1);
      if (!real.has(without) && !words.includes(without)) found.set(without, word);
      const letter = word[at] ?? '';
      const swapped = { i: 'l', l: 'i', o: '0' }[letter];
      if (swapped) found.set(word.slice(0, at) + swapped + word.slice(at + 1), word);
    }
  }
  return found;
}

const WORD = /[\p{L}\d]+/gu;
const MONTH_PLACE = /(?<=\d{1,2}\. ?)(\p{L}{2,9})(?=(?:\s?(?:19|20)\d\d)?(?![\p{L}\d]))/gu;
// What is rare stands first in these patterns, what must stand before it last: they are run on every sentence.
const GLUED_BEFORE = /\d{1,2}\. ?\p{L}(?<=(?<!\p{L})(?:innen|innan|senest|seinast|frist|før|av)\d{1,2}\. ?\p{L})/gu;
const GLUED_AFTER =
  /(?:19|20)\d\d(?!\d)(?<=(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|av|i)\d{4})/gu;

/** "skal" without its k, where a verb follows; and glued to the body that it binds. */
const OBLIGES = /sal (?<=\p{Ll} sal )(?=(?:\p{Ll}{2,}[ea]|i|innen|innan|også)(?!\p{L}))/gu;
const GLUED_SKAL = /skal(?!\p{L})(?<=(?:direktoratet|etaten|tilsynet|verket|virksomheten|verksemda)skal)/gu;

/** A text in small letters with its words of time mended, where only its words are looked at. */
export function mendedWords(text: string): string {
  return mend(text.toLowerCase()).text;
}

/** `text` in small letters. The same object's `text` where nothing needed mending. */
export function mend(text: string): Mended {
  const edits: { from: number; to: number; text: string }[] = [];
  const digits = withDigits(text);
  for (const match of digits.matchAll(WORD)) {
    const word = mends.get(match[0]);
    if (word) edits.push({ from: match.index, to: match.index + match[0].length, text: word });
  }
  for (const match of digits.matchAll(MONTH_PLACE)) {
    const month = monthMends.get(match[0]);
    if (month && !edits.some(({ from }) => from === match.index))
      edits.push({ from: match.index, to: match.index + match[0].length, text: month });
  }
  for (const { index } of digits.matchAll(OBLIGES)) edits.push({ from: index, to: index + 3, text: 'skal' });
  for (const pattern of [GLUED_BEFORE, GLUED_AFTER, GLUED_SKAL])
    for (const match of digits.matchAll(pattern)) edits.push({ from: match.index, to: match.index, text: ' ' });
  return edited(digits, edits);
}

/** The text with its edits made, the first where two overlap. */
function edited(text: string, edits: { from: number; to: number; text: string }[]): Mended {
  if (edits.length === 0) return { text, origin: placesIn(text) };
  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  const origin: number[] = [];
  let at = 0;
  const copy = (to: number): void => {
    for (; at < to; at += 1) {
      result += text[at];
      origin.push(at);
    }
  };
  for (const edit of edits) {
    if (edit.from < at) continue;
    copy(edit.from);
    result += edit.text;
    for (let index = 0; index < edit.text.length; index += 1)
      origin.push(Math.min(edit.from + index, Math.max(edit.from, edit.to - 1)));
    at = edit.to;
  }
  copy(text.length);
  return { text: result, origin };
}

function placesIn(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) places.push(at);
  return places;
}
