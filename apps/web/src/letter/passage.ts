export interface Passage {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const AROUND = 400;

/** The place [from, to) of a text and up to 400 characters on each side, cut at line ends where there are some. Pure. */
export function passageAround(text: string, [from, to]: readonly [number, number]): Passage {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const firstLine = from > AROUND ? before.indexOf('\n') + 1 : 0;
  const lastLine = to + AROUND < text.length ? after.lastIndexOf('\n') : after.length;
  return {
    before: (firstLine > 0 ? '… ' : '') + before.slice(firstLine),
    marked: text.slice(from, to),
    after: lastLine >= 0 && lastLine < after.length ? `${after.slice(0, lastLine)} …` : after,
  };
}
