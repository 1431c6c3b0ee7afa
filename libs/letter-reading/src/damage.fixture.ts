/** What scanning does to a text, repeatable by its seed. Each character of the damaged text knows where it came from. */
export interface Damaged {
  readonly text: string;
  /** For each character of `text`, its offset in the text before; one more at the end. */
  readonly origin: readonly number[];
}

/** Mulberry32: small, and the same on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What becomes of the characters from `at` on: how many are taken, and what stands there instead. Null: nothing here. */
type Fault = (text: string, at: number) => { readonly taken: number; readonly put: string } | null;

const INK = /[\p{L}\p{N}]/u;

function isInk(text: string, at: number): boolean {
  return INK.test(text[at] ?? '');
}

const betweenInk = (text: string, at: number): boolean => isInk(text, at - 1) && isInk(text, at + 1);

/** The first of these strings that stands here becomes the other. */
function becomes(table: Readonly<Record<string, string>>): Fault {
  const from = Object.keys(table).sort((a, b) => b.length - a.length);
  return (text, at) => {
    const found = from.find((piece) => text.startsWith(piece, at));
    return found === undefined ? null : { taken: found.length, put: table[found] ?? '' };
  };
}

const lost: Fault = (text, at) => (isInk(text, at) ? { taken: 1, put: '' } : null);
const glued: Fault = (text, at) => (text[at] === ' ' && betweenInk(text, at) ? { taken: 1, put: '' } : null);
const turned: Fault = (text, at) =>
  isInk(text, at) && isInk(text, at + 1) ? { taken: 2, put: `${text[at + 1]}${text[at]}` } : null;
const inWord =
  (put: string): Fault =>
  (text, at) =>
    isInk(text, at) && isInk(text, at + 1) ? { taken: 1, put: `${text[at]}${put}` } : null;

/** First fault that can happen at a place: a letter that has a look-alike takes its shape, another is lost, a space closes. */
const inTurn =
  (...faults: readonly Fault[]): Fault =>
  (text, at) => {
    for (const fault of faults) {
      const found = fault(text, at);
      if (found) return found;
    }
    return null;
  };

/** Letters lost, I and l or 0 and O mixed up, words glued together. */
const worn: readonly Fault[] = [inTurn(becomes({ I: 'l', l: 'I', '0': 'O', O: '0', '1': 'l' }), lost, glued)];

/** What a reader of shapes makes of print: letters taken for others, words broken and joined, signs of lists changed. */
const misread: readonly Fault[] = [
  inTurn(
    becomes({
      rn: 'm',
      m: 'rn',
      I: 'l',
      l: '1',
      '1': 'l',
      '0': 'O',
      O: '0',
      i: 'l',
      å: 'a',
      ø: 'o',
      æ: 'a',
      e: 'c',
      '•': '·',
    }),
    glued,
  ),
  inTurn(
    becomes({
      li: 'h',
      cl: 'd',
      ii: 'u',
      h: 'li',
      S: '5',
      '5': 'S',
      B: '8',
      g: 'q',
      t: 'f',
      å: 'á',
      '•': '*',
      '.': ',',
      '–': '-',
    }),
    glued,
  ),
  inTurn(inWord(' '), glued),
  inTurn(inWord('-'), glued),
  inTurn(lost, glued),
];

/** A careless hand: letters turned round, lost, doubled, cut; signs and the spaces that stand before a line lost too. */
const careless: readonly Fault[] = [
  turned,
  lost,
  inTurn(glued, inWord(' ')),
  (text, at) => (isInk(text, at) ? { taken: 1, put: `${text[at]}${text[at]}` } : null),
  (text, at) => (text[at] === '\n' || text[at] === '\f' ? null : { taken: 1, put: '' }),
];

export const generators = { worn, misread, careless } as const;
export type Generator = keyof typeof generators;

/** One fault in each run of `every` characters on the average; no line is lost, and no two are joined. */
export function damaged(text: string, seed: number, by: Generator = 'worn', every = 60): Damaged {
  const random = randomOf(seed);
  const faults = generators[by];
  const origin: number[] = [];
  let result = '';
  for (let at = 0; at < text.length;) {
    const fault = random() * every < 1 ? faults[Math.floor(random() * faults.length)] : undefined;
    const found = fault?.(text, at) ?? { taken: 1, put: text[at] ?? '' };
    for (let index = 0; index < found.put.length; index += 1) origin.push(at + Math.min(index, found.taken - 1));
    result += found.put;
    at += found.taken;
  }
  origin.push(text.length);
  return { text: result, origin };
}
