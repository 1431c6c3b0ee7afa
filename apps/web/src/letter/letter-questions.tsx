import { BodyShort, Heading, Tag } from '@navikt/ds-react';
import type { LetterDetail, LetterQuestion } from '@tertial/contracts';
import { useId } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state';
import { dayOfMoment } from '../words/day';
import { QUESTION_WORDS, shortened } from './letter-words';
import { ResolveForm } from './resolve-form';

/** What the reader could not settle, each with the text around it. */
export function LetterQuestions({ letter }: { letter: LetterDetail }) {
  const open = letter.questions.filter((it) => !it.resolvedAt);
  const settled = letter.questions.filter((it) => it.resolvedAt);
  return (
    <>
      {open.length === 0 && (
        <EmptyState heading="Ingen åpne spørsmål">Alt i brevet er enten et oppdrag, en frist eller avklart.</EmptyState>
      )}
      {open.length > 0 && (
        <BodyShort>
          Dette har ikke Tertial kunnet avgjøre. Les det, legg til et oppdrag eller en dato om det trengs, og skriv hva
          du kom fram til.
        </BodyShort>
      )}
      <ul className="plain-list rows">
        {open.map((question) => (
          <OpenQuestion key={question.id} question={question} />
        ))}
      </ul>
      {settled.length > 0 && <Settled questions={settled} />}
    </>
  );
}

function OpenQuestion({ question }: { question: LetterQuestion }) {
  const heading = useId();
  return (
    <li className="row stacked">
      <Heading level="2" size="xsmall" id={heading}>
        <Tag size="small" variant="moderate" data-color="warning">
          {QUESTION_WORDS[question.about]}
        </Tag>{' '}
        «{shortened(question.raw)}»
      </Heading>
      <Context question={question} />
      {question.itemId && <Link to={`/oppdrag/${question.itemId}`}>Gå til oppdraget det gjelder</Link>}
      <ResolveForm questionId={question.id} labelledBy={heading} />
    </li>
  );
}

/** The text around, with the words themselves marked where they stand in it as printed. */
function Context({ question }: { question: LetterQuestion }) {
  const at = question.context.indexOf(question.raw);
  if (at < 0) return <blockquote className="letter-text passage">{question.context}</blockquote>;
  return (
    <blockquote className="letter-text passage">
      {question.context.slice(0, at)}
      <mark>{question.raw}</mark>
      {question.context.slice(at + question.raw.length)}
    </blockquote>
  );
}

function Settled({ questions }: { questions: readonly LetterQuestion[] }) {
  return (
    <section>
      <Heading level="2" size="small">
        Avklart ({questions.length})
      </Heading>
      <ul className="plain-list rows">
        {questions.map((it) => (
          <li key={it.id} className="row stacked">
            <BodyShort>«{it.raw}»</BodyShort>
            <BodyShort size="small" textColor="subtle">
              {it.resolution} {it.resolvedAt && `(${dayOfMoment(it.resolvedAt)})`}
            </BodyShort>
          </li>
        ))}
      </ul>
    </section>
  );
}
