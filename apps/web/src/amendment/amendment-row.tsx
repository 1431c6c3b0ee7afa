import { BodyLong, BodyShort, Heading, ReadMore, Tag } from '@navikt/ds-react';
import type { AmendmentRow } from '@tertial/contracts';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { LetterPassage } from '../letter/letter-passage';
import { dayOfMoment } from '../words/day';
import { AMENDMENT_WORDS, whatWasDone } from './amendment-words';
import { OpenAmendment } from './open-amendment';

/** One change: what the letter says on one side, the item that it concerns and what becomes of it on the other. */
export function AmendmentRowView({ letterId, change }: { letterId: string; change: AmendmentRow }) {
  const heading = useId();
  const { text, color } = AMENDMENT_WORDS[change.kind];
  return (
    <li className="row amendment" aria-labelledby={heading}>
      <Heading level="2" size="xsmall" id={heading}>
        <Tag size="small" variant="moderate" data-color={color}>
          {text}
        </Tag>{' '}
        {capital(change.concerns)}
      </Heading>
      <div className="amendment-sides">
        <LetterSays letterId={letterId} change={change} />
        {change.status === 'open' ? <OpenAmendment change={change} /> : <Decided change={change} />}
      </div>
    </li>
  );
}

/** A letter's words begin a heading as a heading begins. */
function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function LetterSays({ letterId, change }: { letterId: string; change: AmendmentRow }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="amendment-side">
      <Heading level="3" size="xsmall">
        Brevet sier{change.page ? ` (side ${change.page})` : ''}
      </Heading>
      <blockquote className="letter-text passage">{change.raw}</blockquote>
      <ReadMore header="Vis stedet i brevet" size="small" open={open} onOpenChange={setOpen}>
        {open && <LetterPassage letterId={letterId} span={change.span} />}
      </ReadMore>
    </section>
  );
}

function Decided({ change }: { change: AmendmentRow }) {
  const { applied, decidedAt, decidedBy, reason, pending } = change;
  const when = [decidedAt && dayOfMoment(decidedAt), decidedBy].filter(Boolean).join(' · ');
  return (
    <section className="amendment-side decided">
      <Heading level="3" size="xsmall">
        {pending ? 'Mottatt, behandles' : applied ? 'Gjort' : 'Avvist'}
      </Heading>
      {applied ? (
        <>
          <Link to={`/oppdrag/${applied.item.id}`}>{applied.item.title}</Link>
          {!pending && <BodyLong>{whatWasDone(change.kind, applied)}</BodyLong>}
        </>
      ) : (
        <BodyLong>Begrunnelse: {reason}</BodyLong>
      )}
      <BodyShort size="small" textColor="subtle">
        {when}
      </BodyShort>
    </section>
  );
}
