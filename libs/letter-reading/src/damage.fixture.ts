/** What scanning does to a text, repeatable by its seed: letters lost, I and l or 0 and O mixed up, words glued together. */

/** Mulberry32: small, and the same on every machine. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LOOKALIKES: Readonly<Record<string, string>> = { I: 'l', l: 'I', '0': 'O', O: '0', '1': 'l' };

/** One fault in each run of `every` characters on the average; line ends and the spaces at them stay. */
export function damaged(text: string, seed: number, every = 60): string {
  const random = randomOf(seed);
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (random() * every >= 1) result += letter;
    else result += faulty(letter, text[at - 1] ?? '\n', text[at + 1] ?? '\n');
  }
  return result;
}

function faulty(letter: string, before: string, after: string): string {
  if (letter in LOOKALIKES) return LOOKALIKES[letter] ?? letter;
  if (/[\p{L}\p{N}]/u.test(letter)) return '';
  return letter === ' ' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) ? '' : letter;
}
