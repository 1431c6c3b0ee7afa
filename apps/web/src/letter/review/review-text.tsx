import { memo, type MouseEvent, type RefObject } from 'react';
import { entryLabel, entryName } from './review-names';
import { isSettled, type ReviewEntry } from './review-entries';
import { ReviewTip, TIP_REFERENCE, useReviewTip } from './review-tip';
import { selectedSpan } from './text-selection';
import { sameBlock } from './unchanged';
import { innermost, type TextBlock, type TextSegment } from './text-blocks';

/** By id. */
export type Entries = ReadonlyMap<string, ReviewEntry>;

/** The letter with every item, deadline and question marked where it stands; a click on a place chooses it. */
export function ReviewText(props: {
  text: string;
  blocks: readonly TextBlock[];
  entries: Entries;
  currentId: string | null;
  onChoose: (entryId: string) => void;
  /** Words have been marked with mouse or keys, or are no longer. */
  onSelect: (span: readonly [number, number] | null) => void;
  pane: RefObject<HTMLElement | null>;
}) {
  const { tip, handlers } = useReviewTip();
  const select = () => props.onSelect(props.pane.current && selectedSpan(props.pane.current, props.text));
  const choose = ({ target }: MouseEvent) => {
    // Who marks words to copy them has not chosen anything.
    if (!window.getSelection()?.isCollapsed) return;
    const id = (target as HTMLElement).closest<HTMLElement>('[data-of]')?.dataset['of'];
    if (id) props.onChoose(id);
  };
  return (
    <section
      className="review-text"
      aria-label="Brevets tekst"
      tabIndex={0}
      ref={props.pane}
      onClick={choose}
      onMouseUp={select}
      onKeyUp={select}
      {...handlers}
    >
      {props.blocks.map((block) => (
        <Block
          key={block.from}
          block={block}
          text={props.text}
          entries={props.entries}
          currentId={touches(block, props.currentId) ? props.currentId : null}
        />
      ))}
      <ReviewTip tip={tip} />
    </section>
  );
}

function touches({ segments }: TextBlock, id: string | null): boolean {
  return id !== null && segments.some(({ marks }) => marks.some(({ of }) => of === id));
}

interface BlockProps {
  block: TextBlock;
  text: string;
  entries: Entries;
  /** The chosen entry, where it stands in this block: so that a step draws only two blocks anew. */
  currentId: string | null;
}

const Block = memo(function Block({ block, text, entries, currentId }: BlockProps) {
  return (
    <p className={`letter-block block-${block.kind}`} data-from={block.from}>
      {block.segments.map((segment) => (
        <Stretch key={segment.from} segment={segment} entries={entries} currentId={currentId}>
          {text.slice(segment.from, segment.to)}
        </Stretch>
      ))}
    </p>
  );
}, looksTheSame);

/** What else of the letter has changed is no reason to draw a block anew. */
function looksTheSame(a: BlockProps, b: BlockProps): boolean {
  const sameLabels = () =>
    b.block.segments.every(({ begins }) => begins.every((id) => a.entries.get(id) === b.entries.get(id)));
  return a.currentId === b.currentId && a.text === b.text && sameBlock(a.block, b.block) && sameLabels();
}

function Stretch(props: { segment: TextSegment; entries: Entries; currentId: string | null; children: string }) {
  const { segment, entries, currentId } = props;
  if (segment.marks.length === 0) return props.children;
  const kinds = [...new Set(segment.marks.map(({ kind }) => `place-${kind}`))];
  const current = segment.marks.some(({ of }) => of === currentId);
  const tip = segment.marks.find((mark) => mark.tip !== undefined)?.tip;
  return (
    <>
      {segment.begins.map((id) => {
        const entry = entries.get(id);
        return entry && <PlaceLabel key={id} entry={entry} current={id === currentId} />;
      })}
      <mark
        className={['place', ...kinds, ...(current ? ['current'] : [])].join(' ')}
        data-of={innermost(segment.marks)}
        data-within={segment.marks.map(({ of }) => of).join(' ')}
        {...(tip && { 'data-tip': tip, tabIndex: current ? 0 : -1, ...TIP_REFERENCE })}
      >
        {props.children}
      </mark>
    </>
  );
}

/** The number at the beginning of a place, as in the list. Only the chosen one takes part in tabbing: there may be hundreds. */
function PlaceLabel({ entry, current }: { entry: ReviewEntry; current: boolean }) {
  const settled = isSettled(entry);
  return (
    <button
      type="button"
      className={`place-label of-${entry.kind}${settled ? ' settled' : ''}${current ? ' current' : ''}`}
      data-of={entry.id}
      aria-label={entryName(entry)}
      aria-current={current}
      tabIndex={current ? 0 : -1}
    >
      {settled && '✓ '}
      {entryLabel(entry)}
    </button>
  );
}
