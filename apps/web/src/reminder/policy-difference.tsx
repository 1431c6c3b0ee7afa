import { BodyShort, Button, Heading, ReadMore } from '@navikt/ds-react';
import type { PolicyDifference } from '@tertial/contracts';
import { useEffect, useRef } from 'react';
import { shortDay, writtenMoment } from '../words/day';
import { differenceWords, mails } from './policy-words';

type Person = PolicyDifference['persons'][number];
type MailDay = Person['come'][number];

/** Which mails come, go and move, in all and for each person; and the button that makes it so. */
export function PolicyDifferenceView(props: { difference: PolicyDifference; busy: boolean; onSave: () => void }) {
  const { difference } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [difference]);
  return (
    <section className="policy-difference">
      <Heading level="3" size="small" ref={heading} tabIndex={-1} spacing>
        Dette endres fra {shortDay(difference.from)} til {shortDay(difference.until)}
      </Heading>
      <BodyShort spacing>
        {differenceWords(difference)} Regnet som om ingen gjør noe. Det som er sendt, sendes ikke igjen.
      </BodyShort>
      {difference.persons.map((person) => (
        <ReadMore
          key={person.id}
          header={`${person.name}: ${mails(person.after)}, mot ${person.before} i dag`}
          size="small"
        >
          <PersonChanges person={person} />
        </ReadMore>
      ))}
      <Button type="button" className="policy-save" loading={props.busy} onClick={props.onSave}>
        Lagre
      </Button>
    </section>
  );
}

function PersonChanges({ person }: { person: Person }) {
  return (
    <ul className="plain-list rows">
      {person.come.map((mail) => (
        <Change key={`+${mail.at}`} what="Ny" words={mailWords(mail)} />
      ))}
      {person.go.map((mail) => (
        <Change key={`-${mail.at}`} what="Faller bort" words={mailWords(mail)} />
      ))}
      {person.move.map(({ before, after }) => (
        <Change
          key={`>${before.at}`}
          what="Flyttes"
          words={`fra ${writtenMoment(before.at)} til ${mailWords(after)}`}
        />
      ))}
      {person.otherwise.map(({ before, after }) => (
        <Change key={`~${after.at}`} what="Annet innhold" words={`${mailWords(after)}, mot ${before.lines} i dag`} />
      ))}
    </ul>
  );
}

function Change(props: { what: string; words: string }) {
  return (
    <li className="row stacked">
      <BodyShort size="small">
        <strong>{props.what}:</strong> {props.words}
      </BodyShort>
    </li>
  );
}

function mailWords({ at, lines }: MailDay): string {
  return `${writtenMoment(at)}, ${lines === 1 ? '1 varsel' : `${lines} varsler`}`;
}
