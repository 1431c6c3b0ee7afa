import { BodyShort, Heading, Tag } from '@navikt/ds-react';
import type { LetterRow } from '@tertial/contracts';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { dayOfMoment, shortDay } from '../words/day';
import { useLetters } from './letter-api';
import { LetterUpload } from './letter-upload';
import { LETTER_TYPE_WORDS } from './letter-words';

/** The letters that were read, and the place to hand in a new one. */
export function LettersPage() {
  const letters = useLetters();
  return (
    <Page title="Brev">
      <LetterUpload />
      <section>
        <Heading level="2" size="medium" spacing>
          Leste brev
        </Heading>
        <QueryView query={letters}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState heading="Ingen brev ennå">
                Last opp et tildelingsbrev, så finner Tertial oppdragene i det.
              </EmptyState>
            ) : (
              <ul className="plain-list rows">
                {rows.map((letter) => (
                  <LetterLine key={letter.id} letter={letter} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </section>
    </Page>
  );
}

function LetterLine({ letter }: { letter: LetterRow }) {
  const { proposed, confirmed, rejected, openQuestions } = letter.counts;
  const facts = [
    LETTER_TYPE_WORDS[letter.type],
    letter.date && `datert ${shortDay(letter.date)}`,
    letter.reference && `ref. ${letter.reference}`,
    `lest inn ${dayOfMoment(letter.importedAt)}`,
  ];
  return (
    <li className="row stacked">
      <Link to={`/brev/${letter.id}`} className="row-title">
        {letter.title}
      </Link>
      <BodyShort size="small" textColor="subtle">
        {facts.filter(Boolean).join(' · ')}
      </BodyShort>
      <span className="tags">
        {proposed > 0 && (
          <Tag size="small" variant="moderate" data-color="warning">
            {proposed} foreslått
          </Tag>
        )}
        {openQuestions > 0 && (
          <Tag size="small" variant="moderate" data-color="warning">
            {openQuestions === 1 ? '1 åpent spørsmål' : `${openQuestions} åpne spørsmål`}
          </Tag>
        )}
        <Tag size="small" variant="moderate" data-color="neutral">
          {confirmed} bekreftet
        </Tag>
        {rejected > 0 && (
          <Tag size="small" variant="moderate" data-color="neutral">
            {rejected} avvist
          </Tag>
        )}
      </span>
    </li>
  );
}
