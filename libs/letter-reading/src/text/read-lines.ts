import { findFootnotes, type Footnote } from './footnotes';
import { formOf, splitLines, type Line, type TextForm } from './lines';
import { paginate } from './pages';

export interface LetterLines {
  readonly lines: readonly Line[];
  readonly form: TextForm;
  readonly footnotes: readonly Footnote[];
}

/** The letter's lines with pages, and what is not its text marked as such. */
export function readLines(letter: string): LetterLines {
  const raw = splitLines(letter);
  const form = formOf(raw);
  const lines = paginate(raw, form);
  const footnotes = findFootnotes(lines, form.width);
  const inNote = new Set(footnotes.flatMap(({ first, end }) => indexes(first, end)));
  return {
    lines: lines.map((line, index) =>
      inNote.has(index) && line.role === 'body' ? { ...line, role: 'footnote' } : line,
    ),
    form,
    footnotes,
  };
}

function indexes(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
