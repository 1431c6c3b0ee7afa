import { BodyShort, Button, Tag } from '@navikt/ds-react';
import type { ItemRow, LetterQuestion } from '@tertial/contracts';
import { memo } from 'react';
import { Link } from 'react-router';
import { DeliverableLines } from '../../item/deliverable-lines';
import { OwnerChoice } from '../../item/owner-choice';
import { standingOf, whyNothingToConfirm } from '../../item/standing';
import { ItemText } from '../../parts/item-text';
import { shortDay } from '../../words/day';
import { KIND_WORDS, placeInLetter, REGISTER_WORDS, UNSETTLED_WORDS, type TagWords } from '../../words/item-words';
import { QUESTION_WORDS, shortened } from '../letter-words';
import { ResolveForm } from '../resolve-form';
import { answerId, entryLabel, headId } from './review-names';
import { isSettled, type ReviewEntry } from './review-entries';

export interface RowActs {
  readonly choose: (entryId: string) => void;
  readonly toggle: () => void;
  readonly confirm: (item: ItemRow) => void;
  readonly ask: (kind: 'edit' | 'reject', item: ItemRow) => void;
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
  acts: RowActs;
}

/** One line of the review; open it shows all of the item or question and what can be done. */
export const ReviewRow = memo(function ReviewRow({ entry, current, open, tabbable, busy, acts }: RowProps) {
  const tag = tagOf(entry);
  const title = entry.kind === 'item' ? entry.item.title : `«${shortened(entry.question.raw)}»`;
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
        </span>
        <Tag size="small" variant="moderate" data-color={tag.color}>
          {tag.text}
        </Tag>
      </button>
      {open && (
        <div className="review-open">
          {entry.kind === 'item' ? (
            <OpenItem item={entry.item} busy={busy} acts={acts} />
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

function OpenItem({ item, busy, acts }: { item: ItemRow; busy: boolean; acts: RowActs }) {
  const proposed = item.registerStatus === 'proposed';
  const facts = [placeInLetter(item), item.heading && `«${item.heading}»`].filter(Boolean).join(' · ');
  return (
    <>
      {facts && (
        <BodyShort size="small" textColor="subtle">
          {facts}
        </BodyShort>
      )}
      <ItemText text={item.text} />
      <DeliverableLines item={item} />
      {proposed && standingOf(item) === 'decide' && <OwnerChoice item={item} />}
      {!proposed && item.owner && <BodyShort size="small">Ansvarlig: {item.owner.name}</BodyShort>}
      <div className="proposed-acts">
        {proposed && standingOf(item) === 'decide' && (
          <Button size="small" loading={busy} onClick={() => acts.confirm(item)}>
            Bekreft
          </Button>
        )}
        {proposed && (
          <>
            <Button size="small" variant="secondary" onClick={() => acts.ask('edit', item)}>
              {standingOf(item) === 'decide' ? 'Endre' : 'Endre eller legg til leveranse'}
            </Button>
            <Button size="small" variant="tertiary" data-color="danger" onClick={() => acts.ask('reject', item)}>
              Avvis
            </Button>
          </>
        )}
        {!proposed && <Link to={`/oppdrag/${item.id}`}>Gå til oppdraget</Link>}
        {item.span && <ShowInText acts={acts} />}
      </div>
    </>
  );
}

function OpenQuestion({ question, acts }: { question: LetterQuestion; acts: RowActs }) {
  return (
    <>
      <blockquote className="letter-text passage">{question.context.replace(/\s*\n\s*/g, ' ')}</blockquote>
      {question.resolvedAt ? (
        <BodyShort>Avklart: {question.resolution}</BodyShort>
      ) : (
        <ResolveForm
          questionId={question.id}
          labelledBy={headId(question.id)}
          fieldId={answerId(question.id)}
          onResolved={() => acts.focusHead(question.id)}
        />
      )}
      <div className="proposed-acts">
        <ShowInText acts={acts} />
      </div>
    </>
  );
}

function ShowInText({ acts }: { acts: RowActs }) {
  return (
    <Button size="small" variant="tertiary" className="only-narrow" onClick={acts.showInText}>
      Vis i brevet
    </Button>
  );
}
