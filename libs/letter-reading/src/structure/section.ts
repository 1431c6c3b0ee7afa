import type { ItemTitle } from './item-titles';
import type { Span } from '@tertial/domain';
import type { Line } from '../text/lines';
import type { AnnexKind, Field, Zone } from './vocabulary';

/** A paragraph, a bullet with its sub-bullets and what continues them, a row of a table, or a footnote. */
export interface Block {
  readonly kind: 'paragraph' | 'bullet' | 'row' | 'note';
  /** Pieces in the letter, in order; without the bullet's own sign. */
  readonly spans: readonly Span[];
  /** Where the bullet sign stands, for a bullet that has one; else the block's first character. */
  readonly start: number;
  readonly page: number;
  /** Number of a footnote. */
  readonly note: number | null;
}

export type HeadingKind = 'chapter' | 'part' | 'field' | 'item' | 'report' | 'plain';

/** What stands under one heading, up to the next heading of any kind. */
export interface Section {
  /** Number of the nearest numbered chapter. */
  readonly chapter: string | null;
  readonly heading: string | null;
  readonly headingSpan: Span | null;
  readonly headingPage: number;
  /** What the bullets here are, when the heading (or its chapter) is a heading of the field. */
  readonly field: Field | null;
  /** What kind of heading opens it; null for the letter's head and for what follows its closing. */
  readonly opens: HeadingKind | null;
  /** The section is one item, and its heading that item's title. */
  readonly title: ItemTitle | null;
  /** The heading names main reports. */
  readonly reports: boolean;
  readonly zone: Zone;
  /** Title of the goal chapter that this stands in, where the letter has such chapters. */
  readonly goal: string | null;
  /** An annex with a form of its own: it is read from `lines`, and has no blocks. */
  readonly annex: AnnexKind | null;
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
}
