import { BodyShort, Button } from '@navikt/ds-react';
import type { ItemRow, LetterQuestion, NotDeadlineRow } from '@tertial/contracts';
import { Link } from 'react-router';
import { DeliverableLines } from '../../item/deliverable-lines';
import { DemandFacts } from '../../item/demand-facts';
import { OwnerChoice } from '../../item/owner-choice';
import { standingOf } from '../../item/standing';
import { ItemText } from '../../parts/item-text';
import { placeInLetter } from '../../words/item-words';
import { ResolveForm } from '../resolve-form';
import { WordsOfItem } from './not-deadline-list';
import { answerId, headId } from './review-names';
import type { RowActs } from './review-row';
import { mayBeDeadline } from './review-words';

/** All of an item, and what can be done with it. `words`: what in it is no deadline. */
export function OpenItem(props: { item: ItemRow; words: readonly NotDeadlineRow[]; busy: boolean; acts: RowActs }) {
  const { item, acts } = props;
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
      <DemandFacts item={item} />
      <DeliverableLines item={item} />
      <WordsOfItem words={props.words} mayTurn={proposed} onTurn={acts.askDeadline} />
      {proposed && standingOf(item) === 'decide' && <OwnerChoice item={item} />}
      {!proposed && item.owner && <BodyShort size="small">Ansvarlig: {item.owner.name}</BodyShort>}
      {proposed ? (
        <ProposedActs item={item} busy={props.busy} acts={acts} />
      ) : (
        <div className="proposed-acts">
          {item.registerStatus === 'rejected' && (
            <Button size="small" variant="secondary" loading={props.busy} onClick={() => acts.restore(item)}>
              Ta tilbake
            </Button>
          )}
          <Link to={`/oppdrag/${item.id}`}>Gå til oppdraget</Link>
          {item.span && <ShowInText acts={acts} />}
        </div>
      )}
    </>
  );
}

function ProposedActs({ item, busy, acts }: { item: ItemRow; busy: boolean; acts: RowActs }) {
  const standing = standingOf(item);
  const decide = standing === 'decide';
  const dated = item.span && item.deliverables.some(({ raw }) => raw !== '');
  return (
    <div className="proposed-acts">
      {standing !== 'incomplete' && (
        <Button size="small" loading={busy} onClick={() => acts.confirm(item)}>
          {decide ? 'Bekreft' : 'Ta inn i registeret'}
        </Button>
      )}
      <Button size="small" variant="secondary" onClick={() => acts.ask('edit', item)}>
        {decide ? 'Endre' : 'Endre eller legg til leveranse'}
      </Button>
      <Button size="small" variant="tertiary" onClick={() => acts.ask('split', item)}>
        Del i to
      </Button>
      <Button size="small" variant="tertiary" onClick={() => acts.ask('merge', item)}>
        Slå sammen
      </Button>
      {dated && (
        <Button size="small" variant="tertiary" onClick={() => acts.ask('not-deadline', item)}>
          Ikke en frist
        </Button>
      )}
      <Button size="small" variant="tertiary" data-color="danger" onClick={() => acts.ask('reject', item)}>
        Avvis
      </Button>
      {item.span && <ShowInText acts={acts} />}
    </div>
  );
}

/** A question with the text around it, and the ways of answering it. */
export function OpenQuestion({ question, acts }: { question: LetterQuestion; acts: RowActs }) {
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
        {!question.resolvedAt && mayBeDeadline(question) && (
          <Button size="small" variant="tertiary" onClick={() => acts.askDeadlineOf(question)}>
            Gjør til frist
          </Button>
        )}
        {!question.resolvedAt && (
          <Button size="small" variant="tertiary" onClick={() => acts.askPassage(question.span, question.id)}>
            Lag oppdrag av dette
          </Button>
        )}
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
