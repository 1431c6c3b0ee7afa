import type { ComparedPair } from '@tertial/contracts';
import type { ReactElement } from 'react';

type Word = ComparedPair['words'][number];

const ELEMENTS: Readonly<Record<Word['kind'], (text: string) => string | ReactElement>> = {
  same: (text) => text,
  added: (text) => (
    <ins>
      <span className="sr-only">[nytt: </span>
      {text}
      <span className="sr-only">]</span>
    </ins>
  ),
  removed: (text) => (
    <del>
      <span className="sr-only">[borte: </span>
      {text}
      <span className="sr-only">]</span>
    </del>
  ),
};

/** A text of both years: what is new is underlined, what is gone is struck out, and both are said aloud. */
export function WordDiff({ words }: { words: readonly Word[] }) {
  return (
    <p className="word-diff">
      {words.map(({ kind, text }, at) => (
        // The pieces of one text never move: their place is their identity.
        <span key={at}>{ELEMENTS[kind](text)}</span>
      ))}
    </p>
  );
}
