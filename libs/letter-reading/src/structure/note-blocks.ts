import type { LetterLines } from '../text/read-lines';
import type { Block } from './section';

/** The footnotes of a letter, each a block with its number. */
export function noteBlocks({ lines, footnotes }: LetterLines): Block[] {
  return footnotes.flatMap(({ number, first, end }) => {
    const from = lines[first];
    const to = lines[end - 1];
    if (!from || !to) return [];
    return [
      { kind: 'note' as const, spans: [[from.from, to.to] as const], start: from.from, page: from.page, note: number },
    ];
  });
}
