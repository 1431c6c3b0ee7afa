import type { Block, Section } from '../structure/section';
import { cover, passageOf } from '../text/passage';
import type { Anchors } from './anchors';
import type { LetterContext } from './draft';
import { readBlockItem } from './field-items';
import { add, nothingFound, type Found } from './found';

/** "TB2026-3 | Avd.: FHA | title" and all that stands under it: one assignment with its printed number. */
export function readNumberedAssignment(context: LetterContext, anchors: Anchors, section: Section): Found {
  const { headingSpan, number } = section;
  const found = nothingFound();
  if (!headingSpan || number === null) return found;
  const spans = [headingSpan, ...section.blocks.flatMap((block) => block.spans)];
  const block: Block = {
    kind: 'paragraph',
    spans: spans.filter((span) => passageOf(context.letter, [span]).text !== ''),
    start: cover(spans)[0],
    page: section.headingPage,
    note: null,
  };
  const role = { kind: 'assignment' as const, strategy: false, inherited: [] };
  const { drafts, notDeadlines, questions } = readBlockItem(context, anchors, section, block, role);
  add(found, {
    drafts: drafts.map((draft) => ({ ...draft, extra: { ...draft.extra, number } })),
    notDeadlines,
    questions,
  });
  return found;
}
