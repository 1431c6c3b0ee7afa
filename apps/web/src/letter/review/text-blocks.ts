import { letterParagraphs, type Paragraph } from './letter-paragraphs';
import { marksByStretch, segmentsOf, type Mark, type Segment } from './segments';

export interface TextSegment extends Segment {
  /** The items and questions whose place begins here: each gets its label in the text, once. */
  readonly begins: readonly string[];
}

export interface TextBlock extends Paragraph {
  readonly segments: readonly TextSegment[];
}

/** The letter as it is shown: blocks to read, each cut where marks begin and end. `marks` sorted by `from`. Pure. */
export function textBlocks(text: string, marks: readonly Mark[]): TextBlock[] {
  const begun = new Set<string>();
  const beginning = (segment: Segment): TextSegment => {
    // The words of a deadline may stand above the items that it is for: their own text is where they begin.
    const own = segment.marks.filter(({ kind }) => kind === 'item' || kind === 'question');
    const begins = [...new Set(own.map(({ of }) => of))].filter((of) => !begun.has(of));
    for (const of of begins) begun.add(of);
    return { ...segment, begins };
  };
  return marksByStretch(letterParagraphs(text), marks).map(({ stretch, marks: touching }) => {
    const { kind, from, to } = stretch;
    // The foot of a page belongs to no item, though an item may run over it.
    return { ...stretch, segments: segmentsOf(from, to, kind === 'page-break' ? [] : touching).map(beginning) };
  });
}

/** The innermost of the places that cover a stretch: what a click there means. */
export function innermost(marks: readonly Mark[]): string | undefined {
  const lengths = marks.map((mark) => mark.to - mark.from);
  return marks[lengths.indexOf(Math.min(...lengths))]?.of;
}
