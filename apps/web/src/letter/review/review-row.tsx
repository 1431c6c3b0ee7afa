import { Tag } from '@navikt/ds-react';
import type { ItemRow, LetterQuestion, NotDeadlineRow, Remembered } from '@tertial/contracts';
import { titleWords } from '@tertial/domain/text-points';
import { memo } from 'react';
import { standingOf, whyNothingToConfirm } from '../../item/standing';
import { shortDay } from '../../words/day';
import { KIND_WORDS, REGISTER_WORDS, UNSETTLED_WORDS, type TagWords } from '../../words/item-words';
import { QUESTION_WORDS, shortened } from '../letter-words';
import { OpenItem, OpenQuestion } from './open-entry';
import { RememberedHints } from './remembered-hint';
import { entryLabel, headId } from './review-names';
import { isSettled, type ReviewEntry } from './review-entries';
import type { ItemDialog } from './use-review-acts';

export interface RowActs {
  readonly choose: (entryId: string) => void;
  readonly toggle: () => void;
  readonly confirm: (item: ItemRow) => void;
  readonly restore: (item: ItemRow) => void;
  readonly ask: (kind: ItemDialog, item: ItemRow) => void;
  readonly askDeadline: (words: NotDeadlineRow) => void;
  readonly askDeadlineOf: (question: LetterQuestion) => void;
  readonly askPassage: (span: readonly [number, number], questionId: string | null) => void;
  readonly apply: (hint: Remembered, entryId: string) => void;
  /** Narrow screens: the text stands below. */
  readonly showInText: () => void;
  readonly focusHead: (entryId: string) => void;
}

interface RowProps {
  entry: ReviewEntry;
  current: boolean;
  open: boolean;
  /** Takes part in tabbing: the chosen line, or the first. */
  tabbable: boolean;
  busy: boolean;
  /** What was chosen for the same wording before. */
  hints: readonly Remembered[] | undefined;
  /** Words of time in it that are no deadline. */
  words: readonly NotDeadlineRow[] | undefined;
  /** Of the letter. */
  year: number | null;
  applyingId: string | undefined;
  acts: RowActs;
}

const NONE: readonly NotDeadlineRow[] = [];

/** One line of the review; open it shows all of the item or question and what can be done. */
export const ReviewRow = memo(function ReviewRow(props: RowProps) {
  const { entry, current, open, tabbable, hints, acts } = props;
  const tag = tagOf(entry);
  const title = entry.kind === 'item' ? titleWords(entry.item.title) : `«${shortened(entry.question.raw)}»`;
  return (
    <li className={`review-row${current ? ' current' : ''}${isSettled(entry) ? ' settled' : ''}`}>
      <button
        type="button"
        id={headId(entry.id)}
        className="review-head"
        aria-expanded={open}
        aria-current={current}
        tabIndex={tabbable ? 0 : -1}
        onClick={() => (current ? acts.toggle() : acts.choose(entry.id))}
      >
        <span className={`place-label of-${entry.kind}${current ? ' current' : ''}`}>{entryLabel(entry)}</span>
        <span className="review-words">
          <span className="review-facts">{factsOf(entry)}</span>
          <span className="review-title">{title}</span>
          {hints && !open && <span className="review-facts">Avgjort før ved samme ordlyd</span>}
        </span>
        <Tag size="small" variant="moderate" data-color={tag.color}>
          {tag.text}
        </Tag>
      </button>
      {open && (
        <div className="review-open">
          {hints && (
            <RememberedHints
              hints={hints}
              year={props.year}
              applyingId={props.applyingId}
              onApply={(hint) => acts.apply(hint, entry.id)}
            />
          )}
          {entry.kind === 'item' ? (
            <OpenItem item={entry.item} words={props.words ?? NONE} busy={props.busy} acts={acts} />
          ) : (
            <OpenQuestion question={entry.question} acts={acts} />
          )}
        </div>
      )}
    </li>
  );
});

function tagOf(entry: ReviewEntry): TagWords {
  if (entry.kind === 'question')
    return entry.question.resolvedAt
      ? { text: 'Avklart', color: 'success' }
      : { text: 'Åpent spørsmål', color: 'warning' };
  const { registerStatus } = entry.item;
  if (registerStatus === 'confirmed') return { text: REGISTER_WORDS.confirmed, color: 'success' };
  if (registerStatus === 'rejected') return { text: REGISTER_WORDS.rejected, color: 'neutral' };
  const standing = standingOf(entry.item);
  if (standing === 'included') return { text: 'Uten egen leveranse', color: 'neutral' };
  if (standing === 'incomplete') return { text: 'Mangler leveranse', color: 'warning' };
  return { text: REGISTER_WORDS.proposed, color: 'info' };
}

function factsOf(entry: ReviewEntry): string {
  if (entry.kind === 'question') return QUESTION_WORDS[entry.question.about];
  const { item } = entry;
  const own = item.deliverables.filter((it) => !it.informational);
  const [first] = own;
  const date = first && (first.due ? shortDay(first.due) : UNSETTLED_WORDS[first.unsettled ?? 'anchor']);
  const more = own.length > 1 ? ` og ${own.length - 1} til` : '';
  const nothing = item.kind === 'meeting' || !date ? whyNothingToConfirm(item) : null;
  return [KIND_WORDS[item.kind], date ? `${date}${more}` : nothing].filter(Boolean).join(' · ');
}
